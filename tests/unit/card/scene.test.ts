import { describe, expect, it } from 'vitest';
import { edgesOf } from '../../../utils/card/edges';
import { findCards } from '../../../utils/card/find-card';
import type { Grey } from '../../../utils/card/grey';
import { type Quad, sidesOf } from '../../../utils/card/quad';
import { sceneOf } from '../../../utils/card/scene';

/** A scanned page with a card on it: lines of print on a pale ground without a lower edge, and a bold line across. */
function scan(): Grey {
  const [width, height] = [1240, 1754];
  const values = new Uint8ClampedArray(width * height).fill(250);
  const [x0, y0, wide, high] = [300, 450, 600, 378];
  for (let y = y0; y < y0 + high; y += 1) {
    for (let x = x0; x < x0 + wide; x += 1) {
      const row = (y - y0) % 34;
      const isPrint = row > 12 && row < 24 && (x - x0) % 17 < 9 && x > x0 + 20 && x < x0 + wide - 20;
      // The lower part of the ground is as white as the page.
      const ground = y < y0 + 300 ? 215 : 249;
      values[y * width + x] = isPrint ? 60 : ground;
    }
  }
  return { width, height, values };
}

const proportion = (quad: Quad) => {
  const [top, right, bottom, left] = sidesOf(quad);
  const sides = [(top + bottom) / 2, (left + right) / 2];
  return Math.max(...sides) / Math.min(...sides);
};

describe('a card on a scanned page', () => {
  it('is not cut in two by a frame that is no card’s: print shows better where it lies', () => {
    const picture = scan();
    const cut = findCards(edgesOf(picture, 520)).filter(({ quad }) => proportion(quad) > 1.75);
    expect(cut.length).toBeGreaterThan(0);
    const { bordered, printed } = sceneOf(picture);
    expect(printed.length).toBe(1);
    expect(bordered.filter(({ quad }) => proportion(quad) > 1.75)).toEqual([]);
  });
});
