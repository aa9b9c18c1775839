import { describe, expect, it } from 'vitest';
import type { Grey } from '../../../utils/card/grey';
import { lineIn, wholeLine } from '../../../utils/card/print/ink';
import { evenLight, paper, withoutPortrait } from '../../../utils/card/print/prepare';
import type { PrintedValue } from '../../../utils/card/print/read-face';
import { isSettled, surest } from '../../../utils/card/print/vote';

const box = { x: 0, y: 0, width: 100, height: 30 };
const said = (text: string, confidence = 85): PrintedValue => ({ text, confidence, box, words: [], rows: [] });

describe('readings of a name', () => {
  it('make it together, word by word', () => {
    const best = surest('fullName', [said('LÊ CÂM UYÊN'), said('LÊ CẨM UYEN'), said('LÊ CẨM UYÊN')]);
    expect(best?.text).toBe('LÊ CẨM UYÊN');
  });

  it('change nothing that all agree on, though nobody is called so', () =>
    expect(surest('fullName', [said('HỒ VĂN ĐẴNG'), said('HỒ VĂN ĐẴNG')])?.text).toBe('HỒ VĂN ĐẴNG'));

  it('are doubted when they differ, and settled when two agree on words people are called', () => {
    expect(surest('fullName', [said('LÊ THỊ THỦY', 95), said('LÊ THỊ THÚY', 90)])?.confidence).toBe(60);
    expect(isSettled('fullName', [said('LÊ THỊ THỦY'), said('LÊ THỊ THỦY')])).toBe(true);
    expect(isSettled('fullName', [said('LÊ THỊ ĐẴNG'), said('LÊ THỊ ĐẴNG')])).toBe(false);
  });
});

it('a number read once alone is doubted, read twice alike believed', () => {
  expect(surest('personalNumber', [said('003099000017', 95)])?.confidence).toBe(60);
  expect(surest('personalNumber', [said('003099000017'), said('Số 003099000017')])?.confidence).toBe(85);
});

/** Paper of one brightness with dark bars: [x, y, width, height]. */
function drawn(bars: number[][], light: (x: number) => number = () => 200): Grey {
  const [width, height] = [600, 400];
  const values = Uint8ClampedArray.from({ length: width * height }, (_, i) => {
    const [x, y] = [i % width, Math.floor(i / width)];
    const isInk = bars.some(([bx = 0, by = 0, w = 0, h = 0]) => x >= bx && x < bx + w && y >= by && y < by + h);
    return light(x) * (isInk ? 0.3 : 1);
  });
  return { width, height, values };
}

describe('ink', () => {
  const letters = [0, 1, 2, 3, 4, 5].map((i) => [200 + i * 24, 90, 16, 30]);

  it('of a line goes on to its last letter and stops at a wide gap', () => {
    const card = evenLight(drawn([...letters, [480, 90, 16, 30]]));
    const line = wholeLine(card, { x: 224, y: 88, width: 40, height: 34 }, { left: 0 });
    expect([line.x, line.x + line.width]).toEqual([200, 336]);
  });

  it('shows where a line stands in a region, and that none stands on paper alone', () => {
    const card = evenLight(drawn(letters));
    expect(lineIn(card, { x: 150, y: 60, width: 400, height: 90 })).toEqual({ x: 200, y: 90, width: 136, height: 30 });
    expect(lineIn(evenLight(drawn([])), { x: 150, y: 60, width: 400, height: 90 })).toBeNull();
  });
});

it('paper is equally bright in the shade and in the light', () => {
  const even = evenLight(drawn([], (x) => (x < 300 ? 60 : 220)));
  const at = (x: number) => even.values[100 * even.width + x] ?? 0;
  expect(Math.abs(at(100) - paper)).toBeLessThan(3);
  expect(Math.abs(at(500) - paper)).toBeLessThan(3);
});

it('nothing is left of the portrait', () => {
  const card = withoutPortrait(drawn([[20, 60, 100, 120]]));
  expect(card.values[100 * card.width + 60]).toBe(paper);
  expect(card.values[100 * card.width + 300]).toBe(200);
});
