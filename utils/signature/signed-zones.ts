import { joinBytes } from '../trust';
import { digest } from './algorithms';
import type { SignedContent } from './cms-check';
import type { Hash } from './hashes';

/** The two covered zones of a signature: [0, before) and [after, end) (ISO 32000-1 12.8.1). */
export interface SignedZones {
  before: number;
  after: number;
  end: number;
}

/** What a signature of this file is over; `digestOnce` remembers what was hashed. */
export function zonesOf(
  bytes: Uint8Array,
  zones: SignedZones,
  digestOnce: (key: string, make: () => Promise<Uint8Array>) => Promise<Uint8Array>,
): SignedContent {
  const { before, after, end } = zones;
  return {
    bytes: () => joinBytes([bytes.subarray(0, before), bytes.subarray(after, end)]),
    digest: (hash) => digestOnce(`${before} ${after} ${end} ${hash}`, () => digestZones(bytes, zones, hash)),
  };
}

/**
 * Hash of the two zones as one row. The smaller one is moved beside the other while the bytes are handed over and put
 * back at once: of a file of 100 MB, copying both costs as much as hashing them. Who hashes takes its own copy before
 * it returns (W3C WebCrypto 14.3.5, step 2), and nothing else runs in between.
 */
function digestZones(bytes: Uint8Array, { before, after, end }: SignedZones, hash: Hash): Promise<Uint8Array> {
  const tail = end - after;
  const isTailSmaller = tail < before;
  const place = isTailSmaller ? before : after - before;
  const length = isTailSmaller ? tail : before;
  const standing = new Uint8Array(bytes.subarray(place, place + length));
  bytes.copyWithin(place, isTailSmaller ? after : 0, isTailSmaller ? end : before);
  try {
    return digest(hash, isTailSmaller ? bytes.subarray(0, before + tail) : bytes.subarray(place, end));
  } finally {
    bytes.set(standing, place);
  }
}
