import { isoDate } from '../text';
import { checkDigit } from './mrz-lines';

/**
 * The 12-digit number of line 1, misread digits set right. The number stands twice (its last nine digits) under three
 * check digits, so a true number differs from what was read in few places and any other number in many more: the
 * nearest one is taken only when no other comes close. Null when the reading does not decide (facts/idcards.md 2).
 */
export function repairNumber(line1: string): { number: string; misread: number } | null {
  const read = line1.slice(5, 27) + line1.slice(29);
  const scored = candidateNumbers(read).map((number) => ({ number, misread: difference(zoneOf(number), read) }));
  scored.sort((a, b) => a.misread - b.misread);
  const [best, next] = scored;
  if (!best || best.misread > 2) return null;
  return next && next.misread < best.misread + 2 ? null : best;
}

function zoneOf(number: string): string {
  const nine = number.slice(3);
  return nine + checkDigit(nine) + number + checkDigit(number);
}

/** What may have been meant: where the two copies differ either one, and any one digit besides. */
function candidateNumbers(read: string): string[] {
  const copies = [read.slice(10, 13) + read.slice(0, 9), read.slice(10, 22)];
  let mixes = [''];
  for (let i = 0; i < 12; i++) {
    const choices = new Set(copies.map((copy) => copy[i] ?? ''));
    mixes = mixes.flatMap((mix) => [...choices].map((digit) => mix + digit));
    if (mixes.length > 64) return [];
  }
  const all = new Set(mixes);
  for (const mix of mixes) for (const changed of oneDigitChanged(mix)) all.add(changed);
  return [...all];
}

/**
 * Line 2 as it must have been: every check digit right and both dates of the calendar, the expiry on a birthday or
 * "never". When the reading is not so, the one line with a single other digit that is; null when there is none or
 * more than one.
 */
export function repairDates(line2: string, number: string): { line: string; misread: number } | null {
  const head = `${number.slice(3)}${checkDigit(number.slice(3))}${number}<<${checkDigit(number)}`;
  const isRight = (line: string) =>
    line.slice(6, 7) === checkDigit(line.slice(0, 6)) &&
    line.slice(14, 15) === checkDigit(line.slice(8, 14)) &&
    line.slice(29) === checkDigit(head + line.slice(0, 7) + line.slice(8, 15) + line.slice(18, 29)) &&
    areDates(line.slice(0, 6), line.slice(8, 14));
  if (isRight(line2)) return { line: line2, misread: 0 };
  const right = oneDigitChanged(line2).filter(isRight);
  const [only] = right;
  return only && right.length === 1 ? { line: only, misread: 1 } : null;
}

function areDates(birth: string, expiry: string): boolean {
  // 2000 stands for the century here: a leap year, so that no birthday on 29 February is refused.
  if (!isoDate(2000, Number(birth.slice(2, 4)), Number(birth.slice(4)))) return false;
  const isBirthday = expiry.slice(2) === birth.slice(2);
  const isLeapBirthday = birth.slice(2) === '0229' && ['0228', '0301'].includes(expiry.slice(2));
  return expiry === '991231' || isBirthday || isLeapBirthday;
}

function oneDigitChanged(text: string): string[] {
  return [...text].flatMap((character, i) =>
    /\d/.test(character)
      ? [...'0123456789']
          .filter((digit) => digit !== character)
          .map((digit) => text.slice(0, i) + digit + text.slice(i + 1))
      : [],
  );
}

function difference(a: string, b: string): number {
  return [...a].filter((character, i) => character !== b[i]).length;
}
