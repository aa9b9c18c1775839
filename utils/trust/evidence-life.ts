import { readCrl } from './crl';
import type { EvidenceService } from './evidence-hosts';
import { readOcspResponse } from './ocsp';

const dayMs = 86_400_000;

/** Longest life of an answer at rest. An issuer's certificate proves itself by its path and changes rarely. */
const longest: Record<EvidenceService, number> = { ocsp: dayMs, crl: dayMs, issuer: 30 * dayMs };

/**
 * Until when an answer may stand in for asking again, in milliseconds since 1970: never past its own `nextUpdate`.
 * Null when it says nothing usable and so is not worth keeping.
 */
export function evidenceLife(service: EvidenceService, bytes: Uint8Array, now: number): number | null {
  const end = service === 'issuer' ? Number.POSITIVE_INFINITY : ownEnd(service, bytes);
  if (end === null || end <= now) return null;
  return Math.min(end, now + longest[service]);
}

function ownEnd(service: 'ocsp' | 'crl', bytes: Uint8Array): number | null {
  if (service === 'crl') return readCrl(bytes)?.nextUpdate?.getTime() ?? null;
  const ends = readOcspResponse(bytes)?.responses.map(({ nextUpdate }) => nextUpdate?.getTime() ?? 0) ?? [];
  return ends.length > 0 ? Math.min(...ends) : null;
}
