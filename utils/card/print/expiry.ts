import { cropGrey, type Grey, resizeGrey } from '../grey';
import type { Box } from '../pixels';
import type { TextReader, TextWord } from '../text-reader';
import { readAlone, ways } from './alone';
import { lineIn } from './ink';
import type { Face, PrintedValue } from './read-face';
import { lineOf } from './segments';
import { expiryIn } from './values';

/** Below the portrait, in small print (facts/idcards.md 3.2–3.4); on the card of 2021 in a column of its own. */
const strip = { x: 0.015, y: 0.86, width: 0.28, height: 0.135 };
const value = { x: 0.02, y: 0.893, width: 0.265, height: 0.075 };
const value2021 = { x: 0.158, y: 0.888, width: 0.135, height: 0.075 };

/** The end of validity of fronts that have it: in the whole strip at first, then in its one line. */
export async function readExpiry(card: Grey, { kind, side }: Face, reader: TextReader): Promise<PrintedValue | null> {
  if (side !== 'front' || kind === 'cmnd-9' || kind === 'can-cuoc-2024') return null;
  const box = onCard(strip, card);
  const part = cropGrey(card, box);
  const lines = await reader.read(resizeGrey(part, part.width * 2, part.height * 2), 'block');
  const found = endIn(
    lines.flatMap(({ words }) => words),
    box,
  );
  if (found) return found;
  const line = lineIn(card, onCard(kind === 'cccd-2021' ? value2021 : value, card));
  for (const way of line ? ways.slice(0, 2) : []) {
    const [alone] = await readAlone(card, line as Box, way, reader);
    const again = alone && endIn(alone.words, line as Box);
    if (again) return again;
  }
  return null;
}

/** The words that are a date or "Không thời hạn", without the labels and scraps around them. */
function endIn(words: TextWord[], box: Box): PrintedValue | null {
  for (let length = 1; length <= 4; length += 1) {
    for (let from = 0; from + length <= words.length; from += 1) {
      const some = words.slice(from, from + length);
      const text = some.map((word) => word.text).join(' ');
      if (expiryIn(text)) return { text, confidence: lineOf(some).confidence, box, words: some, rows: [] };
    }
  }
  return null;
}

function onCard(part: Box, { width, height }: Grey): Box {
  return { x: part.x * width, y: part.y * height, width: part.width * width, height: part.height * height };
}
