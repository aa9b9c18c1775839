import type { RevocationProblem, RevocationReport } from '../types';

/** Who said so, and for which time. */
export interface Source {
  kind: 'ocsp' | 'crl';
  origin: 'file' | 'network' | 'given';
  thisUpdate: Date;
  nextUpdate?: Date;
  /** A document timestamp proves that the evidence existed by then. */
  provenAt?: Date;
}

/** What is known about one certificate's revocation. `since` counts whatever the time of interest is. */
export type RevocationStatus =
  | { status: 'good'; by: Source }
  | { status: 'revoked' | 'on-hold'; since: Date; reason?: number; by: Source }
  | { status: 'unknown'; problem: RevocationProblem }
  | { status: 'not-needed' };

/** CRLReason values that are judged by name (RFC 5280 5.3.1). */
export const Reason = {
  unspecified: 0,
  affiliationChanged: 3,
  superseded: 4,
  cessationOfOperation: 5,
  certificateHold: 6,
  removeFromCrl: 8,
} as const;

/** Was the certificate revoked at that moment? What came later does not count against a proven time. */
export const isRevokedAt = (status: RevocationStatus, at: Date) =>
  (status.status === 'revoked' || status.status === 'on-hold') && status.since <= at;

/** Known to be unrevoked at that moment. */
export const isGoodAt = (status: RevocationStatus, at: Date) =>
  status.status === 'good' ||
  status.status === 'not-needed' ||
  ((status.status === 'revoked' || status.status === 'on-hold') && status.since > at);

/** The status as the report shows it. */
export function reportOf(status: RevocationStatus): RevocationReport {
  if (status.status === 'unknown') return { status: 'unknown', problem: status.problem };
  if (status.status === 'not-needed') return { status: 'not-needed' };
  const { kind, origin, thisUpdate, nextUpdate } = status.by;
  return {
    status: status.status,
    source: kind,
    origin,
    issuedAt: thisUpdate.toISOString(),
    ...(nextUpdate ? { validUntil: nextUpdate.toISOString() } : {}),
    ...(status.status === 'good' ? {} : { revokedAt: status.since.toISOString() }),
  };
}
