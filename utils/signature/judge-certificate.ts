import type { Certificate } from '../trust';
import { nameParts, rawOf } from '../trust';
import { type BuiltPath, buildPath } from './build-path';
import { type Cms, CmsId, soleValue } from './cms';
import { type CmsCheck, ownContent } from './cms-check';
import type { Findings } from './findings';
import { KeyUsage } from './path-rules';
import { checkTimestamp, type TimestampCheck } from './timestamp';
import type { TrustContext } from './trust-context';
import type { SignatureReport } from './types';

/** The signature timestamp, judged; `none` when the signer carries none. */
export async function signatureTimestamp(
  checked: CmsCheck,
  trust: TrustContext,
  findings: Findings,
): Promise<TimestampCheck | null> {
  const token = soleValue(checked.signer.unsigned, CmsId.signatureTimestamp);
  if (token === undefined) {
    findings.add('timestamp-missing');
    return null;
  }
  if (token === null) {
    findings.add('timestamp-invalid');
    return { outcome: 'invalid' };
  }
  const stamp = await checkTimestamp(rawOf(token), ownContent(checked.signer.signature), trust);
  if (stamp.outcome === 'invalid') findings.add('timestamp-invalid');
  if (stamp.outcome === 'untrusted') findings.add('timestamp-untrusted');
  if (stamp.imprintHash === 'SHA-1') findings.add('timestamp-legacy', { algorithm: 'SHA-1' });
  const localMs = 7 * 3_600_000;
  if (stamp.time && checked.claimedTime) {
    const ahead = checked.claimedTime.getTime() - stamp.time.getTime();
    if (Math.abs(ahead - localMs) < 3_600_000) findings.add('signing-time-local');
    else if (Math.abs(ahead) > 3_600_000) findings.add('signing-time-differs');
  }
  return stamp;
}

export interface Standing {
  trust: SignatureReport['trust'];
  certificate: SignatureReport['certificate'];
}

/**
 * The signer's certificate at the best time known: a verified timestamp, else now. The signer's own claim is never
 * used: that would accept back-dated signatures (facts/signatures.md 4).
 */
export async function judgeCertificate(
  checked: CmsCheck,
  cms: Cms,
  stamp: TimestampCheck | null,
  trust: TrustContext,
  now: Date,
  findings: Findings,
): Promise<Standing> {
  const { certificate } = checked;
  const proven = stamp?.outcome === 'valid' && stamp.time ? stamp.time : null;
  const at = proven ?? now;
  const sources = {
    intermediates: [...cms.certificates, ...trust.intermediates],
    anchors: trust.anchorsFor('signature'),
  };
  checkUsage(certificate, findings);
  const state = stateOf(certificate, proven, now, findings);
  // A certificate out of its time is judged on a path at its last good moment, so that the screen can name its source.
  const within = new Date(
    Math.min(Math.max(at.getTime(), certificate.notBefore.getTime()), certificate.notAfter.getTime()),
  );
  const path = await buildPath(certificate, sources, within, {}, trust.cache);
  addPathFinding(path, findings);
  if (path.outcome === 'valid') findings.add('revocation-not-checked');
  return {
    trust: { valid: 'trusted', invalid: 'untrusted', 'not-found': 'unknown' }[path.outcome] as Standing['trust'],
    certificate: state,
  };
}

function checkUsage({ extensions }: Certificate, findings: Findings): void {
  const usage = extensions.keyUsage;
  if (usage && !usage.has(KeyUsage.digitalSignature) && !usage.has(KeyUsage.nonRepudiation)) {
    findings.add('certificate-purpose');
  }
}

function stateOf(
  { notBefore, notAfter }: Certificate,
  proven: Date | null,
  now: Date,
  findings: Findings,
): SignatureReport['certificate'] {
  const date = notAfter.toISOString();
  const at = proven ?? now;
  if (at < notBefore) {
    findings.add('certificate-not-yet-valid', { date: notBefore.toISOString() });
    return 'not-yet-valid';
  }
  // A timestamp after the end proves only that the signature existed by then, not that it was made too late.
  if (at > notAfter) {
    findings.add('certificate-expired', { date });
    return 'expired';
  }
  if (now > notAfter) {
    findings.add('certificate-expired-since', { date });
    return 'expired';
  }
  return 'unknown';
}

function addPathFinding(path: BuiltPath, findings: Findings): void {
  if (path.outcome === 'not-found') {
    findings.add('chain-not-found');
    if (!path.missing.selfIssued) {
      findings.add('intermediate-missing', { issuer: nameParts(path.missing.issuer).display });
    }
  }
  if (path.outcome === 'invalid') findings.add(`chain-${path.problem}`);
}
