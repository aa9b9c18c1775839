import { type Grey, greyAt } from './grey';
import type { Box } from './pixels';

export interface Point {
  x: number;
  y: number;
}

/** Four corners of something flat, clockwise from what is taken as its upper left. */
export type Quad = [Point, Point, Point, Point];

/** The eight numbers that take points of a unit rectangle onto a quad (a plane seen by a camera). */
type Homography = readonly number[];

/** From the rectangle [0, width] × [0, height] onto the quad. */
export function homography(quad: Quad, width: number, height: number): Homography {
  const [a, b, c, d] = quad;
  const dx1 = b.x - c.x;
  const dx2 = d.x - c.x;
  const dx3 = a.x - b.x + c.x - d.x;
  const dy1 = b.y - c.y;
  const dy2 = d.y - c.y;
  const dy3 = a.y - b.y + c.y - d.y;
  const det = dx1 * dy2 - dx2 * dy1;
  const g = det === 0 ? 0 : (dx3 * dy2 - dx2 * dy3) / det;
  const h = det === 0 ? 0 : (dx1 * dy3 - dx3 * dy1) / det;
  return [
    (b.x - a.x + g * b.x) / width,
    (d.x - a.x + h * d.x) / height,
    a.x,
    (b.y - a.y + g * b.y) / width,
    (d.y - a.y + h * d.y) / height,
    a.y,
    g / width,
    h / height,
  ];
}

/**
 * What lies inside the quad, seen from straight above. Where the source is finer than the result, several of its
 * pixels are averaged, so that small print does not fall between them.
 */
export function straighten(source: Grey, quad: Quad, width: number, height: number): Grey {
  const [m0 = 0, m1 = 0, m2 = 0, m3 = 0, m4 = 0, m5 = 0, m6 = 0, m7 = 0] = homography(quad, width, height);
  const samples = Math.max(1, Math.min(3, Math.round(longestSide(quad) / Math.max(width, height))));
  const values = new Uint8ClampedArray(width * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      let sum = 0;
      for (let k = 0; k < samples * samples; k += 1) {
        const px = x + ((k % samples) + 0.5) / samples;
        const py = y + (Math.floor(k / samples) + 0.5) / samples;
        const scale = 1 / (m6 * px + m7 * py + 1);
        sum += greyAt(source, (m0 * px + m1 * py + m2) * scale - 0.5, (m3 * px + m4 * py + m5) * scale - 0.5);
      }
      values[y * width + x] = sum / (samples * samples);
    }
  }
  return { width, height, values };
}

const distance = (a: Point, b: Point) => Math.hypot(a.x - b.x, a.y - b.y);

export function sidesOf([a, b, c, d]: Quad): [top: number, right: number, bottom: number, left: number] {
  return [distance(a, b), distance(b, c), distance(c, d), distance(d, a)];
}

const longestSide = (quad: Quad) => Math.max(...sidesOf(quad));

/** The same quad with its first corner moved on by quarter turns: what was left becomes up. */
export function turned(quad: Quad, quarters: number): Quad {
  const corner = (i: number) => quad[(i + quarters) % 4] as Point;
  return [corner(0), corner(1), corner(2), corner(3)];
}

/** By how many quarter turns, clockwise, what lies in the quad must be turned to stand upright. */
export function quarterOf([a, b]: Quad): 0 | 1 | 2 | 3 {
  const quarters = Math.round(Math.atan2(b.y - a.y, b.x - a.x) / (Math.PI / 2));
  return ((4 - quarters) % 4) as 0 | 1 | 2 | 3;
}

/** Where a point of the rectangle [0, width] × [0, height] lies in the quad's picture. */
export function pointIn(quad: Quad, width: number, height: number): (x: number, y: number) => Point {
  const [m0 = 0, m1 = 0, m2 = 0, m3 = 0, m4 = 0, m5 = 0, m6 = 0, m7 = 0] = homography(quad, width, height);
  return (x, y) => {
    const scale = 1 / (m6 * x + m7 * y + 1);
    return { x: (m0 * x + m1 * y + m2) * scale, y: (m3 * x + m4 * y + m5) * scale };
  };
}

/** The upright box around where a box of the straightened rectangle lies in the picture, in whole pixels. */
export function boxIn(quad: Quad, width: number, height: number, box: Box): Box {
  const at = pointIn(quad, width, height);
  const [right, bottom] = [box.x + box.width, box.y + box.height];
  const corners = [at(box.x, box.y), at(right, box.y), at(right, bottom), at(box.x, bottom)];
  const [xs, ys] = [corners.map(({ x }) => x), corners.map(({ y }) => y)];
  const x = Math.max(0, Math.floor(Math.min(...xs)));
  const y = Math.max(0, Math.floor(Math.min(...ys)));
  return { x, y, width: Math.ceil(Math.max(...xs)) - x, height: Math.ceil(Math.max(...ys)) - y };
}
