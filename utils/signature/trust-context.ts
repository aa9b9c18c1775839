import type { AnchorPurpose, Certificate, TrustMaterial } from '../trust';
import { readAll } from './build-path';
import type { SignatureCache } from './path-rules';

/** An anchor as a caller may name it: bare DER vouches for everything. */
export type AnchorInput = Uint8Array | { der: Uint8Array; purposes: AnchorPurpose[] };

/** What one verification trusts, read once. */
export interface TrustContext {
  anchorsFor(purpose: AnchorPurpose): Certificate[];
  allAnchors: Certificate[];
  intermediates: Certificate[];
  cache: SignatureCache;
  version: string;
}

export function trustContext(anchors: AnchorInput[], material?: TrustMaterial, more: Uint8Array[] = []): TrustContext {
  const rows = [...anchors, ...(material?.anchors ?? [])].map((anchor) =>
    anchor instanceof Uint8Array ? { der: anchor, purposes: ['signature', 'timestamp'] as AnchorPurpose[] } : anchor,
  );
  const byPurpose = (purpose: AnchorPurpose) =>
    readAll(rows.filter((row) => row.purposes.includes(purpose)).map((row) => row.der));
  const known = { signature: byPurpose('signature'), timestamp: byPurpose('timestamp') };
  return {
    anchorsFor: (purpose) => known[purpose],
    allAnchors: readAll(rows.map((row) => row.der)),
    intermediates: readAll([...(material?.intermediates ?? []), ...more]),
    cache: new Map(),
    version: material?.version ?? 'none',
  };
}
