/** Ways a date is written in Vietnam, day first; the last two are ISO and a bare year. */
const shapes: { pattern: RegExp; order: 'dmy' | 'ymd' }[] = [
  { pattern: /^(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})$/, order: 'dmy' },
  { pattern: /^(\d{2})(\d{2})(\d{4})$/, order: 'dmy' },
  { pattern: /^(?:ngày\s+)?(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})$/i, order: 'dmy' },
  { pattern: /^(\d{4})-(\d{2})-(\d{2})(?:T[\d:.]+(?:Z|[+-]\d{2}:?\d{2})?)?$/, order: 'ymd' },
];

/**
 * A written date as ISO `yyyy-mm-dd`; a bare year stays a year, for many old papers know no more.
 * Null when it is no date of the calendar (31/02, 00/00): a guess would end up in a form.
 */
export function parseDate(text: string): string | null {
  const trimmed = text.normalize('NFC').trim();
  if (/^\d{4}$/.test(trimmed)) return isYear(Number(trimmed)) ? trimmed : null;
  for (const { pattern, order } of shapes) {
    const match = pattern.exec(trimmed);
    if (!match) continue;
    const [, a = '', b = '', c = ''] = match;
    return order === 'dmy' ? isoDate(Number(c), Number(b), Number(a)) : isoDate(Number(a), Number(b), Number(c));
  }
  return null;
}

/** ISO `yyyy-mm-dd`, or null when the calendar has no such day. */
export function isoDate(year: number, month: number, day: number): string | null {
  if (!isYear(year) || month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return null;
  return `${year}-${two(month)}-${two(day)}`;
}

/** ISO → the Vietnamese way, dd/mm/yyyy; a bare year (and any other word, as "never") stays as it is. */
export function formatDate(date: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(date);
  return match ? `${match[3]}/${match[2]}/${match[1]}` : date;
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function isYear(year: number): boolean {
  return year >= 1800 && year <= 2199;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

/** Today where the law applies, ISO date: Vietnam is seven hours ahead of UTC all year. */
export function todayInVietnam(now = new Date()): string {
  return new Date(now.getTime() + 7 * 3_600_000).toISOString().slice(0, 10);
}
