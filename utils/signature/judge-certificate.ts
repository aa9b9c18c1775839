import { type Certificate, nameParts } from '../trust';
import { buildPath } from './build-path';
import type { Findings } from './findings';
import { KeyUsage } from './path-rules';
import { earliestOf } from './proofs';
import { isGoodAt, isRevokedAt, type RevocationStatus } from './revocation/status';
import { judgeStanding, type Standing } from './standing';
import type { SignatureReport } from './types';
import type { Verification } from './verification';

export interface CertificateJudgement {
  trust: SignatureReport['trust'];
  certificate: SignatureReport['certificate'];
  standing: Standing;
}

/**
 * The signer's certificate at the best time known: a proven one, else now. The signer's own claim is never used:
 * that would accept back-dated signatures (facts/signatures.md 4). What happened to the certificate after a proven
 * time does not count against the signature (EN 319 102-1 5.6, Thông tư 15/2025/TT-BKHCN: valid at signing time).
 */
export async function judgeCertificate(
  certificate: Certificate,
  proven: Date | undefined,
  verification: Verification,
  findings: Findings,
): Promise<CertificateJudgement> {
  const { trust, pool, now } = verification;
  checkUsage(certificate, findings);
  const at = proven ?? now;
  const period = periodAt(certificate, at, findings);
  // A certificate out of its time is judged on a path at its last good moment, so that the screen can name its source.
  const within = new Date(
    Math.min(Math.max(at.getTime(), certificate.notBefore.getTime()), certificate.notAfter.getTime()),
  );
  const sources = { intermediates: pool, anchors: trust.anchorsFor('signature') };
  const standing = await judgeStanding(certificate, sources, within, verification);
  if (standing.outcome !== 'valid') {
    await addPathFinding(standing, certificate, within, verification, findings);
    const expiredSince = period === 'in-force' && now > certificate.notAfter;
    if (expiredSince) findings.add('certificate-expired-since', { date: certificate.notAfter.toISOString() });
    const state = expiredSince ? 'expired' : period === 'in-force' ? 'unknown' : period;
    return { trust: standing.outcome === 'invalid' ? 'untrusted' : 'unknown', certificate: state, standing };
  }
  const revocation = judgeRevocation(certificate, standing.statuses, { proven, within, now }, findings);
  return { trust: 'trusted', certificate: period === 'in-force' ? revocation : period, standing };
}

function checkUsage({ extensions }: Certificate, findings: Findings): void {
  const usage = extensions.keyUsage;
  if (usage && !usage.has(KeyUsage.digitalSignature) && !usage.has(KeyUsage.nonRepudiation)) {
    findings.add('certificate-purpose');
  }
}

function periodAt({ notBefore, notAfter }: Certificate, at: Date, findings: Findings) {
  if (at < notBefore) {
    findings.add('certificate-not-yet-valid', { date: notBefore.toISOString() });
    return 'not-yet-valid';
  }
  if (at <= notAfter) return 'in-force';
  // A proof from after the end says only that the signature existed by then, not that it was made too late.
  findings.add('certificate-expired', { date: notAfter.toISOString() });
  return 'expired';
}

interface Moments {
  proven: Date | undefined;
  within: Date;
  now: Date;
}

/** What lists and responders say of the signer and of everyone above, weighed against the proven time. */
function judgeRevocation(
  certificate: Certificate,
  statuses: RevocationStatus[],
  { proven, within, now }: Moments,
  findings: Findings,
): SignatureReport['certificate'] {
  const own = statuses.at(-1) ?? { status: 'not-needed' };
  const above = statuses.slice(0, -1);
  if (above.some((status) => isRevokedAt(status, within))) findings.add('chain-revoked');
  if (isRevokedAt(own, within)) {
    addRevoked(own, proven, findings);
    return 'revoked';
  }
  if ('since' in own) findings.add('certificate-revoked-later', { date: own.since.toISOString() });
  const isOwnGood = isGoodAt(own, within);
  if (isOwnGood && above.every((status) => isGoodAt(status, within))) {
    findings.add('revocation-good', { date: oldestEvidence(statuses, within).toISOString() });
  } else findings.add('revocation-not-checked');
  const problem = own.status === 'unknown' ? own.problem : null;
  if (problem === 'stale' || problem === 'unusable') findings.add('revocation-evidence-unusable');
  if (problem === 'responder-unknown') findings.add('revocation-responder-unknown');
  if (now <= certificate.notAfter) return isOwnGood ? 'good' : 'unknown';
  return afterExpiry(certificate, isOwnGood, problem === 'not-kept-after-expiry', findings);
}

/** All of it together speaks only as far as its oldest piece. */
export function oldestEvidence(statuses: RevocationStatus[], otherwise: Date): Date {
  return earliestOf(statuses.map((status) => ('by' in status ? status.by.thisUpdate : undefined))) ?? otherwise;
}

function addRevoked(own: RevocationStatus, proven: Date | undefined, findings: Findings): void {
  if (!('since' in own)) return;
  const date = own.since.toISOString();
  if (own.status === 'on-hold') findings.add('certificate-on-hold', { date });
  else findings.add(proven ? 'certificate-revoked' : 'certificate-revoked-no-proof', { date });
}

/** Proven to be older than the certificate's end: good if revocation was known for that time, else it cannot be told. */
function afterExpiry(
  { notAfter }: Certificate,
  isGood: boolean,
  isForgotten: boolean,
  findings: Findings,
): SignatureReport['certificate'] {
  const date = notAfter.toISOString();
  if (isGood) {
    findings.add('certificate-expired-later', { date });
    return 'good';
  }
  findings.add(isForgotten ? 'certificate-expired-forgotten' : 'certificate-expired-since', { date });
  return 'expired';
}

async function addPathFinding(
  standing: Exclude<Standing, { outcome: 'valid' }>,
  certificate: Certificate,
  at: Date,
  { trust, pool }: Verification,
  findings: Findings,
): Promise<void> {
  if (standing.outcome === 'invalid') return findings.add(`chain-${standing.problem}`);
  const elsewhere = { intermediates: pool, anchors: trust.allAnchors };
  if ((await buildPath(certificate, elsewhere, at)).outcome === 'valid') {
    return findings.add('anchor-other-purpose');
  }
  findings.add('chain-not-found');
  if (!standing.missing.selfIssued) {
    findings.add('intermediate-missing', { issuer: nameParts(standing.missing.issuer).display });
  }
}
