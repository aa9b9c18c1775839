import type { PdfReport, SignatureReport } from '../../utils/signature';

/** What happened, in one word; the sentence is `timeline_<kind>`. */
export type EventKind =
  | 'certificate-start'
  | 'claimed'
  | 'proven'
  | 'timestamp-untrusted'
  | 'timestamp-invalid'
  | 'document-timestamp'
  | 'later-signature'
  | 'later-saving'
  | 'revoked'
  | 'evidence'
  | 'checked'
  | 'certificate-end';

export interface TimelineEvent {
  kind: EventKind;
  /** ISO 8601; null where the file does not say when. */
  time: string | null;
  /** A name the sentence shows. */
  name?: string;
  number?: number;
}

/** The life of one signature in order of time. What has no time stands right before the moment of checking. */
export function timelineOf(signature: SignatureReport, report: PdfReport): TimelineEvent[] {
  const dated = [...ownEvents(signature), ...laterEvents(signature, report), checked(report)].filter(
    ({ time }) => time !== null,
  );
  const undated = laterEvents(signature, report).filter(({ time }) => time === null);
  const sorted = dated.sort((a, b) => Date.parse(a.time ?? '') - Date.parse(b.time ?? ''));
  const now = sorted.findIndex(({ kind }) => kind === 'checked');
  return [...sorted.slice(0, now), ...undated, ...sorted.slice(now)];
}

const checked = ({ checkedAt }: PdfReport): TimelineEvent => ({ kind: 'checked', time: checkedAt });

function ownEvents({ signer, claimedTime, provenTime, timestamps, chain }: SignatureReport): TimelineEvent[] {
  const events: TimelineEvent[] = [];
  if (signer) events.push({ kind: 'certificate-start', time: signer.notBefore, name: signer.display });
  if (claimedTime) events.push({ kind: 'claimed', time: claimedTime });
  for (const stamp of timestamps) {
    const name = stamp.authority ? { name: stamp.authority.display } : {};
    const good = stamp.kind === 'document' ? 'document-timestamp' : 'proven';
    events.push({ kind: stamp.outcome === 'valid' ? good : `timestamp-${stamp.outcome}`, time: stamp.time, ...name });
  }
  if (provenTime && timestamps.length === 0) events.push({ kind: 'proven', time: provenTime });
  for (const { display, revocation } of chain) {
    if (revocation.revokedAt) events.push({ kind: 'revoked', time: revocation.revokedAt, name: display });
    else if (revocation.issuedAt) events.push({ kind: 'evidence', time: revocation.issuedAt, name: display });
  }
  if (signer) events.push({ kind: 'certificate-end', time: signer.notAfter, name: signer.display });
  return events;
}

/** Savings after this signature: those that were signed in turn, and the one at the end that nobody signed. */
function laterEvents(signature: SignatureReport, { signatures, file }: PdfReport): TimelineEvent[] {
  const own = signature.revisionEnd;
  if (own === null) return [];
  const later = signatures.flatMap((other, index) =>
    other.revisionEnd !== null && other.revisionEnd > own ? [{ other, number: index + 1 }] : [],
  );
  const events = later.map(({ other, number }): TimelineEvent => {
    const name = other.signer ? { name: other.signer.display } : {};
    return { kind: 'later-signature', time: other.provenTime ?? other.claimedTime, number, ...name };
  });
  const covered = Math.max(own, ...later.map(({ other }) => other.revisionEnd ?? 0));
  const unsigned = signature.coverage !== 'whole-file' && covered < file.bytes;
  const last = later.every(({ other }) => other.coverage !== 'whole-file');
  return unsigned && last ? [...events, { kind: 'later-saving', time: null }] : events;
}
