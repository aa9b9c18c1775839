import { rawOf } from '../trust';
import { CmsId } from './cms';
import { type CmsCheck, ownContent } from './cms-check';
import type { Findings } from './findings';
import { checkTimestamp, type TimestampCheck, type TimestampOutcome } from './timestamp';
import type { Verification } from './verification';

const problems = {
  invalid: 'timestamp-invalid',
  untrusted: 'timestamp-untrusted',
  expired: 'timestamp-authority-expired',
  revoked: 'timestamp-authority-revoked',
} as const satisfies Record<Exclude<TimestampOutcome, 'valid'>, string>;

/** The signature's own timestamps (RFC 3161, Appendix A), each judged; none when the signer carries none. */
export async function signatureTimestamps(
  checked: CmsCheck,
  verification: Verification,
  place: number,
  findings: Findings,
): Promise<TimestampCheck[]> {
  const stamps: TimestampCheck[] = [];
  const tokens = checked.signer.unsigned.filter(({ oid }) => oid === CmsId.signatureTimestamp);
  for (const token of tokens.flatMap(({ values }) => values)) {
    const stamp = await checkTimestamp(rawOf(token), ownContent(checked.signer.signature), verification, place);
    addTimestampFindings(stamp, findings);
    compareClaim(stamp, checked.claimedTime, findings);
    stamps.push(stamp);
  }
  if (tokens.length === 0) findings.add('timestamp-missing');
  else if (stamps.length === 0) findings.add('timestamp-invalid');
  return stamps;
}

export function addTimestampFindings(stamp: TimestampCheck, findings: Findings): void {
  if (stamp.outcome !== 'valid') findings.add(problems[stamp.outcome]);
  if (stamp.imprintHash === 'SHA-1') findings.add('timestamp-legacy', { algorithm: 'SHA-1' });
}

const hourMs = 3_600_000;

/** Most Vietnamese signers write local time marked as UTC (facts/signatures.md 9): said, never held against them. */
function compareClaim({ time }: TimestampCheck, claimed: Date | undefined, findings: Findings): void {
  if (!time || !claimed) return;
  const ahead = claimed.getTime() - time.getTime();
  if (Math.abs(ahead - 7 * hourMs) < hourMs) findings.add('signing-time-local');
  else if (Math.abs(ahead) > hourMs) findings.add('signing-time-differs');
}
