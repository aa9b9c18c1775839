import { findSheets, homography, type Pixels, type Quad, sidesOf } from '../card';
import { printIn } from './quality/print-in';
import type { CutOutRepair, Picture } from './types';

/** A photographed paper or card, seen from straight above. */
interface CutOut {
  pixels: Pixels;
  /** Of the sheet itself. */
  millimetres: { width: number; height: number };
}

/** A border seen this well is the sheet's own. */
const leastSupport = 0.75;
/** The table must differ this much from the paper, or it is a frame printed on it; one side may be as light as paper. */
const leastStep = 0.08;
const leastSides = 3;
/** Print outside the borders: dust and the pattern of a table have some. */
const mostOutside = 0.04;
/** Borders and print can be told at this size. */
const foundSide = 1200;
/** Longer side of the picture that is cut from: small print of an A4 sheet that fills it stays as fine as 200 dpi. */
const cutSide = 3200;
const finest = { paper: 200, card: 600 };
/** Between 1.41 and 1.59; and between 1.8 mm of 210 and 1.2 of 54. */
const betweenShapes = 1.5;
const largePrint = 0.014;
const sizes = { paper: { short: 210, long: 297 }, card: { short: 53.98, long: 85.6 } } as const;

/**
 * The one paper or card in a photo, by its borders. `null` where none is plainly seen, where several are, where print
 * lies outside, and where the picture is the sheet itself.
 */
export function sheetIn(picture: Picture): CutOutRepair | null {
  const pixels = picture.pixels(foundSide);
  const [sheet, other] = findSheets(pixels).filter(({ support }) => support > leastSupport);
  if (!sheet || other || !standsOut(pixels, sheet.quad)) return null;
  const outside = printIn(pixels, (x, y) => !isInside(sheet.quad, x, y));
  if (outside && outside.share > mostOutside) return null;
  const corners = sheet.quad.map(({ x, y }) => ({ x: x / pixels.width, y: y / pixels.height })) as Quad;
  return { kind: 'cut-out', of: kindOf(sheet.quad, outside?.xHeight), corners };
}

/** Seen aslant a sheet of paper may have a card's proportions, but never print as large for its size. */
function kindOf(quad: Quad, xHeight: number | undefined): CutOutRepair['of'] {
  const [top, right, bottom, left] = sidesOf(quad);
  const [a, b] = [(top + bottom) / 2, (right + left) / 2];
  const [short, long] = [Math.min(a, b), Math.max(a, b)];
  const hasLargePrint = xHeight === undefined || xHeight / short > largePrint;
  return long / short > betweenShapes && hasLargePrint ? 'card' : 'paper';
}

/** The sheet cut out and set straight. */
export function cutOut(picture: Picture, { of, corners }: CutOutRepair): CutOut {
  const pixels = picture.pixels(cutSide);
  const quad = corners.map(({ x, y }) => ({ x: x * pixels.width, y: y * pixels.height })) as Quad;
  const [top, right, bottom, left] = sidesOf(quad);
  const { short, long } = sizes[of];
  const lies = top + bottom > right + left;
  const millimetres = lies ? { width: long, height: short } : { width: short, height: long };
  const dots = Math.max(Math.max(top, bottom) / millimetres.width, Math.max(left, right) / millimetres.height);
  const perMm = Math.min(finest[of] / 25.4, dots);
  const [width, height] = [Math.round(millimetres.width * perMm), Math.round(millimetres.height * perMm)];
  return { millimetres, pixels: straightened(pixels, quad, width, height) };
}

/** Along each side the sheet is brighter or darker than what lies just outside; a side at the picture's edge counts as seen. */
function standsOut(pixels: Pixels, quad: Quad): boolean {
  const { x: cx, y: cy } = middleOf(quad);
  let seen = 0;
  for (const [i, from] of quad.entries()) {
    const to = quad[(i + 1) % 4] ?? from;
    let [inside, outside, count] = [0, 0, 0];
    for (let t = 0.1; t < 0.91; t += 0.05) {
      const [x, y] = [from.x + (to.x - from.x) * t, from.y + (to.y - from.y) * t];
      const out = lightAt(pixels, x + (x - cx) * 0.04, y + (y - cy) * 0.04);
      const own = lightAt(pixels, x - (x - cx) * 0.04, y - (y - cy) * 0.04);
      if (out === null || own === null) continue;
      inside += own;
      outside += out;
      count += 1;
    }
    if (count < 6 || Math.abs(inside - outside) > leastStep * Math.max(inside, outside)) seen += 1;
  }
  return seen >= leastSides && !isWhole(pixels, quad);
}

/** The sheet fills the picture: there is nothing to cut away. */
function isWhole({ width, height }: Pixels, quad: Quad): boolean {
  const isNear = (a: number, b: number) => Math.abs(a - b) < 0.015 * Math.max(width, height);
  return quad.every(({ x, y }) => (isNear(x, 0) || isNear(x, width)) && (isNear(y, 0) || isNear(y, height)));
}

function middleOf(quad: Quad) {
  return { x: quad.reduce((sum, { x }) => sum + x, 0) / 4, y: quad.reduce((sum, { y }) => sum + y, 0) / 4 };
}

function lightAt({ width, height, data }: Pixels, x: number, y: number): number | null {
  const [column, row] = [Math.round(x), Math.round(y)];
  if (column < 0 || row < 0 || column >= width || row >= height) return null;
  return data[(row * width + column) * 4 + 1] as number;
}

function isInside(quad: Quad, x: number, y: number): boolean {
  return quad.every((from, i) => {
    const to = quad[(i + 1) % 4] ?? from;
    return (to.x - from.x) * (y - from.y) - (to.y - from.y) * (x - from.x) > -2;
  });
}

/** Bilinear, in colour. */
function straightened({ width: w, height: h, data }: Pixels, quad: Quad, width: number, height: number): Pixels {
  const [m0 = 0, m1 = 0, m2 = 0, m3 = 0, m4 = 0, m5 = 0, m6 = 0, m7 = 0] = homography(quad, width, height);
  const out = new Uint8ClampedArray(width * height * 4).fill(255);
  const [mostX, mostY] = [w - 1.001, h - 1.001];
  for (let row = 0, to = 0; row < height; row += 1) {
    const y = row + 0.5;
    for (let column = 0; column < width; column += 1, to += 4) {
      const x = column + 0.5;
      const depth = 1 / (m6 * x + m7 * y + 1);
      const sx = Math.min(Math.max((m0 * x + m1 * y + m2) * depth - 0.5, 0), mostX);
      const sy = Math.min(Math.max((m3 * x + m4 * y + m5) * depth - 0.5, 0), mostY);
      const [x0, y0] = [sx | 0, sy | 0];
      const [fx, fy] = [sx - x0, sy - y0];
      const [p, q, r, s] = [(1 - fx) * (1 - fy), fx * (1 - fy), (1 - fx) * fy, fx * fy];
      const at = (y0 * w + x0) * 4;
      const below = at + w * 4;
      for (let k = 0; k < 3; k += 1) {
        out[to + k] =
          (data[at + k] as number) * p +
          (data[at + 4 + k] as number) * q +
          (data[below + k] as number) * r +
          (data[below + 4 + k] as number) * s;
      }
    }
  }
  return { width, height, data: out };
}
