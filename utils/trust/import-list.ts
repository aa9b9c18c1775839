import { readCrl } from './crl';
import { hexOf } from './der-values';
import { nameParts } from './name';
import type { GivenList } from './types';

/** A revocation list in a file a person chose, PEM or DER; null when the file holds something else. */
export async function parseList(bytes: Uint8Array): Promise<GivenList | null> {
  const list = readCrl(bytes);
  if (!list) return null;
  return {
    bytes,
    sha256: hexOf(new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array(bytes)))).toUpperCase(),
    issuer: nameParts(list.issuer),
    issuedAt: list.thisUpdate.toISOString(),
    ...(list.nextUpdate ? { nextAt: list.nextUpdate.toISOString() } : {}),
  };
}
