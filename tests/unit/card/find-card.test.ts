import { describe, expect, it } from 'vitest';
import { edgesOf } from '../../../utils/card/edges';
import { findCards } from '../../../utils/card/find-card';
import type { Grey } from '../../../utils/card/grey';
import { type Quad, straighten } from '../../../utils/card/quad';

/** A bright rectangle of a card's shape, turned, on a darker ground; `ground` paints what lies around it. */
function table(degrees: number, ground: (x: number, y: number) => number): { picture: Grey; corners: Quad } {
  const [width, height] = [900, 700];
  const angle = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const [halfWide, halfHigh] = [300, 189];
  const values = new Uint8ClampedArray(width * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const dx = x - width / 2;
      const dy = y - height / 2;
      const u = dx * cos + dy * sin;
      const v = dy * cos - dx * sin;
      const isCard = Math.abs(u) < halfWide && Math.abs(v) < halfHigh;
      values[y * width + x] = isCard ? 225 - (v > 0 && u > 0 ? 30 : 0) : ground(x, y);
    }
  }
  const at = (u: number, v: number) => ({ x: width / 2 + u * cos - v * sin, y: height / 2 + u * sin + v * cos });
  const corners: Quad = [
    at(-halfWide, -halfHigh),
    at(halfWide, -halfHigh),
    at(halfWide, halfHigh),
    at(-halfWide, halfHigh),
  ];
  return { picture: { width, height, values }, corners };
}

const plain = () => 90;
const chequered = (x: number, y: number) => ((Math.floor(x / 60) + Math.floor(y / 60)) % 2 ? 70 : 120);

/** The largest distance between corners, whichever way the quad was begun. */
function error(found: Quad, corners: Quad): number {
  const errors = [0, 1, 2, 3].map((turn) =>
    Math.max(
      ...corners.map((corner, i) =>
        Math.hypot(corner.x - (found[(i + turn) % 4]?.x ?? 0), corner.y - (found[(i + turn) % 4]?.y ?? 0)),
      ),
    ),
  );
  return Math.min(...errors);
}

describe('finding a card', () => {
  it.each([
    [0, 'plain', plain],
    [17, 'plain', plain],
    [-40, 'plain', plain],
    [23, 'chequered', chequered],
  ])('turned by %d degrees on a %s ground', (degrees, _, ground) => {
    const { picture, corners } = table(degrees, ground);
    const [found] = findCards(edgesOf(picture, 520));
    expect(found).toBeDefined();
    expect(error(found?.quad ?? corners, corners)).toBeLessThan(4);
  });

  it('sees none on the ground alone', () => {
    const { picture } = table(0, plain);
    expect(findCards(edgesOf({ ...picture, values: picture.values.map(() => 120) }, 520))).toEqual([]);
  });
});

it('straightens what lies inside the corners', () => {
  const { picture, corners } = table(30, plain);
  const card = straighten(picture, corners, 600, 378);
  const at = (x: number, y: number) => card.values[y * card.width + x];
  expect(at(20, 20)).toBeGreaterThan(215);
  // The lower right quarter was painted darker: it is where it belongs.
  expect(at(560, 350)).toBeLessThan(205);
  expect(at(20, 350)).toBeGreaterThan(215);
});
