import type { ReportFinding, Severity, SignatureReport } from '../../utils/signature';
import { language, type MessageKey, tMaybe } from '../i18n';
import type { Tone } from '../ui';

const keyOf = (code: string) => code.replaceAll('-', '_');

/** The colour and icon of each verdict. "Không xác định" is never the colour of a forgery. */
export const verdictTone = {
  valid: 'good',
  invalid: 'bad',
  indeterminate: 'warn',
  unsigned: 'neutral',
} as const satisfies Record<string, Tone>;

/** The sentence of a finding and what to do next. A code without a sentence is shown as it is, never hidden. */
export function findingWords(finding: ReportFinding): { sentence: string; next: string | null } {
  const key = `finding_${keyOf(finding.code)}`;
  const detail = { ...finding.detail };
  if (detail.date) detail.date = day(detail.date);
  return { sentence: tMaybe(key, detail) ?? finding.code, next: tMaybe(`${key}_next`, detail) };
}

const gravity: Severity[] = ['error', 'warning', 'info'];

/** The gravest first; equals stay in the engine's order. */
export function byGravity(findings: ReportFinding[]): ReportFinding[] {
  return [...findings].sort((a, b) => gravity.indexOf(a.severity) - gravity.indexOf(b.severity));
}

/** Words for a closed outcome, e.g. `wordsOf('coverage', 'whole-file')`. */
export function wordsOf(group: string, value: string): string {
  return tMaybe(`${group}_${keyOf(value)}`) ?? value;
}

const clock: Intl.DateTimeFormatOptions = {
  timeZone: 'Asia/Ho_Chi_Minh',
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
};

/** Made once a language: a list of thousands asks for many moments at once, and making one costs more than using it. */
const clocks = { vi: new Intl.DateTimeFormat('vi-VN', clock), en: new Intl.DateTimeFormat('en-GB', clock) };

/** A moment in Vietnam's time, whatever the machine is set to. */
export function moment(iso: string): string {
  const date = new Date(iso);
  return Number.isNaN(date.getTime()) ? iso : clocks[language.value].format(date);
}

/** A day in Vietnam's time. */
export function day(iso: string): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return iso;
  const { timeZone } = clock;
  return new Intl.DateTimeFormat('vi-VN', { timeZone, day: '2-digit', month: '2-digit', year: 'numeric' }).format(date);
}

/** The time to show first: proven by a timestamp, else the signer's own claim, and which of the two it is. */
export function signingTime(signature: SignatureReport): { text: string; kind: MessageKey } | null {
  if (signature.provenTime) return { text: moment(signature.provenTime), kind: 'report_time_proven' };
  if (signature.claimedTime) return { text: moment(signature.claimedTime), kind: 'report_time_claimed' };
  return null;
}
