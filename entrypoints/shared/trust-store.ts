import type { Anchor, ImportResult, TrustMaterial } from '../../utils/trust';
import { builtInAnchors, builtInIntermediates, parseCertificates, trustListVersion } from '../../utils/trust';
import { openVault } from '../../utils/vault';

const kind = 'anchor';

/** What the user imported first, then what the package ships. */
export async function listAnchors(): Promise<Anchor[]> {
  return [...(await imported()), ...(await builtInAnchors())];
}

async function imported(): Promise<Anchor[]> {
  const vault = await openVault();
  return (await vault.list<Anchor>(kind)).map((record) => record.value);
}

/** Takes PEM, DER or P7B bytes into the store; an already known certificate is kept once. */
export async function importAnchors(bytes: Uint8Array): Promise<ImportResult> {
  const result = await parseCertificates(bytes);
  if (!result.ok) return result;
  const importedAt = new Date().toISOString();
  const certificates = result.certificates.map((anchor): Anchor => ({ ...anchor, origin: 'imported', importedAt }));
  const vault = await openVault();
  for (const certificate of certificates) await vault.put(kind, certificate.sha256, certificate);
  return { ok: true, certificates };
}

/** Forgets an imported certificate. Built-in rows cannot be removed. */
export async function removeAnchor(sha256: string): Promise<void> {
  const vault = await openVault();
  await vault.remove(kind, sha256);
}

/**
 * What a verification trusts now. A self-signed certificate is an anchor;
 * any other the user imported helps to build a chain and vouches for nothing by itself.
 */
export async function trustMaterial(): Promise<TrustMaterial> {
  const all = await listAnchors();
  return {
    anchors: all.filter((anchor) => anchor.selfSigned).map(({ der, purposes }) => ({ der, purposes })),
    intermediates: [
      ...all.filter((anchor) => !anchor.selfSigned).map((anchor) => anchor.der),
      ...(await builtInIntermediates()),
    ],
    version: trustListVersion,
  };
}
