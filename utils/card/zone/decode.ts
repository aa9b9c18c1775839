import { isoDate } from '../../text';
import { checkDigit } from './check-digit';
import { likeliestDates } from './dates';
import { likeliestNumbers } from './number';
import { plainly, type Scores, score, softened } from './scores';

/** What the machine-readable zone of a card says, every check digit satisfied. */
export interface MrzReading {
  personalNumber: string;
  birthDate: string;
  sex: 'male' | 'female';
  /** ISO, or `never`. */
  expiresOn: string;
  /** Upper case without diacritics: to check a name by, never to fill a form with; null when not read surely. */
  plainName: string | null;
  /** The name fills its line and may go on. */
  isNameCut: boolean;
  /** Places of both lines that the classifier alone would have read otherwise. */
  misread: number;
  /** Probability that anything else was meant, as far as the check digits and the classifier can tell. */
  doubt: number;
}

interface Guess {
  number: string;
  sex: 'M' | 'F';
  birth: string;
  expiry: string;
  score: number;
}

const mostMisread = 5;
const mostDoubt = 3e-3;

/**
 * Reads the zone from the characters' probabilities (CCCD 2021 and Căn cước 2024 have the same, facts/idcards.md 2).
 * Of all numbers, dates and sexes that satisfy the five check digits the likeliest is taken, and only when nothing
 * else comes near: a number that may be wrong is no number.
 */
export function decodeZone([first, second, third]: [
  Float32Array[],
  Float32Array[],
  Float32Array[] | null,
]): MrzReading | null {
  const lines = [softened(first), softened(second)] as const;
  if (!isVietnamese(lines)) return null;
  const guesses = allGuesses(lines);
  const [best] = guesses;
  if (!best) return null;
  const rest = guesses
    .slice(1)
    .filter(
      (guess) =>
        guess.number !== best.number ||
        guess.birth !== best.birth ||
        guess.sex !== best.sex ||
        guess.expiry !== best.expiry,
    );
  const doubt = rest.reduce((sum, guess) => sum + Math.exp(guess.score - best.score), 0);
  const texts = textsOf(best);
  const misread = [0, 1].reduce((sum, i) => sum + differences(plainly(lines[i] as Scores), texts[i] as string), 0);
  if (misread > mostMisread || doubt > (misread > 1 ? mostDoubt / 10 : mostDoubt)) return null;
  return readingOf(best, third && nameOf(third), misread, doubt);
}

/** Three of the five letters that every card begins with, and of the country's in line 2. */
function isVietnamese([first, second]: readonly [Scores, Scores]): boolean {
  return (
    differences(plainly(first).slice(0, 5), 'IDVNM') <= 2 && differences(plainly(second).slice(15, 18), 'VNM') <= 1
  );
}

function allGuesses([first, second]: readonly [Scores, Scores]): Guess[] {
  const numbers = likeliestNumbers(first);
  const dates = likeliestDates(second);
  const guesses: Guess[] = [];
  for (const { number, score: ofNumber } of numbers) {
    for (const { birth, expiry, score: ofDates } of dates) {
      const composite = checkDigit(headOf(number) + birth + expiry + '<'.repeat(11));
      const common = ofNumber + ofDates + score(second, 29, composite);
      for (const sex of ['M', 'F'] as const) {
        guesses.push({
          number,
          sex,
          birth,
          expiry,
          score: common + score(second, 7, sex) + likelihood(number, birth, sex),
        });
      }
    }
  }
  return guesses.sort((a, b) => b.score - a.score);
}

/**
 * The number tells year and sex of birth for nearly everybody, and begins with one of the codes up to 096
 * (facts/idcards.md 4.1): what contradicts that is rarer.
 */
function likelihood(number: string, birth: string, sex: 'M' | 'F'): number {
  const isYear = number.slice(4, 6) === birth.slice(0, 2);
  const isSex = Number(number[3]) % 2 === (sex === 'F' ? 1 : 0);
  const isPlace = number.slice(0, 3) <= '096';
  return (isYear ? 0 : -2) + (isSex ? 0 : -2) + (isPlace ? 0 : -3);
}

const headOf = (number: string) => `${number.slice(3)}${checkDigit(number.slice(3))}${number}<<${checkDigit(number)}`;

function textsOf({ number, birth, sex, expiry }: Guess): [string, string] {
  const composite = checkDigit(headOf(number) + birth + expiry + '<'.repeat(11));
  return [`IDVNM${headOf(number)}`, `${birth}${sex}${expiry}VNM${'<'.repeat(11)}${composite}`];
}

function differences(a: string, b: string): number {
  return [...a].filter((character, i) => character !== b[i]).length;
}

function readingOf(
  { number, birth, sex, expiry }: Guess,
  name: string | null,
  misread: number,
  doubt: number,
): MrzReading | null {
  const birthDate = dateOf(birth, centuryOf(number, birth.slice(0, 2)));
  const expiresOn = expiry.startsWith('991231') ? 'never' : dateOf(expiry, 2000);
  if (!birthDate || !expiresOn) return null;
  return {
    personalNumber: number,
    birthDate,
    sex: sex === 'F' ? 'female' : 'male',
    expiresOn,
    plainName: name?.split(/<+/).join(' ') ?? null,
    isNameCut: name !== null && name.length >= 29,
    misread,
    doubt,
  };
}

/** Letters and fillers alone, two fillers after the surname; null when it is no such name. */
function nameOf(places: Float32Array[]): string | null {
  const letters = places.map((place) => place.map((log, i) => (i < 10 ? Number.NEGATIVE_INFINITY : log)));
  const name = plainly(letters).replace(/<+$/, '');
  return /^[A-Z]+<<[A-Z]+(?:<[A-Z]+)*$/.test(name) ? name : null;
}

/** The century by digit 4 of the number where it fits the year; else the last century that is not in the future. */
function centuryOf(number: string, year: string): number {
  const century = 1900 + 100 * Math.floor(Number(number[3]) / 2);
  const born = century + Number(year);
  if (number.slice(4, 6) === year && born <= new Date().getFullYear()) return century;
  return 2000 + Number(year) <= new Date().getFullYear() ? 2000 : 1900;
}

function dateOf(text: string, century: number): string | null {
  return isoDate(century + Number(text.slice(0, 2)), Number(text.slice(2, 4)), Number(text.slice(4, 6)));
}
