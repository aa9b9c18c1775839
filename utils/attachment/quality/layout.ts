import type { Patches } from './components';
import type { Grey } from './grey';
import { block, type Paper } from './paper';

/** How the print lies on the picture. */
export interface Layout {
  /** Places of the patches that may be letters. */
  letters: Int32Array;
  /** Lines run along x, or along y. */
  axis: 'x' | 'y';
  /** Degrees clockwise by which the lines are off their axis. */
  skew: number;
  /** How much better the lines' own axis explains the letters than the other. */
  axisLead: number;
  /** How sharply letters line up by the one side of their boxes and the other: down and up, or left and right. */
  alignment: [number, number];
  /** Height of a small x, in pixels. */
  xHeight: number;
  /** How long patches are for their height: letters about 0.8, words run together by blur 2 and more. */
  length: number;
}

/** Print whose letters are higher than this part of the picture is a headline or no print. */
const largest = 0.045;
const widest = 20;

/**
 * Finds the lines of print: from all patches of the size of letters, the direction in which their edges fall on the
 * fewest lines (a projection profile after Postl 1986, on boxes instead of pixels). `null` when too few letters.
 */
export function layoutOf(patches: Patches, grey: Grey, paper: Paper): Layout | null {
  const letters = candidates(patches, grey, paper);
  if (letters.length < 12) return null;
  const { x0, y0, x1, y1 } = patches;
  const sample = thinned(letters, 2500);
  const size = middleSize(patches, sample);
  const along = Float32Array.from(sample, (i) => ((x0[i] as number) + (x1[i] as number)) / 2);
  const across = Float32Array.from(sample, (i) => ((y0[i] as number) + (y1[i] as number)) / 2);
  const edge = (of: Int32Array) => Float32Array.from(sample, (i) => of[i] as number);
  const feet = [
    { axis: 'x' as const, sign: -1, by: along, edges: [edge(y1), edge(y0)] as const },
    { axis: 'y' as const, sign: 1, by: across, edges: [edge(x0), edge(x1)] as const },
  ].map((one) => ({ ...one, ...bestAngle(one.edges, one.by, one.sign, size) }));
  const [first, second] = feet[0] && feet[1] && feet[1].score > feet[0].score ? [feet[1], feet[0]] : [feet[0], feet[1]];
  if (!first || !second) return null;
  const xHeight = xHeightOf(patches, letters, first);
  return {
    letters,
    axis: first.axis,
    skew: first.angle,
    axisLead: first.score / Math.max(0.001, second.score),
    alignment: first.alignment,
    xHeight,
    length: lengthOf(patches, letters, first.axis, xHeight),
  };
}

function candidates({ count, x0, y0, x1, y1, area }: Patches, { width, height }: Grey, paper: Paper): Int32Array {
  const most = Math.max(24, largest * Math.max(width, height));
  const found: number[] = [];
  for (let i = 0; i < count; i += 1) {
    const [w, h] = [(x1[i] as number) - (x0[i] as number), (y1[i] as number) - (y0[i] as number)];
    if (Math.max(w, h) < 4 || Math.min(w, h) > most || Math.max(w, h) > most * 4 || (area[i] as number) < 5) continue;
    if ((area[i] as number) < 0.1 * w * h) continue;
    if (isInside(paper, (x0[i] as number) + w / 2, (y0[i] as number) + h / 2)) found.push(i);
  }
  return Int32Array.from(found);
}

/** Not at the rim of a sheet on a table: the sheet's own edge looks like strokes. */
function isInside({ columns, rows, sheet }: Paper, x: number, y: number): boolean {
  const [column, row] = [Math.floor(x / block), Math.floor(y / block)];
  const on = (c: number, r: number) => c < 0 || r < 0 || c >= columns || r >= rows || sheet[r * columns + c] === 1;
  return on(column, row) && on(column - 1, row) && on(column + 1, row) && on(column, row - 1) && on(column, row + 1);
}

function thinned(letters: Int32Array, most: number): Int32Array {
  const step = Math.max(1, letters.length / most);
  return Int32Array.from(
    { length: Math.floor(letters.length / step) },
    (_, i) => letters[Math.floor(i * step)] as number,
  );
}

function middleSize({ x0, y0, x1, y1 }: Patches, sample: Int32Array): number {
  const sizes = Array.from(sample, (i) =>
    Math.min((x1[i] as number) - (x0[i] as number), (y1[i] as number) - (y0[i] as number)),
  );
  sizes.sort((a, b) => a - b);
  return sizes[sizes.length >> 1] ?? 8;
}

type Edges = readonly [Float32Array, Float32Array];

function bestAngle(edges: Edges, by: Float32Array, sign: number, size: number) {
  let best = { angle: 0, score: 0 };
  const search = (from: number, to: number, step: number, bin: number) => {
    best = { angle: best.angle, score: 0 };
    for (let angle = from; angle <= to + 1e-9; angle += step) {
      const score = Math.max(peaks(edges[0], by, sign * angle, bin), peaks(edges[1], by, sign * angle, bin));
      if (score > best.score) best = { angle, score };
    }
  };
  search(-widest, widest, 0.5, Math.max(3, size * 0.4));
  const fine = Math.max(1.5, size * 0.2);
  search(best.angle - 0.6, best.angle + 0.6, 0.1, fine);
  const { angle, score } = best;
  const alignment: [number, number] = [
    peaks(edges[0], by, sign * angle, fine),
    peaks(edges[1], by, sign * angle, fine),
  ];
  return { angle, score, alignment };
}

const profile = new Uint16Array(6000);
const middleBin = 2000;

/** How unevenly the edges fall into bins across the lines: 1 for any disorder, more for lines. */
function peaks(edge: Float32Array, by: Float32Array, angle: number, bin: number): number {
  const slope = Math.tan((angle * Math.PI) / 180);
  const scale = Math.cos((angle * Math.PI) / 180) / bin;
  profile.fill(0);
  let least = profile.length;
  let most = 0;
  for (let i = 0; i < edge.length; i += 1) {
    const at = middleBin + Math.floor(((edge[i] as number) + slope * (by[i] as number)) * scale);
    if (at < 0 || at >= profile.length) continue;
    profile[at] = (profile[at] as number) + 1;
    if (at < least) least = at;
    if (at > most) most = at;
  }
  let sum = 0;
  for (let at = least; at <= most; at += 1) sum += (profile[at] as number) * ((profile[at] as number) - 1);
  return (sum * (most - least + 1)) / (edge.length * edge.length);
}

/** The middle one of all patches as high as a small x or higher. */
function lengthOf({ x0, y0, x1, y1 }: Patches, letters: Int32Array, axis: 'x' | 'y', xHeight: number): number {
  const lengths: number[] = [];
  for (const i of letters) {
    const [w, h] = [(x1[i] as number) - (x0[i] as number), (y1[i] as number) - (y0[i] as number)];
    const [along, across] = axis === 'x' ? [w, h] : [h, w];
    if (across > 0.7 * xHeight) lengths.push(along / across);
  }
  lengths.sort((a, b) => a - b);
  return lengths[lengths.length >> 1] ?? 1;
}

interface Direction {
  axis: 'x' | 'y';
  sign: number;
  angle: number;
}

/**
 * The most common height among patches that stand on a line with others. Marks over the letters are as many as the
 * letters in Vietnamese, but they do not line up.
 */
function xHeightOf(patches: Patches, letters: Int32Array, { axis, sign, angle }: Direction): number {
  const { x0, y0, x1, y1 } = patches;
  const slope = Math.tan((sign * angle * Math.PI) / 180);
  const foot = axis === 'x' ? y1 : x0;
  const [low, high] = axis === 'x' ? [y0, y1] : [x0, x1];
  const [near, far] = axis === 'x' ? [x0, x1] : [y0, y1];
  const counts = new Map<number, number>();
  const line = (i: number) =>
    Math.round(((foot[i] as number) + (slope * ((near[i] as number) + (far[i] as number))) / 2) / 2);
  for (const i of letters) counts.set(line(i), (counts.get(line(i)) ?? 0) + 1);
  const heights = new Float32Array(80);
  for (const i of letters) {
    const height = (high[i] as number) - (low[i] as number);
    const width = (far[i] as number) - (near[i] as number);
    if (height >= heights.length || width > 1.5 * height || height > 3 * width) continue;
    const at = line(i);
    const company = (counts.get(at) ?? 0) + ((counts.get(at - 1) ?? 0) + (counts.get(at + 1) ?? 0)) / 2;
    heights[height] = (heights[height] as number) + company;
  }
  let best = 4;
  let most = 0;
  for (let height = 4; height + 1 < heights.length; height += 1) {
    const weight =
      (heights[height - 1] as number) / 2 + (heights[height] as number) + (heights[height + 1] as number) / 2;
    if (weight > most) [best, most] = [height, weight];
  }
  const [a, b, c] = [heights[best - 1] as number, heights[best] as number, heights[best + 1] as number];
  return a + b + c > 0 ? best + (c - a) / (2 * (a + b + c)) : best;
}
