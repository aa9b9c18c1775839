import { Asn1Error, type Certificate, type Crl, type CrlEntry } from '../../trust';
import { KeyUsage } from '../path-rules';
import type { RevocationProblem } from '../types';
import type { Question, RevocationContext } from './context';
import { allReasons, isInScope, pointsOf, reasonsOf } from './crl-scope';
import type { Known } from './evidence-pool';
import { isSignedBy, isUnrevoked, signerPath } from './evidence-signer';
import { whyNotFor } from './freshness';
import type { StatusOf } from './revocation';
import { Reason, type RevocationStatus, type Source } from './status';

/**
 * The status by revocation lists (RFC 5280 6.3): for each point the lists in its scope, each with its newest delta,
 * until all reasons are covered. A list that names the certificate ends the search, even a stale one.
 */
export async function statusByCrl(
  question: Question,
  context: RevocationContext,
  statusOf: StatusOf,
): Promise<RevocationStatus> {
  const newestFirst = [...context.evidence.crls].sort(
    (a, b) => b.value.thisUpdate.getTime() - a.value.thisUpdate.getTime(),
  );
  const complete = newestFirst.filter(({ value }) => value.deltaBase === undefined);
  const covered = new Set<number>();
  let by: Source | undefined;
  let problem: RevocationProblem = 'no-evidence';
  for (const point of pointsOf(question.certificate)) {
    for (const known of complete) {
      const reasons = reasonsOf(known.value, point);
      const adds = [...reasons].some((reason) => !covered.has(reason));
      if (!adds || !isInScope(known.value, point, question.certificate)) continue;
      const answer = await answerOf(known, newestFirst, question, context, statusOf);
      if (answer.status === 'revoked' || answer.status === 'on-hold') return answer;
      if (answer.status === 'unknown') problem = answer.problem;
      if (answer.status !== 'good') continue;
      by ??= answer.by;
      for (const reason of reasons) covered.add(reason);
    }
  }
  return by && allReasons.every((reason) => covered.has(reason))
    ? { status: 'good', by }
    : { status: 'unknown', problem };
}

async function answerOf(
  known: Known<Crl>,
  all: Known<Crl>[],
  question: Question,
  context: RevocationContext,
  statusOf: StatusOf,
): Promise<RevocationStatus> {
  if (!(await isBelievable(known, question, context, statusOf))) return { status: 'unknown', problem: 'unusable' };
  const delta = await newestDelta(known, all, question, context, statusOf);
  try {
    return judge(known, delta, question, context);
  } catch (error) {
    if (error instanceof Asn1Error) return { status: 'unknown', problem: 'unusable' };
    throw error;
  }
}

function judge(
  known: Known<Crl>,
  delta: Known<Crl> | undefined,
  { certificate, at }: Question,
  { now }: RevocationContext,
): RevocationStatus {
  const entryIn = (crl: Crl) => crl.find(certificate.serial, certificate.issuer);
  const later = delta && entryIn(delta.value);
  const entry = later ?? entryIn(known.value);
  const newest = delta ?? known;
  const problem = whyNotFor(datesOf(newest.value), certificate, at, now);
  if (!entry || entry.reason === Reason.removeFromCrl) {
    return problem ? { status: 'unknown', problem } : { status: 'good', by: sourceOf(newest) };
  }
  const isHeld = entry.reason === Reason.certificateHold;
  // A hold may have been lifted since; a revocation is for ever.
  if (isHeld && problem) return { status: 'unknown', problem };
  if (known.value.thisUpdate > now) return { status: 'unknown', problem: 'unusable' };
  return {
    status: isHeld ? 'on-hold' : 'revoked',
    since: sinceOf(entry),
    ...(entry.reason === undefined ? {} : { reason: entry.reason }),
    by: sourceOf(later ? newest : known),
  };
}

/** The date of invalidity, where the authority gives an earlier one, is when the key stopped to be believed. */
const sinceOf = ({ date, invalidSince }: CrlEntry) => (invalidSince && invalidSince < date ? invalidSince : date);

const datesOf = ({ thisUpdate, nextUpdate, keepsExpiredSince }: Crl) => ({
  thisUpdate,
  ...(nextUpdate ? { nextUpdate } : {}),
  ...(keepsExpiredSince ? { remembersSince: keepsExpiredSince } : {}),
});

const sourceOf = ({ value, origin, provenAt }: Known<Crl>): Source => ({
  kind: 'crl',
  origin,
  thisUpdate: value.thisUpdate,
  ...(value.nextUpdate ? { nextUpdate: value.nextUpdate } : {}),
  ...(provenAt ? { provenAt } : {}),
});

/** RFC 5280 6.3.3 c: same issuer, scope and key, built on this list or an older one, and newer than it. */
async function newestDelta(
  { value: base }: Known<Crl>,
  all: Known<Crl>[],
  question: Question,
  context: RevocationContext,
  statusOf: StatusOf,
): Promise<Known<Crl> | undefined> {
  for (const known of all) {
    const { value: delta } = known;
    if (delta.deltaBase === undefined || base.number === undefined || delta.number === undefined) continue;
    const fits =
      delta.issuer.key === base.issuer.key &&
      sameScope(delta, base) &&
      delta.authorityKeyId === base.authorityKeyId &&
      delta.deltaBase <= base.number &&
      delta.number > base.number;
    const problem = whyNotFor(datesOf(delta), question.certificate, question.at, context.now);
    if (fits && !problem && (await isBelievable(known, question, context, statusOf))) return known;
  }
  return undefined;
}

function sameScope(a: Crl, b: Crl): boolean {
  return String(a.point?.raw ?? '') === String(b.point?.raw ?? '');
}

/** RFC 5280 6.3.3 f, g: signed by the named issuer, who may sign lists and is not revoked. */
async function isBelievable(
  known: Known<Crl>,
  question: Question,
  context: RevocationContext,
  statusOf: StatusOf,
): Promise<boolean> {
  const { value: crl } = known;
  if (crl.unknownCritical) return false;
  const named = (one: Certificate) => one.subject.key === crl.issuer.key;
  const candidates = [...question.path, ...context.pool].filter(named);
  for (const signer of new Set(candidates)) {
    const usage = signer.extensions.keyUsage;
    if ((usage && !usage.has(KeyUsage.crlSign)) || !(await isSignedBy(crl, signer))) continue;
    const path = await signerPath(signer, known, question, context);
    if (path && (await isUnrevoked(path, question, context, statusOf))) return true;
  }
  return false;
}
