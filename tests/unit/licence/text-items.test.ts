import { describe, expect, it } from 'vitest';
import { wordsOfText } from '../../../utils/licence/text-items';

const upright = [1, 0, 0, -1, 0, 842];
const item = (str: string, x: number, y: number, width: number, turn = [12, 0, 0, 12]) => ({
  str,
  transform: [...turn, x, y],
  width,
});

describe('wordsOfText', () => {
  it('cuts a piece into words, from the upper left corner of the page', () => {
    const [first, second] = wordsOfText([item('nam nam', 60, 700, 42)], upright);
    expect(first?.box.x).toBe(60);
    expect(first?.box.y).toBeCloseTo(842 - 700 - 0.8 * 12);
    expect((second?.box.x ?? 0) + (second?.box.width ?? 0)).toBeCloseTo(102);
  });

  it('gives a lone narrow letter its whole width: the rest of its word follows at once', () => {
    const [t, rest] = wordsOfText([item('t', 60, 700, 4), item('ục', 64, 700, 12)], upright);
    expect((t?.box.x ?? 0) + (t?.box.width ?? 0)).toBeCloseTo(rest?.box.x ?? 0);
  });

  it('leaves out what runs round a seal, its topmost letter too, but no end of a word beside it', () => {
    const turned = [8, 8, -8, 8];
    const items = [
      item('Cườ', 60, 700, 20),
      item('ng', 80, 700, 12),
      item('Ủ', 150, 650, 8, turned),
      item('Đ', 170, 655, 8),
    ];
    expect(wordsOfText(items, upright).map(({ text }) => text)).toEqual(['Cườ', 'ng']);
  });

  it('keeps a stamped number that follows a seal in the file and stands elsewhere', () => {
    const items = [item('Ủ', 400, 150, 8, [8, 8, -8, 8]), item('82', 110, 700, 14)];
    expect(wordsOfText(items, upright).map(({ text }) => text)).toEqual(['82']);
  });
});
