import { type AlgorithmId, type Certificate, sameBytes } from '../../trust';
import { buildPath } from '../build-path';
import { verifyValue } from '../verify-value';
import type { Question, RevocationContext } from './context';
import type { Known } from './evidence-pool';
import type { StatusOf } from './revocation';
import { isGoodAt } from './status';

interface Signed {
  tbs: Uint8Array;
  signatureAlgorithm: AlgorithmId;
  signature: Uint8Array;
}

/** Lists are large and asked about often: each is verified once for each key. */
const verified = new WeakMap<Signed, Map<Uint8Array, Promise<boolean>>>();

export function isSignedBy(evidence: Signed, { spki, keyAlgorithm, keyBits }: Certificate): Promise<boolean> {
  const byKey = verified.get(evidence) ?? new Map<Uint8Array, Promise<boolean>>();
  verified.set(evidence, byKey);
  const known = byKey.get(spki);
  if (known) return known;
  const { signatureAlgorithm, signature, tbs } = evidence;
  const outcome = verifyValue({ spki, keyAlgorithm, keyBits }, signatureAlgorithm, signature, tbs).then(
    (value) => value === 'right',
  );
  byKey.set(spki, outcome);
  return outcome;
}

/**
 * Does the signer of evidence stand under the certificate's own anchor (RFC 5280 6.3.3 f), at the moment by which
 * the evidence is known to have existed? A key that has expired could have made it later.
 */
export async function signerPath(
  signer: Certificate,
  evidence: Known<unknown>,
  { path }: Question,
  context: RevocationContext,
): Promise<Certificate[] | null> {
  const [anchor] = path;
  if (!anchor) return null;
  const sources = { intermediates: [...path.slice(1), ...context.pool], anchors: [anchor] };
  const built = await buildPath(signer, sources, evidence.provenAt ?? context.now);
  return built.outcome === 'valid' ? built.path : null;
}

/**
 * Is the signer itself unrevoked, and everyone above it? The members of the certificate's own path are asked about
 * by themselves. Nobody but the signer of an indirect list may speak of that signer (PKITS 4.14.30): then its own
 * list counts. Two signers who vouch for each other prove nothing.
 */
export async function isUnrevoked(
  signerPath: Certificate[],
  { path: own, pending, certificate }: Question,
  { now }: RevocationContext,
  statusOf: StatusOf,
): Promise<boolean> {
  const isOneOf = (known: readonly Certificate[], one: Certificate) => known.some(({ der }) => sameBytes(der, one.der));
  for (const [place, one] of signerPath.entries()) {
    if (isOneOf([...own, certificate], one)) continue;
    if (isOneOf(pending, one)) return false;
    const path = signerPath.slice(0, place);
    const status = await statusOf({ certificate: one, path, at: now, pending: [...pending, certificate] });
    if (!isGoodAt(status, now)) return false;
  }
  return true;
}
