import { fold, isoDate } from '../../text';
import { vietnameseLetters } from './letters';
import { withPlaceMarks } from './place-words';

const digitFor: Record<string, string> = {
  O: '0',
  o: '0',
  Q: '0',
  D: '0',
  U: '0',
  I: '1',
  l: '1',
  '|': '1',
  i: '1',
  '!': '1',
  Z: '2',
  z: '2',
  S: '5',
  s: '5',
  G: '6',
  b: '6',
  B: '8',
  g: '9',
  q: '9',
};

const digitsOf = (text: string) => [...text].map((character) => digitFor[character] ?? character).join('');

/** The number of a card: exactly 12 digits, or 9; anything else is no number. */
export function numberIn(text: string): string | null {
  const groups = digitsOf(text.replace(/\s+/g, '')).match(/\d+/g) ?? [];
  return groups.find((group) => group.length === 12) ?? groups.find((group) => group.length === 9) ?? null;
}

/** A printed date, 01/02/1999 or "Ngày 01 tháng 02 năm 1999"; only a day of the calendar counts. */
export function dateIn(text: string): string | null {
  const digits = digitsIn(text).replace(/(?<=[\d/.-])\s+(?=[\d/.-])/g, '');
  const written = /(\d{1,2})\s+th\S{0,4}\s+(\d{1,2})\s+n\S{0,2}\s+(\d{4})(?!\d)/i.exec(digits);
  const found = written ?? /(\d{2})\D{0,3}(\d{2})\D{0,3}(\d{4})(?!\d)/.exec(digits);
  if (!found) return null;
  const [, day, month, year] = found.map(Number);
  const date = day && month && year ? isoDate(year, month, day) : null;
  return date && date > '1900' && date < '2150' ? date : null;
}

/** A birth known by its year alone, as on many paper cards of nine digits. */
export function yearIn(text: string): string | null {
  const [, year] = /^\D*((?:19|20)\d\d)\D*$/.exec(digitsIn(text)) ?? [];
  return year ?? null;
}

/** Only characters that stand among digits are taken for digits: "tháng" stays a word. */
function digitsIn(text: string): string {
  return text
    .split(/\s+/)
    .map((word) => (/\d/.test(word) ? digitsOf(word) : word))
    .join(' ');
}

/** "Có giá trị đến: Không thời hạn" (facts/idcards.md 2). */
export function expiryIn(text: string): string | null {
  return /kh\S?ng th\S?i/.test(fold(text)) ? 'never' : dateIn(text);
}

/** "Nam" has no mark; "Năm" is the beginning of something else. */
export function sexIn(text: string): 'male' | 'female' | null {
  const [first = ''] = text
    .toLowerCase()
    .replace(/[^\p{L}\s]/gu, ' ')
    .trim()
    .split(/\s+/);
  if (first === 'nam') return 'male';
  return /^n[uưữửừứự]$/.test(first) ? 'female' : null;
}

export function nationalityIn(text: string): string | null {
  return /^vi[eệ]t? ?n[aâ]m/.test(fold(text)) ? 'Việt Nam' : null;
}

/** A place in words: signs that no address has are dropped, its commas set, marks that can only be meant set right. */
export function placeIn(text: string): string | null {
  const clean = vietnameseLetters(text)
    .replace(/^.{0,4}:/, '')
    .replace(/[|_~°"“”{}[\]<>*]/g, ' ')
    .replace(/\s*[,;]\s*/g, ', ')
    .replace(/(?:, )+/g, ', ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s,.:-]+|[\s,.:-]+$/g, '');
  return (clean.match(/\p{L}{2,}/gu)?.length ?? 0) >= 2 ? withPlaceMarks(clean) : null;
}
