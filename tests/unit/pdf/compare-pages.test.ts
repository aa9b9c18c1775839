import { describe, expect, it } from 'vitest';
import { comparePages, type PagePixels } from '../../../utils/pdf';

type Rect = [x: number, y: number, width: number, height: number, grey: number];

/** A white page with filled rectangles on it. */
function page(rects: Rect[] = [], width = 240, height = 360): PagePixels {
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  for (const [left, top, wide, high, grey] of rects) {
    for (let y = top; y < top + high; y++) {
      for (let x = left; x < left + wide; x++) data.fill(grey, (y * width + x) * 4, (y * width + x) * 4 + 3);
    }
  }
  return { width, height, data };
}

const text: Rect = [40, 100, 120, 4, 0];

describe('two drawings of a page', () => {
  it('are alike when nothing differs, and when a colour is off by a rounding', () => {
    expect(comparePages(page([text]), page([text]))).toEqual([]);
    expect(comparePages(page([[0, 0, 240, 360, 250]]), page([[0, 0, 240, 360, 255]]))).toEqual([]);
  });

  it('show one pixel', () => {
    const boxes = comparePages(page(), page([[200, 300, 1, 1, 0]]));
    expect(boxes).toEqual([{ x: 192, y: 300, width: 12, height: 12, coversContent: false }]);
  });

  it('show what was added to an empty place, around it and no more', () => {
    const [box, ...others] = comparePages(page([text]), page([text, [50, 200, 60, 30, 40]]));
    expect(others).toEqual([]);
    expect(box).toMatchObject({ x: 48, y: 192, width: 72, height: 48, coversContent: false });
  });

  it('say that words were covered: by a picture over them, by white paint, by other words', () => {
    const over = comparePages(page([text]), page([text, [30, 90, 140, 30, 120]]));
    expect(over).toHaveLength(1);
    expect(over[0]?.coversContent).toBe(true);
    const white = comparePages(page([text]), page());
    expect(white).toHaveLength(1);
    expect(white[0]?.coversContent).toBe(true);
    const digits = comparePages(page([[40, 100, 20, 10, 0]]), page([[44, 100, 20, 10, 0]]));
    expect(digits[0]?.coversContent).toBe(true);
  });

  it('keep places far from each other apart', () => {
    expect(
      comparePages(
        page(),
        page([
          [10, 10, 20, 20, 0],
          [180, 300, 20, 20, 0],
        ]),
      ),
    ).toHaveLength(2);
  });

  it('differ as a whole when their sizes differ', () => {
    expect(comparePages(page([], 240, 360), page([], 360, 240))).toEqual([
      { x: 0, y: 0, width: 360, height: 240, coversContent: true },
    ]);
  });

  it('compares two A4 pages at 96 dpi, all of it changed, fast enough not to be noticed', () => {
    const [white, black] = [page([], 794, 1123), page([[0, 0, 794, 1123, 0]], 794, 1123)];
    comparePages(white, black);
    const started = performance.now();
    expect(comparePages(white, black)).toHaveLength(1);
    expect(performance.now() - started).toBeLessThan(500);
  });
});
