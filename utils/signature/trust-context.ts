import { type AnchorPurpose, type Certificate, hexOf, type TrustMaterial } from '../trust';
import { readAll } from './build-path';
import { hashOfCertificate } from './hashes';

/** An anchor as a caller may name it: bare DER vouches for everything. */
export type AnchorInput = Uint8Array | { der: Uint8Array; purposes: AnchorPurpose[] };

/** What one verification trusts, read once. */
export interface TrustContext {
  anchorsFor(purpose: AnchorPurpose): Certificate[];
  allAnchors: Certificate[];
  intermediates: Certificate[];
  version: string;
  /** A certificate that came in a file is an anchor only if its fingerprint is pinned. */
  learn(certificate: Certificate): Promise<void>;
}

export function trustContext(anchors: AnchorInput[], material?: TrustMaterial, more: Uint8Array[] = []): TrustContext {
  const rows = [...anchors, ...(material?.anchors ?? [])].map((anchor) =>
    anchor instanceof Uint8Array ? { der: anchor, purposes: ['signature', 'timestamp'] as AnchorPurpose[] } : anchor,
  );
  const byPurpose = (purpose: AnchorPurpose) =>
    readAll(rows.filter((row) => row.purposes.includes(purpose)).map((row) => row.der));
  const known = { signature: byPurpose('signature'), timestamp: byPurpose('timestamp') };
  const allAnchors = readAll(rows.map((row) => row.der));
  const pins = new Map((material?.pins ?? []).map(({ sha256, purposes }) => [sha256.toLowerCase(), purposes]));
  return {
    anchorsFor: (purpose) => known[purpose],
    allAnchors,
    intermediates: readAll([...(material?.intermediates ?? []), ...more]),
    version: material?.version ?? 'none',
    learn: async (certificate) => {
      const purposes = pins.size > 0 ? pins.get(hexOf(await hashOfCertificate('SHA-256', certificate))) : undefined;
      if (!purposes) return;
      allAnchors.push(certificate);
      for (const purpose of purposes) known[purpose].push(certificate);
    },
  };
}
