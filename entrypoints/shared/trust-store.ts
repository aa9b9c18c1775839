import type { ManagedPolicy } from '../../utils/messages';
import type { Anchor, GivenList, TrustMaterial } from '../../utils/trust';
import {
  builtInAnchors,
  builtInIntermediates,
  builtInPins,
  parseCertificates,
  parseList,
  trustListVersion,
} from '../../utils/trust';
import { openVault } from '../../utils/vault';

const anchorKind = 'anchor';
const listKind = 'revocation-list';

/** What the user imported first, then what an organisation installed, then what the package ships. */
export async function listAnchors(managed: ManagedPolicy): Promise<Anchor[]> {
  return [...(await kept<Anchor>(anchorKind)), ...(await managedAnchors(managed)), ...(await builtInAnchors())];
}

/** Keeps certificates with the purposes the person chose; an already known one is kept once, as chosen last. */
export async function keepAnchors(certificates: Anchor[]): Promise<void> {
  const importedAt = new Date().toISOString();
  const vault = await openVault();
  for (const certificate of certificates) {
    await vault.put(anchorKind, certificate.sha256, { ...certificate, origin: 'imported', importedAt });
  }
}

/** Forgets an imported certificate. Built-in and installed ones cannot be removed. */
export async function removeAnchor(sha256: string): Promise<void> {
  await (await openVault()).remove(anchorKind, sha256);
}

/** Revocation lists the person gave, in the order they came. */
export const listLists = (): Promise<GivenList[]> => kept<GivenList>(listKind);

/** Takes a list into the store; null when the bytes are none. It counts only where its issuer's signature is right. */
export async function importList(bytes: Uint8Array): Promise<GivenList | null> {
  const list = await parseList(bytes);
  if (!list) return null;
  await (await openVault()).put(listKind, list.sha256, { ...list, importedAt: new Date().toISOString() });
  return list;
}

export async function removeList(sha256: string): Promise<void> {
  await (await openVault()).remove(listKind, sha256);
}

/** How much the person added. */
export async function countAdded(): Promise<{ certificates: number; lists: number }> {
  return { certificates: (await kept<Anchor>(anchorKind)).length, lists: (await listLists()).length };
}

/** What this device knows when a file is verified. Bytes only: crosses worker boundaries. */
export interface StoredTrust {
  material: TrustMaterial;
  /** Revocation lists the person gave. */
  lists: Uint8Array[];
}

/**
 * What a verification trusts now. A self-signed certificate is an anchor;
 * any other that was added helps to build a chain and vouches for nothing by itself.
 */
export async function storedTrust(managed: ManagedPolicy): Promise<StoredTrust> {
  const all = await listAnchors(managed);
  const pins = (await builtInPins()).filter((pin) => pin.role === 'anchor');
  const material: TrustMaterial = {
    anchors: all.filter((anchor) => anchor.selfSigned).map(({ der, purposes }) => ({ der, purposes })),
    intermediates: [
      ...all.filter((anchor) => !anchor.selfSigned).map((anchor) => anchor.der),
      ...(await builtInIntermediates()),
    ],
    pins: pins.map(({ sha256, purposes }) => ({ sha256, purposes })),
    version: await versionOf(all),
  };
  return { material, lists: (await listLists()).map((list) => list.bytes) };
}

async function managedAnchors({ anchors, intermediates }: ManagedPolicy): Promise<Anchor[]> {
  const found: Anchor[] = [];
  const rows = [...anchors, ...intermediates.map((certificate) => ({ certificate, purposes: [] }))];
  for (const { certificate, purposes } of rows) {
    const parsed = await parseCertificates(new TextEncoder().encode(certificate));
    if (parsed.ok) found.push(...parsed.certificates.map((one): Anchor => ({ ...one, purposes, origin: 'managed' })));
  }
  return found;
}

/** Another desk gets the same answer only with the same additions: `2026-11-24+1a2b3c4d`. */
async function versionOf(all: Anchor[]): Promise<string> {
  const added = all.filter((anchor) => anchor.origin !== 'built-in');
  if (added.length === 0) return trustListVersion;
  const text = added.map(({ sha256, purposes }) => `${sha256} ${[...purposes].sort().join()}`).sort();
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text.join('\n'))));
  return `${trustListVersion}+${[...hash.subarray(0, 4)].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}

async function kept<T>(kind: string): Promise<T[]> {
  return (await (await openVault()).list<T>(kind)).map((record) => record.value);
}
