import { cropGrey, type Grey, resizeGrey } from '../grey';
import type { Box } from '../pixels';
import type { TextLayout, TextReader } from '../text-reader';
import { type PrintedValue, withoutEnds } from './read-face';
import { lineOf } from './segments';

/**
 * Ways to look at one line: the room left around it, as a share of its height, and its size. What one loses, a mark
 * or a thin stroke, another sees.
 */
export const ways: { room: number; size: number; layout: TextLayout }[] = [
  { room: 0.25, size: 1, layout: 'raw' },
  { room: 0.4, size: 1, layout: 'raw' },
  { room: 0.3, size: 1.5, layout: 'line' },
  { room: 0.12, size: 1, layout: 'raw' },
];

/**
 * For the marks of a name three looks are worth it, each of which tells how plainly it saw every letter: these were
 * right the most often together (`vote-name.ts`), the smaller picture because of what blur and dots leave of a mark.
 */
export const nameWays: typeof ways = [
  { room: 0.25, size: 1, layout: 'raw' },
  { room: 0.4, size: 1, layout: 'raw' },
  { room: 0.36, size: 0.8, layout: 'raw' },
];

/** One line by itself; nothing when no letter was seen. */
export async function readAlone(
  card: Grey,
  box: Box,
  { room, size, layout }: (typeof ways)[number],
  reader: TextReader,
): Promise<PrintedValue[]> {
  const margin = box.height * room;
  const aside = box.height * 0.3;
  const part = cropGrey(card, {
    x: box.x - aside,
    y: box.y - margin,
    width: box.width + 2 * aside,
    height: box.height + 2 * margin,
  });
  const picture = size === 1 ? part : resizeGrey(part, Math.round(part.width * size), Math.round(part.height * size));
  const words = (await reader.read(picture, layout)).flatMap((line) => line.words);
  if (words.length === 0) return [];
  const text = words.map((word) => word.text).join(' ');
  return [
    {
      text: withoutEnds(text),
      confidence: Math.min(...words.map(({ confidence }) => confidence)),
      box,
      words,
      rows: [{ ...lineOf(words), box }],
    },
  ];
}
