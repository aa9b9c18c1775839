import { isoDate } from '../text';

/** A day in folded words: "05 10 2026" or "05 thang 10 nam 2026"; groups are day, month, year. */
export const dayWords = String.raw`(?:ngay )?(\d{1,2}) (?:thang )?(\d{1,2}) (?:nam )?(\d{4})`;

const day = new RegExp(String.raw`(?<!\d )${dayWords}(?!\d)`);

export const firstDay = (folded: string): RegExpExecArray | null => day.exec(folded);

/** ISO day of day, month, year; null where the calendar has no such day. */
export function isoIn([d = '', m = '', y = '']: string[]): string | null {
  return isoDate(Number(y), Number(m), Number(d));
}

/**
 * So many years later, ISO. 29/02 becomes 28/02 where the year has no such day; `isShifted` then says that the last
 * day may be read in two ways (facts/licences.md 6).
 */
export function yearsAfter(iso: string, years: number): { day: string; isShifted: boolean } | null {
  const [year = 0, month = 0, date = 0] = iso.split('-').map(Number);
  const same = isoDate(year + years, month, date);
  if (same) return { day: same, isShifted: false };
  const before = isoDate(year + years, month, date - 1);
  return before ? { day: before, isShifted: true } : null;
}
