import { type Cms, CmsId, timestampTokensOf } from './cms';
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

/** The signature's own timestamps, each judged, in the order they stand; none where the signer carries none. */
export function checkSignatureTimestamps(
  { signers: [signer] }: Cms,
  verification: Verification,
  place: number,
): Promise<TimestampCheck[]> {
  if (!signer) return Promise.resolve([]);
  const stamped = ownContent(signer.signature);
  return Promise.all(timestampTokensOf(signer).map((token) => checkTimestamp(token, stamped, verification, place)));
}

/** What the signature's timestamps mean for it. */
export function addSignatureTimes(
  { signer, claimedTime }: CmsCheck,
  stamps: TimestampCheck[],
  findings: Findings,
): void {
  for (const stamp of stamps) {
    addTimestampFindings(stamp, findings);
    compareClaim(stamp, claimedTime, findings);
  }
  if (!signer.unsigned.some(({ oid }) => oid === CmsId.signatureTimestamp)) findings.add('timestamp-missing');
  else if (stamps.length === 0) findings.add('timestamp-invalid');
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
