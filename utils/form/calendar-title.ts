import { fold } from '../text';

/** Month names as calendars write them; longer ones first, for "tháng mười hai" holds "tháng mười". */
const names: [word: string, month: number][] = [
  ['mot', 1],
  ['hai', 2],
  ['ba', 3],
  ['tu', 4],
  ['nam', 5],
  ['sau', 6],
  ['bay', 7],
  ['tam', 8],
  ['chin', 9],
  ['muoi mot', 11],
  ['muoi hai', 12],
  ['muoi', 10],
].map(([word, month]) => [`thang ${word}`, Number(month)]);
const english = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** "Tháng 9 1990", "Thg 9", "Tháng Mười Hai 2024", "September 1990", "Th09" → 1–12, or null. */
export function monthIn(text: string): number | null {
  const words = fold(text);
  const number = /\bth(?:a?ng|g)?\s*0?(\d{1,2})\b/.exec(words)?.[1];
  if (number) return Number(number) <= 12 ? Number(number) : null;
  const named = [...names].sort(([a], [b]) => b.length - a.length).find(([word]) => ` ${words} `.includes(` ${word} `));
  if (named) return named[1];
  const at = english.findIndex((name) => new RegExp(`\\b${name}`).test(words));
  return at < 0 ? null : at + 1;
}

/** The first year named in a text, or null. */
export function yearIn(text: string): number | null {
  const year = /(?<!\d)(1[89]\d\d|2[01]\d\d)(?!\d)/.exec(text)?.[1];
  return year ? Number(year) : null;
}
