import { isoDate } from '../text';
import { findMrzLines } from './mrz-lines';
import { repairDates, repairNumber } from './mrz-repair';

/** What the machine-readable zone of a card says, every check digit satisfied. */
export interface MrzReading {
  personalNumber: string;
  birthDate: string;
  sex: 'male' | 'female';
  expiresOn: string;
  /** Upper case without diacritics: to check a name by, never to fill a form with. */
  plainName: string;
  /** The name fills its line and may go on. */
  isNameCut: boolean;
  /** Characters that were read wrongly and set right by the check digits. */
  misread: number;
}

/**
 * Reads the zone from recognised text lines (CCCD 2021 and Căn cước 2024 have the same, facts/idcards.md 2).
 * Null unless one reading alone satisfies every check digit: a number that may be wrong is no number.
 */
export function readMrz(texts: string[]): MrzReading | null {
  const lines = findMrzLines(texts);
  if (!lines) return null;
  const [line1, line2, line3] = lines;
  const number = repairNumber(line1);
  const dates = number && repairDates(line2, number.number);
  if (!number || !dates) return null;
  const { line } = dates;
  const birthDate = dateOf(line.slice(0, 6), centuryOf(number.number, line.slice(0, 2)));
  const expiresOn = line.slice(8, 14) === '991231' ? 'never' : dateOf(line.slice(8, 14), 2000);
  if (!birthDate || !expiresOn) return null;
  const name = line3.replace(/<+$/, '');
  return {
    personalNumber: number.number,
    birthDate,
    sex: line[7] === 'F' ? 'female' : 'male',
    expiresOn,
    plainName: name.split(/<+/).join(' '),
    isNameCut: name.length >= 29,
    misread: number.misread + dates.misread,
  };
}

/** The century by digit 4 of the number where it fits the year; else the last century that is not in the future. */
function centuryOf(number: string, year: string): number {
  const century = 1900 + 100 * Math.floor(Number(number[3]) / 2);
  const born = century + Number(year);
  if (number.slice(4, 6) === year && born <= new Date().getFullYear()) return century;
  return 2000 + Number(year) <= new Date().getFullYear() ? 2000 : 1900;
}

function dateOf(text: string, century: number): string | null {
  return isoDate(century + Number(text.slice(0, 2)), Number(text.slice(2, 4)), Number(text.slice(4)));
}
