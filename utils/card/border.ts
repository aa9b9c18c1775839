import type { Edges } from './edges';
import type { Line } from './lines';
import type { Point } from './quad';

/** How a border looks between two points of its line: the share that was seen, and how sharply (0–1 each). */
export interface Seen {
  seen: number;
  sharpness: number;
}

/** Running sums along a line, one step a pixel, apart for edges that get brighter and darker across it. */
interface Profile {
  line: Line;
  start: number;
  seen: [Float32Array, Float32Array];
  sharp: [Float32Array, Float32Array];
}

/** A line with all that is asked about its stretches answered by two look-ups. */
export type Border = Profile;

/**
 * Looks once along each line. A card is brighter or darker than what it lies on along a whole side; on chequered cloth
 * every line has both in turn, so the two are summed apart. On fabric and wood every line crosses edges: a border is
 * stronger than what lies beside it.
 */
export function borderAlong(line: Line, edges: Edges): Border {
  const reach = Math.ceil(Math.hypot(edges.width, edges.height));
  const across = { x: line.nx, y: line.ny };
  const [start, end] = insideOf(line, edges, reach);
  const count = Math.max(0, end - start);
  const make = () => new Float32Array(count + 1);
  const border: Border = { line, start, seen: [make(), make()], sharp: [make(), make()] };
  const signed = (t: number, away: number) => strengthAcross(pointAt(line, t), across, away, edges);
  for (let i = 0; i < count; i += 1) {
    const here = signed(start + i, 0);
    const strength = Math.abs(here);
    const beside = (Math.abs(signed(start + i, 7)) + Math.abs(signed(start + i, -7))) / 2;
    for (const way of [0, 1] as const) {
      const isWay = here > 0 === (way === 0);
      const isSeen = isWay && strength > Math.max(1.5, beside * 1.15);
      const sharp = isWay ? Math.min(Math.max(0, strength - beside), 20) / 20 : 0;
      border.seen[way][i + 1] = (border.seen[way][i] as number) + (isSeen ? 1 : 0);
      border.sharp[way][i + 1] = (border.sharp[way][i] as number) + sharp;
    }
  }
  return border;
}

function pointAt({ nx, ny, offset }: Line, t: number): Point {
  return { x: nx * offset - ny * t, y: ny * offset + nx * t };
}

const placeOn = ({ nx, ny }: Line, { x, y }: Point) => nx * y - ny * x;

/** Between two corners; they are round (3.18 mm), so the ends of a side are not looked at. */
export function seenBetween(border: Border, from: Point, to: Point): Seen {
  const [a, b] = [placeOn(border.line, from), placeOn(border.line, to)].sort((p, q) => p - q) as [number, number];
  const [low, high] = [a + (b - a) * 0.07, b - (b - a) * 0.07];
  const length = high - low;
  const share = (sums: Float32Array) => (sumAt(sums, high - border.start) - sumAt(sums, low - border.start)) / length;
  return {
    seen: Math.max(share(border.seen[0]), share(border.seen[1])),
    sharpness: Math.max(share(border.sharp[0]), share(border.sharp[1])),
  };
}

const sumAt = (sums: Float32Array, at: number) =>
  sums[Math.round(Math.min(Math.max(at, 0), sums.length - 1))] as number;

/** The most that is seen, one way, in any stretch of so many pixels: nothing that is a side of a card falls short. */
export function bestStretch({ seen }: Border, length: number): number {
  let best = 0;
  for (const sums of seen) {
    const most = Math.min(length, sums.length - 1);
    for (let i = 0; i + most < sums.length; i += 4)
      best = Math.max(best, (sums[i + most] as number) - (sums[i] as number));
  }
  return best / length;
}

/** Where the line enters and leaves the picture. */
function insideOf(line: Line, { width, height }: Edges, reach: number): [number, number] {
  const isInside = (t: number) => {
    const { x, y } = pointAt(line, t);
    return x >= 1 && y >= 1 && x < width - 1 && y < height - 1;
  };
  let start = -reach;
  while (start < reach && !isInside(start)) start += 1;
  let end = reach;
  while (end > start && !isInside(end)) end -= 1;
  return [start, end];
}

/** The strongest change near a point across a direction; negative where it gets darker. */
function strengthAcross(at: Point, across: Point, away: number, { width, height, strength, nx, ny }: Edges): number {
  let most = 0;
  for (let shift = -2; shift <= 2; shift += 1) {
    const px = Math.round(at.x + across.x * (away + shift));
    const py = Math.round(at.y + across.y * (away + shift));
    if (px < 1 || py < 1 || px >= width - 1 || py >= height - 1) continue;
    const i = py * width + px;
    const along = (nx[i] as number) * across.x + (ny[i] as number) * across.y;
    const here = strength[i] as number;
    if (Math.abs(along) > 0.85 && here > Math.abs(most)) most = along > 0 ? here : -here;
  }
  return most;
}

/**
 * The line once more, through the strongest edges within two pixels of it between two corners, by least squares:
 * counting votes finds an angle to a degree, the corners of a card need a tenth.
 */
export function drawnThrough(line: Line, from: Point, to: Point, edges: Edges): Line {
  const [a, b] = [placeOn(line, from), placeOn(line, to)].sort((p, q) => p - q) as [number, number];
  const points: { t: number; d: number }[] = [];
  for (let t = a + (b - a) * 0.07; t < b - (b - a) * 0.07; t += 1) {
    const at = pointAt(line, t);
    let [most, where] = [1.5, Number.NaN];
    for (let d = -3; d <= 3; d += 1) {
      const [px, py] = [Math.round(at.x + line.nx * d), Math.round(at.y + line.ny * d)];
      if (px < 1 || py < 1 || px >= edges.width - 1 || py >= edges.height - 1) continue;
      const i = py * edges.width + px;
      const along = Math.abs((edges.nx[i] as number) * line.nx + (edges.ny[i] as number) * line.ny);
      if (along < 0.9 || (edges.strength[i] as number) <= most || !edges.isRidge[i]) continue;
      most = edges.strength[i] as number;
      // The pixel that was looked at lies a little off the line's own grid.
      where = (px - at.x) * line.nx + (py - at.y) * line.ny;
    }
    if (!Number.isNaN(where)) points.push({ t, d: where });
  }
  return points.length < 20 ? line : through(line, withoutStrays(points));
}

function withoutStrays(points: { t: number; d: number }[]): { t: number; d: number }[] {
  const { slope, base } = fitted(points);
  const kept = points.filter(({ t, d }) => Math.abs(d - base - slope * t) < 1.2);
  return kept.length < points.length / 2 ? points : kept;
}

function fitted(points: { t: number; d: number }[]): { slope: number; base: number } {
  const count = points.length;
  const t = points.reduce((sum, one) => sum + one.t, 0) / count;
  const d = points.reduce((sum, one) => sum + one.d, 0) / count;
  const [up, down] = points.reduce(
    ([p, q], one) => [p + (one.t - t) * (one.d - d), q + (one.t - t) ** 2] as [number, number],
    [0, 0] as [number, number],
  );
  const slope = down === 0 ? 0 : up / down;
  return { slope, base: d - slope * t };
}

/** Points lie at (t along, base + slope·t across): the normal turns by the slope. */
function through(line: Line, points: { t: number; d: number }[]): Line {
  const { slope, base } = fitted(points);
  const length = Math.hypot(1, slope);
  // Along is (-ny, nx): a point moves by slope across for each step along.
  const nx = (line.nx + slope * line.ny) / length;
  const ny = (line.ny - slope * line.nx) / length;
  const on = pointAt({ ...line, offset: line.offset + base }, 0);
  return { ...line, nx, ny, offset: nx * on.x + ny * on.y };
}
