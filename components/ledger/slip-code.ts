import type { PdfReport } from '../../utils/signature';

/** What a slip's QR says: enough for another desk to check the same bytes again and compare. */
export interface SlipCode {
  sha256: string;
  verdict: PdfReport['overall'];
  engine: string;
  trustList: string;
  /** ISO 8601, to the second. */
  checkedAt: string;
}

const verdicts = ['valid', 'indeterminate', 'invalid', 'unsigned'] as const;

/** Upper case, digits and a few signs only: a QR packs those tighter, and scanners type them in any keyboard layout. */
export function writeSlipCode({ file, overall, rules, checkedAt }: PdfReport): string {
  const time = checkedAt.slice(0, 19).replace(/[-:]/g, '');
  return ['KHONGGIAY1', file.sha256, overall, rules.engine, rules.trustList, time].join('/').toUpperCase();
}

/** The code as scanned or typed; null when it is none. */
export function readSlipCode(text: string): SlipCode | null {
  const [name, sha256 = '', word = '', engine = '', trustList = '', time = ''] = text.trim().toLowerCase().split('/');
  const verdict = verdicts.find((one) => one === word);
  const parts = /^(\d{4})(\d\d)(\d\d)t(\d\d)(\d\d)(\d\d)$/.exec(time)?.slice(1);
  if (name !== 'khonggiay1' || !/^[0-9a-f]{64}$/.test(sha256) || !verdict || !parts) return null;
  const [year, month, day, hour, minute, second] = parts;
  return { sha256, verdict, engine, trustList, checkedAt: `${year}-${month}-${day}T${hour}:${minute}:${second}Z` };
}
