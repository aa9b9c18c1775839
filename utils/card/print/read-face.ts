import type { Box } from '../pixels';
import type { TextLine, TextWord } from '../text-reader';
import type { CardKind } from '../types';
import { cues, type LabelMeaning, otherPapers } from './labels';
import { findNearly, foldWithOrigin } from './match';
import { boxAround, lineOf, type Mark, type Segment, segmentsOf, wordsBetween } from './segments';
import { dateIn, numberIn } from './values';

/** A value as it was read beside or below its label. */
export interface PrintedValue {
  text: string;
  /** The worst word's: one wrong letter makes a wrong name. */
  confidence: number;
  box: Box;
  words: TextWord[];
  /** Each line it takes. */
  rows: TextLine[];
}

/** One side of a card, as its print tells it. */
export interface Face {
  kind: CardKind;
  side: 'front' | 'back' | 'unknown';
  values: Partial<Record<LabelMeaning, PrintedValue>>;
  /** Where the labels stand, whether their value was read or not. */
  labelBoxes: Partial<Record<LabelMeaning, Box>>;
  /** Labels and cues recognised: how sure one can be that this is a card, and the right way up. */
  signs: number;
  lines: TextLine[];
}

/** Understands the lines of one side: labels first, then the value to the right of each or below it. */
export function readFace(lines: TextLine[]): Face {
  const segments = segmentsOf(lines);
  const values: Face['values'] = {};
  const labelBoxes: Face['labelBoxes'] = {};
  let signs = 0;
  for (const [i, segment] of segments.entries()) {
    for (const [k, mark] of segment.marks.entries()) {
      signs += 1;
      labelBoxes[mark.meaning] ??= mark.box;
      const next = segment.marks[k + 1];
      // Two wordings of one label stand side by side: the value comes after the second.
      if (next?.meaning === mark.meaning || mark.meaning === 'skip' || values[mark.meaning]) continue;
      const first = segment.marks.find(({ meaning }) => meaning === mark.meaning) ?? mark;
      const value = valueAt({ mark, first, next }, segment, segments.slice(i + 1));
      if (value) values[mark.meaning] = value;
    }
  }
  const written = writtenDate(lines);
  if (written) values.issuedOn ??= written;
  const { kind, side, found } = kindOf(lines, values);
  // Labels alone make no card: passports, licences and many a form have them too.
  if (kind === 'unknown' || isOtherPaper(lines, side, labelBoxes))
    return { kind: 'unknown', side: 'unknown', values: {}, labelBoxes, signs: 0, lines };
  return { kind, side, values, labelBoxes, signs: signs + found, lines };
}

/** Says so itself, or shows on one side what a card has on both. */
function isOtherPaper(lines: TextLine[], side: Face['side'], labelBoxes: Face['labelBoxes']): boolean {
  const folded = lines.map(({ text }) => foldWithOrigin(text).folded);
  const says = (words: string) => folded.some((line) => findNearly(line, words));
  return otherPapers.some(says) || (side === 'back' && Boolean(labelBoxes.fullName && labelBoxes.birthDate));
}

interface Place {
  mark: Mark;
  /** The first wording of the same label: values stand under it. */
  first: Mark;
  next: Mark | undefined;
}

/** Meanings whose value may go on in further lines. */
const mostLines: Partial<Record<LabelMeaning, number>> = { address: 3, hometown: 2 };

function valueAt({ mark, first, next }: Place, segment: Segment, following: Segment[]): PrintedValue | null {
  const beside = wordsBetween(segment.words, mark.end, next?.start ?? segment.text.length);
  const parts: TextWord[][] = beside.some(({ text }) => text.length > 1) ? [beside] : [];
  const most = mostLines[mark.meaning] ?? 1;
  const left = first.box.x - 1.5 * first.box.height;
  const right = next ? next.box.x - 0.5 * first.box.height : Number.POSITIVE_INFINITY;
  let last = mark.box;
  for (const line of following) {
    if (parts.length >= most) break;
    const middle = line.box.y + line.box.height / 2;
    if (middle < last.y + last.height) continue;
    if (middle > last.y + last.height * 3.4 || line.marks.length > 0) break;
    const words = line.words.filter(({ box }) => box.x + box.width / 2 >= left && box.x < right);
    const meaningful = withoutNoise(words);
    if (meaningful.length === 0) continue;
    parts.push(meaningful);
    last = boxAround(meaningful.map(({ box }) => box));
  }
  const rows = parts.map(withoutNoise).filter((words) => words.length > 0);
  return rows.length === 0 ? null : printed(rows);
}

/** Scraps of pattern, portrait and chip that were taken for letters. */
const withoutNoise = (words: TextWord[]) =>
  words.filter(({ text, confidence }) => /[\p{L}\d]/u.test(text) && (confidence >= 20 || text.length > 4));

function printed(rows: TextWord[][]): PrintedValue {
  const words = rows.flat();
  const { text, confidence, box } = lineOf(words);
  return { text: withoutEnds(text), confidence, box, words, rows: rows.map(lineOf) };
}

export const withoutEnds = (text: string) => text.replace(/^[\s:.\-–|_/;,'"]+|[\s:|_;'"]+$/g, '');

/** "Ngày 20 tháng 01 năm 2009": how the older cards write the day of issue, without a label. */
function writtenDate(lines: TextLine[]): PrintedValue | null {
  for (const { words } of lines) {
    const at = words.findIndex((_, i) => {
      const text = foldWithOrigin(
        words
          .slice(i, i + 5)
          .map((word) => word.text)
          .join(' '),
      ).folded;
      return /^\d{1,2} th?.?a?ng \d{1,2} n.?m \d{4}/.test(text);
    });
    if (at >= 0) return printed([words.slice(at, at + 5)]);
  }
  return null;
}

function kindOf(lines: TextLine[], values: Face['values']): { kind: CardKind; side: Face['side']; found: number } {
  const folded = lines.map(({ text }) => foldWithOrigin(text).folded);
  const says = (words: string) => folded.some((line) => findNearly(line, words));
  const seen = cues.filter((cue) => says(cue.says));
  const [first] = seen;
  if (!first) return { kind: 'unknown', side: 'unknown', found: 0 };
  const found = seen.length;
  // The card of 2021 is the one of 2016 with English beside the Vietnamese (facts/idcards.md 3.7).
  const isBilingual = ['full name', 'date of birth', 'place of residence', 'left index finger'].some(says);
  if (first.kind === 'cccd-2016' && isBilingual) return { kind: 'cccd-2021', side: first.side, found };
  if (first.kind === 'cccd-2016' && first.side === 'back' && isBefore2016(values))
    return { kind: 'cmnd-12', side: 'back', found };
  if (first.kind !== 'cmnd') return { kind: first.kind, side: first.side, found };
  return { kind: isTwelve(lines, says) ? 'cmnd-12' : 'cmnd-9', side: first.side, found };
}

/** The backs of both old plastic cards are alike; the later card was issued from 2016 on (facts/idcards.md 3.2, 3.3). */
function isBefore2016({ issuedOn }: Face['values']): boolean {
  const date = issuedOn && dateIn(issuedOn.text);
  return Boolean(date && date < '2016');
}

/** The paper card has nine digits and no sex on it; the plastic one twelve. */
function isTwelve(lines: TextLine[], says: (words: string) => boolean): boolean {
  const digits = lines.map(({ text }) => numberIn(text)?.length);
  return digits.includes(12) || (!digits.includes(9) && says('gioi tinh'));
}
