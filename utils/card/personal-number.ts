import type { Sex } from '../person';
import type { CardConflict } from './types';

/**
 * What the structure PPP G YY NNNNNN of a 12-digit number says against the other fields. Only ever a warning:
 * the structure is no longer promised since 01/07/2024, and a corrected person keeps an older number for a while
 * (TT 59/2021/TT-BCA; Law 26/2023 Art. 12; facts/idcards.md 4.1).
 */
export function numberConflicts(number: string, birthDate: string, sex: Sex): CardConflict[] {
  const parts = /^\d{3}(\d)(\d{2})\d{6}$/.exec(number);
  if (!parts) return [];
  const [, genderDigit = '', yearDigits = ''] = parts;
  const year = Number(birthDate.slice(0, 4));
  const expected = 2 * (Math.floor(year / 100) - 19) + (sex === 'female' ? 1 : 0);
  const conflicts: CardConflict[] = [];
  if (Number(genderDigit) !== expected) {
    conflicts.push({ field: 'personalNumber', code: 'number-vs-sex', values: [number, sex, String(year)] });
  }
  if (yearDigits !== birthDate.slice(2, 4)) {
    conflicts.push({ field: 'personalNumber', code: 'number-vs-birth-year', values: [number, String(year)] });
  }
  return conflicts;
}
