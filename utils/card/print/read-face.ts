import type { Box } from '../pixels';
import type { TextLine, TextWord } from '../text-reader';
import type { CardKind } from '../types';
import { cues, type LabelMeaning, labels } from './labels';
import { findNearly, foldWithOrigin, type Match } from './match';

/** A value as it was read beside or below its label. */
export interface PrintedValue {
  text: string;
  /** The worst word's confidence counts: one wrong letter makes a wrong name. */
  confidence: number;
  box: Box;
  words: TextWord[];
}

/** One side of a card, as its print tells it. */
export interface Face {
  kind: CardKind;
  side: 'front' | 'back' | 'unknown';
  values: Partial<Record<LabelMeaning, PrintedValue>>;
  /** Labels and cues recognised: how sure one can be that this is a card, and the right way up. */
  signs: number;
  lines: TextLine[];
}

interface Segment extends TextLine {
  marks: { meaning: LabelMeaning; start: number; end: number }[];
}

/** Understands the lines of one side: labels first, then the value to the right of each or below it. */
export function readFace(lines: TextLine[]): Face {
  const segments = lines.flatMap(splitAtGaps).map(withMarks);
  const values: Face['values'] = {};
  let signs = 0;
  for (const [i, segment] of segments.entries()) {
    for (const [k, mark] of segment.marks.entries()) {
      signs += 1;
      const next = segment.marks[k + 1];
      // Two wordings of one label stand side by side: the value comes after the second.
      if (next?.meaning === mark.meaning) continue;
      if (mark.meaning === 'skip' || values[mark.meaning]) continue;
      const beside = valueIn(segment, mark.end, next?.start ?? segment.text.length);
      const value = withContinuation(mark.meaning, beside, segment, segments.slice(i + 1));
      if (value) values[mark.meaning] = value;
    }
  }
  const { kind, side, found } = kindOf(lines, values);
  return { kind, side, values, signs: signs + found, lines };
}

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

function lineOf(words: TextWord[]): TextLine {
  return {
    text: words.map(({ text }) => text).join(' '),
    confidence: Math.min(...words.map(({ confidence }) => confidence)),
    box: around(words),
    words,
  };
}

function around(words: TextWord[]): Box {
  const x = Math.min(...words.map(({ box }) => box.x));
  const y = Math.min(...words.map(({ box }) => box.y));
  const right = Math.max(...words.map(({ box }) => box.x + box.width));
  const bottom = Math.max(...words.map(({ box }) => box.y + box.height));
  return { x, y, width: right - x, height: bottom - y };
}

function withMarks(line: TextLine): Segment {
  const text = line.words.map((word) => word.text).join(' ');
  const { folded, origin } = foldWithOrigin(text);
  const found = labels.flatMap(({ meaning, texts }) =>
    texts.flatMap((wanted) => {
      const match = findNearly(folded, wanted);
      if (!match || !isLabel(wanted, meaning, match, text.slice(origin[match.start], (origin[match.end - 1] ?? 0) + 1)))
        return [];
      return [
        { meaning, start: origin[match.start] ?? 0, end: (origin[match.end - 1] ?? 0) + 1, errors: match.errors },
      ];
    }),
  );
  const byLength = found.sort((a, b) => b.end - b.start - (a.end - a.start) || a.errors - b.errors);
  const kept: Segment['marks'] = [];
  for (const mark of byLength) {
    if (!kept.some((other) => mark.start < other.end && other.start < mark.end)) kept.push(mark);
  }
  return { ...line, text, marks: kept.sort((a, b) => a.start - b.start) };
}

/**
 * The shortest label, "Số", counts only at the head of its line. Labels are in small letters and names in capitals:
 * "NGUYỄN VĂN AN" is two letters away from "nguyên quán".
 */
function isLabel(wanted: string, meaning: LabelMeaning, match: Match, written: string): boolean {
  if (wanted.length < 3 && match.start > 1) return false;
  return meaning === 'skip' || written !== written.toUpperCase();
}

/** The words of a stretch of the line; marks that only separate are no value. */
function valueIn(segment: Segment, from: number, to: number): PrintedValue | null {
  let at = 0;
  const inside: TextWord[] = [];
  for (const word of segment.words) {
    const start = at;
    at += word.text.length + 1;
    if (start + word.text.length <= from || start >= to) continue;
    const cut = word.text.slice(Math.max(0, from - start), Math.min(word.text.length, to - start));
    if (/[\p{L}\d]/u.test(cut)) inside.push({ ...word, text: cut });
  }
  return inside.length === 0 ? null : printed(inside);
}

function printed(words: TextWord[]): PrintedValue {
  const { text, confidence, box } = lineOf(words);
  return { text: text.replace(/^[\s:.\-–|_/]+|[\s:|_]+$/g, ''), confidence, box, words };
}

/** Meanings whose value may go on in the next line, or stand below the label altogether. */
const mostLines: Partial<Record<LabelMeaning, number>> = { address: 3, hometown: 2, fullName: 2 };

function withContinuation(
  meaning: LabelMeaning,
  beside: PrintedValue | null,
  label: Segment,
  following: Segment[],
): PrintedValue | null {
  const parts: PrintedValue[] = beside && beside.text.length > 1 ? [beside] : [];
  const most = mostLines[meaning] ?? 1;
  let last: Box = label.box;
  for (const next of following) {
    if (parts.length >= most || (parts.length > 0 && meaning === 'fullName')) break;
    const isBelow = next.box.y > last.y + last.height * 0.4 && next.box.y < last.y + last.height * 3.2;
    const isUnder =
      next.box.x < label.box.x + label.box.width && next.box.x + next.box.width > label.box.x - label.box.height * 3;
    if (!isUnder || next.box.y <= last.y + last.height * 0.4) continue;
    if (!isBelow || next.marks.length > 0 || next.confidence < 15) break;
    const value = valueIn(next, 0, next.text.length);
    if (!value) break;
    parts.push(value);
    last = next.box;
  }
  if (parts.length === 0) return null;
  const boxes = parts.map(({ box }) => ({ text: '', confidence: 0, box }));
  return {
    text: parts
      .map(({ text }) => text)
      .join(meaning === 'fullName' ? ' ' : ', ')
      .replace(/,\s*,/g, ','),
    confidence: Math.min(...parts.map(({ confidence }) => confidence)),
    box: around(boxes),
    words: parts.flatMap(({ words }) => words),
  };
}

function kindOf(lines: TextLine[], values: Face['values']): { kind: CardKind; side: Face['side']; found: number } {
  const folded = lines.map(({ text }) => foldWithOrigin(text).folded);
  const seen = cues.filter(({ says }) => folded.some((line) => findNearly(line, says)));
  const [first] = seen;
  if (!first) return { kind: 'unknown', side: 'unknown', found: 0 };
  // The card of 2021 is the one of 2016 with English beside the Vietnamese (facts/idcards.md 3.7).
  const isBilingual = ['full name', 'date of birth', 'place of residence'].some((says) =>
    folded.some((line) => findNearly(line, says)),
  );
  if (first.kind === 'cccd-2016' && isBilingual) return { kind: 'cccd-2021', side: first.side, found: seen.length };
  if (first.kind !== 'cmnd') return { kind: first.kind, side: first.side, found: seen.length };
  const digits = (values.personalNumber?.text ?? '').replace(/\D/g, '');
  return { kind: digits.length >= 11 ? 'cmnd-12' : 'cmnd-9', side: first.side, found: seen.length };
}
