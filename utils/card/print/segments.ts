import type { Box } from '../pixels';
import type { TextLine, TextWord } from '../text-reader';
import { type LabelMeaning, labels } from './labels';
import { findNearly, foldWithOrigin, type Match } from './match';

/** A label inside a line: which characters it takes, and where it stands. */
export interface Mark {
  meaning: LabelMeaning;
  start: number;
  end: number;
  box: Box;
}

/** A stretch of one line that belongs together, with the labels in it, left to right. */
export interface Segment extends TextLine {
  marks: Mark[];
}

export const segmentsOf = (lines: TextLine[]): Segment[] => lines.flatMap(splitAtGaps).map(withMarks);

/** Two columns that the recogniser took for one line stand far apart. */
function splitAtGaps(line: TextLine): TextLine[] {
  const parts: TextWord[][] = [];
  let last: TextWord | undefined;
  for (const word of line.words) {
    const gap = last ? word.box.x - (last.box.x + last.box.width) : 0;
    if (!last || gap > 2.2 * line.box.height) parts.push([]);
    parts.at(-1)?.push(word);
    last = word;
  }
  return parts.length < 2 ? [line] : parts.map(lineOf);
}

export function lineOf(words: TextWord[]): TextLine {
  return {
    text: words.map(({ text }) => text).join(' '),
    confidence: Math.min(...words.map(({ confidence }) => confidence)),
    box: boxAround(words.map(({ box }) => box)),
    words,
  };
}

export function boxAround(boxes: Box[]): Box {
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height));
  return { x, y, width: right - x, height: bottom - y };
}

function withMarks(line: TextLine): Segment {
  const text = line.words.map((word) => word.text).join(' ');
  const { folded, origin } = foldWithOrigin(text);
  const found = labels.flatMap(({ meaning, texts }) =>
    texts.flatMap((wanted) => {
      const match = findNearly(folded, wanted);
      if (!match) return [];
      const start = origin[match.start] ?? 0;
      const end = (origin[match.end - 1] ?? 0) + 1;
      if (!isLabel(wanted, meaning, match, text.slice(start, end))) return [];
      return [{ meaning, start, end, errors: match.errors }];
    }),
  );
  // The longest wording that is truly there: "họ và tên" is not a misread "họ và tên mẹ".
  const worth = ({ start, end, errors }: (typeof found)[number]) => end - start - 4 * errors;
  const byLength = found.sort((a, b) => worth(b) - worth(a));
  const kept: typeof found = [];
  for (const mark of byLength) {
    if (!kept.some((other) => mark.start < other.end && other.start < mark.end)) kept.push(mark);
  }
  kept.sort((a, b) => a.start - b.start);
  const marks = kept.map(({ meaning, start, end }): Mark => {
    const words = wordsBetween(line.words, start, end);
    return { meaning, start, end, box: words.length > 0 ? boxAround(words.map(({ box }) => box)) : line.box };
  });
  return { ...line, text, marks };
}

/**
 * The shortest label, "Số", counts only at the head of its line. Labels are in small letters and names in capitals:
 * "NGUYỄN VĂN AN" is two letters away from "nguyên quán".
 */
function isLabel(wanted: string, meaning: LabelMeaning, match: Match, written: string): boolean {
  if (wanted.length < 3 && match.start > 1) return false;
  return meaning === 'skip' || written !== written.toUpperCase();
}

/** The words of a stretch of characters, those at its ends cut to it. */
export function wordsBetween(words: TextWord[], from: number, to: number): TextWord[] {
  let at = 0;
  const inside: TextWord[] = [];
  for (const word of words) {
    const start = at;
    at += word.text.length + 1;
    if (start + word.text.length <= from || start >= to) continue;
    const cut = word.text.slice(Math.max(0, from - start), Math.min(word.text.length, to - start));
    if (/[\p{L}\d]/u.test(cut)) inside.push({ ...word, text: cut });
  }
  return inside;
}
