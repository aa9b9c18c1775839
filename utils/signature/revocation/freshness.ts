import type { Certificate } from '../../trust';
import type { RevocationProblem } from '../types';

/** A clock that runs a little ahead is not a forgery. */
const clockSkewMs = 5 * 60_000;
/** Evidence without an end speaks for a day (RFC 6960 2.4: newer information is always available). */
const openEndedMs = 24 * 3_600_000;

interface Dated {
  thisUpdate: Date;
  nextUpdate?: Date;
  /** Since when the source remembers expired certificates. */
  remembersSince?: Date;
}

/**
 * Why this evidence cannot say "not revoked" of the certificate at `at`; null when it can. Evidence made after `at`
 * speaks for it too, unless the certificate had expired by then and the source need not remember it (RFC 5280 5).
 */
export function whyNotFor(evidence: Dated, certificate: Certificate, at: Date, now: Date): RevocationProblem | null {
  const { thisUpdate, nextUpdate, remembersSince } = evidence;
  if (thisUpdate.getTime() > now.getTime() + clockSkewMs) return 'unusable';
  if (thisUpdate <= at) {
    const end = nextUpdate ?? new Date(thisUpdate.getTime() + openEndedMs);
    return end < at ? 'stale' : null;
  }
  const remembers = remembersSince !== undefined && remembersSince <= certificate.notAfter;
  return thisUpdate > certificate.notAfter && !remembers ? 'not-kept-after-expiry' : null;
}
