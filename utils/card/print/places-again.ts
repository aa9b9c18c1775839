import { toneKey } from '../../text';
import type { Grey } from '../grey';
import type { Box } from '../pixels';
import type { TextLine, TextReader } from '../text-reader';
import { readAlone, ways } from './alone';
import { lineIn, wholeLine } from './ink';
import { isSyllable } from './names';
import type { Face, PrintedValue } from './read-face';
import { boxAround, lineOf } from './segments';

const mostRows = 3;

/**
 * An address or a hometown line by line, each drawn out to its whole length; lines below that were not seen at first
 * are looked for where a next one would stand.
 */
export async function rereadPlace(
  card: Grey,
  field: 'hometown' | 'address',
  face: Face,
  reader: TextReader,
): Promise<PrintedValue | null> {
  const value = face.values[field];
  const label = face.labelBoxes[field];
  if (!value || !label) return null;
  const rows: TextLine[] = [];
  for (const row of value.rows) {
    const before = rows.at(-1);
    if (before && !goesOn(card, before.box)) break;
    const isBeside = row.box.y + row.box.height / 2 < label.y + label.height;
    const left = isBeside ? row.box.x - row.box.height * 0.2 : label.x - 6;
    const read = await betterRow(card, wholeLine(card, row.box, { left, right: card.width * 0.985 }), row, reader);
    if (before && !isPlace(read)) break;
    rows.push(read);
  }
  for (let last = rows.at(-1); last && rows.length < mostRows; last = rows.at(-1)) {
    const below = nextRow(card, last.box, label, face);
    const more = below && (await readAlone(card, below, first, reader))[0];
    if (!below || !more || !isPlace(more)) break;
    rows.push({ ...lineOf(more.words), box: below });
  }
  const words = rows.flatMap((row) => row.words);
  return {
    text: rows.map(({ text }) => text).join(' '),
    confidence: Math.min(...rows.map(({ confidence }) => confidence)),
    box: boxAround(rows.map(({ box }) => box)),
    words,
    rows,
  };
}

/** Scraps of pattern and seal read as letters are unlike places: no confidence, no capital, no syllable. */
function isPlace({ text, words }: Pick<TextLine, 'text' | 'words'>): boolean {
  const parts = text.split(/[\s,.]+/).filter((word) => /\p{L}/u.test(word));
  return (
    parts.length > 0 && (mean(words) > 80 || (/^[\p{Lu}\d]/u.test(text) && parts.some(isSyllable) && mean(words) > 60))
  );
}

const [first] = ways as [(typeof ways)[number], ...typeof ways];
const mean = (words: { confidence: number }[]) =>
  words.reduce((sum, { confidence }) => sum + confidence, 0) / Math.max(1, words.length);

/** The line read alone, unless at first sight it was read with more confidence. */
async function betterRow(card: Grey, box: Box, row: TextLine, reader: TextReader): Promise<TextLine> {
  const [alone] = await readAlone(card, box, first, reader);
  if (!alone) return row;
  const isLonger = toneKey(alone.text).length > toneKey(row.text).length + 2;
  return isLonger || mean(alone.words) >= mean(row.words) - 2 ? { ...lineOf(alone.words), text: alone.text, box } : row;
}

/** A line goes on where the next word had no room. */
const goesOn = (card: Grey, { x, width }: Box) => x + width > card.width * 0.72;

/** Where the next line of a value would stand; null where another label or nothing stands there. */
function nextRow(card: Grey, last: Box, label: Box, { labelBoxes }: Face): Box | null {
  if (!goesOn(card, last)) return null;
  const region = {
    x: label.x - 6,
    y: last.y + last.height * 1.02,
    width: card.width * 0.985 - label.x + 6,
    height: last.height * 1.5,
  };
  const isTaken = Object.values(labelBoxes).some(
    (box) =>
      box && box.y < region.y + region.height && box.y + box.height > region.y + 4 && box.x + box.width > region.x,
  );
  if (isTaken || region.y + region.height > card.height * 0.995) return null;
  const line = lineIn(card, region);
  return line && line.height > last.height * 0.6 && line.width > line.height && line.x < label.x + last.height * 2
    ? line
    : null;
}
