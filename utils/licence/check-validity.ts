import type { SignatureReport } from '../signature';
import { todayInVietnam } from '../text';
import { checkOf } from './check';
import type { JudgeInput, LicenceCheck } from './types';

const check = checkOf('validity');

/** Checks 4, 5, 10 and 11: the certificate then, its revocation, the licence's own days, and later copies of it. */
export function checkValidity(input: JudgeInput): LicenceCheck[] {
  const signed = input.report.signatures.filter(({ kind }) => kind !== 'timestamp');
  const certificate =
    signed.length > 0
      ? [certificateThen(signed), revocation(signed)]
      : [check(4, 'not-asked', 'time'), check(5, 'not-asked', 'revocation')];
  return [...certificate, days(input, signed), superseded(input)];
}

function certificateThen(signed: SignatureReport[]): LicenceCheck {
  if (signed.some(({ certificate }) => certificate === 'not-yet-valid')) return check(4, 'bad', 'not-yet-valid');
  const expired = signed.filter(({ certificate }) => certificate === 'expired');
  if (expired.some(({ indication }) => indication === 'TOTAL-FAILED')) return check(4, 'bad', 'certificate-expired');
  if (expired.length > 0) return check(4, 'warn', 'certificate-expired-unproven');
  if (signed.some(({ timestamp }) => timestamp === 'invalid')) return check(4, 'warn', 'timestamp-bad');
  return signed.every(({ timestamp }) => timestamp === 'valid')
    ? check(4, 'good', 'time')
    : check(4, 'warn', 'time-claimed');
}

/** A warning wherever revocation was not checked is the law's own wish (Thông tư 15/2025/TT-BKHCN, Phụ lục II). */
function revocation(signed: SignatureReport[]): LicenceCheck {
  const revoked = signed.filter(({ certificate }) => certificate === 'revoked');
  if (revoked.some(({ indication }) => indication === 'TOTAL-FAILED')) return check(5, 'bad', 'revoked');
  if (revoked.length > 0) return check(5, 'warn', 'revoked-unproven');
  const isUnknown = signed.some(
    ({ certificate, chain, notChecked }) =>
      certificate === 'unknown' ||
      notChecked.includes('revocation') ||
      chain.some(({ revocation: { status } }) => status === 'unknown' || status === 'on-hold'),
  );
  return isUnknown ? check(5, 'warn', 'revocation-unknown') : check(5, 'good', 'revocation');
}

/** "Đến hết ngày" includes the day; on that very day there is a warning (facts/licences.md 6). */
function days({ reading, today }: JudgeInput, signed: SignatureReport[]): LicenceCheck {
  const { issuedOn, expiresOn } = reading.fields;
  if (reading.outcome !== 'read') return check(10, 'not-asked', 'days');
  const until = expiresOn?.value;
  const isSure = expiresOn !== undefined && expiresOn.certainty !== 'check';
  if (until && until < today) {
    return isSure ? check(10, 'bad', 'expired', { date: until }) : check(10, 'warn', 'expired-unsure', { date: until });
  }
  if (until && until === today) return check(10, 'warn', 'last-day', { date: until });
  const signedOn = signed.flatMap(({ provenTime, claimedTime }) => provenTime ?? claimedTime ?? []).sort()[0];
  const day = signedOn ? todayInVietnam(new Date(signedOn)) : undefined;
  if (issuedOn && day && issuedOn.value > nextDay(day)) {
    return check(10, 'warn', 'issued-after-signing', { date: issuedOn.value, signed: day });
  }
  if (!issuedOn) return check(10, 'warn', 'days-not-read');
  if (until) return check(10, isSure ? 'good' : 'warn', isSure ? 'in-force' : 'until-unsure', { date: until });
  return hasNoEnd.includes(reading.kind ?? 'letter') ? check(10, 'good', 'no-end') : check(10, 'warn', 'end-not-read');
}

/** Papers whose label lines have no last day (facts/licences.md 6). */
const hasNoEnd: string[] = ['household-business', 'decision', 'letter'];

const nextDay = (iso: string) => new Date(Date.parse(`${iso}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

/** A later change of the same registration, or a later paper of the same number, that this desk has seen. */
function superseded({ reading, seen = [] }: JudgeInput): LicenceCheck {
  const number = reading.fields.number?.value;
  const changes = Number(reading.fields.changeNumber?.value ?? 0);
  const issuedOn = reading.fields.issuedOn?.value ?? '';
  const later = seen.find(
    (copy) =>
      copy.number === number &&
      (Number(copy.changeNumber ?? 0) > changes || (copy.issuedOn !== undefined && copy.issuedOn > issuedOn)),
  );
  if (later) return check(11, 'warn', 'superseded', { date: later.issuedOn ?? '' });
  return check(11, 'not-asked', reading.kind === 'household-business' ? 'status-household' : 'status');
}
