import { fold } from '../text';
import type { LicencePage, Place, PlacedWord } from './types';

/** A word as rules see it: straightened on its page, its colon apart. */
export interface Token {
  text: string;
  /** Without marks, case and punctuation; "05/10/2026" is "05 10 2026". */
  key: string;
  hasColon: boolean;
  left: number;
  right: number;
  top: number;
  bottom: number;
  place: Place;
  /** 0–100; text of the file itself is 100. */
  confidence: number;
}

/** The words of a page, turned straight where a scan lay askew; glued labels are cut from their values. */
export function tokensOf(page: LicencePage, number: number): Token[] {
  const slope = page.from === 'print' ? slopeOf(page.words) : 0;
  const words = page.from === 'print' ? page.words.filter(isPrint(page)) : page.words;
  return words.flatMap(cutAtColon).flatMap((word) => tokenOf(word, page, number, slope));
}

/** Specks, frames and seals give the reader of print "words" too: without letters, far too small or large, or at an edge. */
function isPrint({ words, width }: LicencePage): (word: PlacedWord) => boolean {
  const heights = words.map(({ box }) => box.height).sort((a, b) => a - b);
  const usual = heights[Math.floor(heights.length / 2)] ?? 1;
  return ({ text, box, confidence = 100 }) => {
    if (/^[-–]$/.test(text)) return confidence > 40;
    const letters = text.replace(/[^\p{L}\p{N}]/gu, '').length;
    const isAtEdge = box.x < 0.05 * width || box.x + box.width > 0.955 * width;
    if (letters === 0 || box.height > 2.2 * usual || (letters <= 2 && isAtEdge)) return false;
    return letters > 1 || (confidence >= 50 && box.height > 0.45 * usual);
  };
}

/** Down per right, from lines of four words or more; a scanner's sheet is never more askew than a few degrees. */
function slopeOf(words: PlacedWord[]): number {
  const lines = new Map<number, PlacedWord[]>();
  for (const word of words) {
    if (word.line !== undefined) lines.set(word.line, [...(lines.get(word.line) ?? []), word]);
  }
  const slopes = [...lines.values()]
    .filter(({ length }) => length >= 4)
    .flatMap((line) => {
      const [first] = line;
      const last = line.at(-1);
      if (!first || !last) return [];
      const run = middle(last).x - middle(first).x;
      return run > 0 ? [(middle(last).y - middle(first).y) / run] : [];
    })
    .sort((a, b) => a - b);
  const slope = slopes[Math.floor(slopes.length / 2)] ?? 0;
  return Math.abs(slope) < 0.1 ? slope : 0;
}

const middle = ({ box }: PlacedWord) => ({ x: box.x + box.width / 2, y: box.y + box.height / 2 });

/** "Số:12/GP" is two words; "10:30" and an address on the network are one. */
function cutAtColon(word: PlacedWord): PlacedWord[] {
  const parts = /^(\p{L}[^:]*:)(?!\/\/)(.+)$/u.exec(word.text);
  const [, label = '', rest = ''] = parts ?? [];
  if (!parts) return [word];
  const width = (word.box.width * label.length) / word.text.length;
  const { x, width: whole } = word.box;
  return [
    { ...word, text: label, box: { ...word.box, width } },
    ...cutAtColon({ ...word, text: rest, box: { ...word.box, x: x + width, width: whole - width } }),
  ];
}

function tokenOf(word: PlacedWord, page: LicencePage, number: number, slope: number): Token[] {
  const written = word.text
    .normalize('NFC')
    .replace(/\u00a0/g, ' ')
    .trim();
  if (written === '') return [];
  const { x, y, width, height } = word.box;
  const shift = slope * (x + width / 2 - page.width / 2);
  const text = written.replace(/\s*[:：]+$/, '');
  return [
    {
      text,
      // A capital I before a small letter is a small l.
      key: fold(page.from === 'print' ? text.replace(/^I(?=\p{Ll})/u, 'l') : text),
      hasColon: text !== written,
      left: x,
      right: x + width,
      top: y - shift,
      bottom: y + height - shift,
      place: { page: number, box: [x / page.width, y / page.height, width / page.width, height / page.height] },
      confidence: word.confidence ?? 100,
    },
  ];
}
