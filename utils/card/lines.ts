import type { Edges } from './edges';

/** A straight line: nx·x + ny·y = offset, in pixels of the small copy. */
export interface Line {
  nx: number;
  ny: number;
  offset: number;
  /** Edge strength that lies on it. */
  votes: number;
}

/** Whole turns: a border that is bright on one side all along is stronger than one that changes sides. */
const angles = 360;
const most = 140;
const least = 25;

/**
 * The strongest straight lines (Hough), each edge pixel voting only near its own direction. A weak but long border
 * between card and table counts as much as a short strong one: strength is capped.
 */
export function strongestLines(edges: Edges): Line[] {
  const { width, height, strength, nx, ny, isRidge } = edges;
  const reach = Math.ceil(Math.hypot(width, height));
  const columns = 2 * reach + 1;
  const votes = new Float32Array(angles * columns);
  const cos = Float32Array.from({ length: angles }, (_, i) => Math.cos((i * Math.PI * 2) / angles));
  const sin = Float32Array.from({ length: angles }, (_, i) => Math.sin((i * Math.PI * 2) / angles));
  for (let i = 0; i < isRidge.length; i += 1) {
    if (!isRidge[i]) continue;
    const x = i % width;
    const y = (i - x) / width;
    const own = Math.round((Math.atan2(ny[i] ?? 0, nx[i] ?? 0) * angles) / (Math.PI * 2) + angles) % angles;
    const weight = Math.min(strength[i] ?? 0, 12) ** 0.5;
    for (let turn = -3; turn <= 3; turn += 1) {
      const angle = (own + turn + angles) % angles;
      const offset = Math.round(x * (cos[angle] ?? 0) + y * (sin[angle] ?? 0)) + reach;
      const at = angle * columns + offset;
      votes[at] = (votes[at] ?? 0) + weight;
    }
  }
  return peaks(votes, columns).map(({ angle, column, height: count }) => ({
    nx: cos[angle] ?? 1,
    ny: sin[angle] ?? 0,
    offset: column - reach,
    votes: count,
  }));
}

/** Local maxima, the highest first, none beside another. */
function peaks(votes: Float32Array, columns: number): { angle: number; column: number; height: number }[] {
  const tops: { angle: number; column: number; height: number }[] = [];
  for (let at = 1; at < votes.length - 1; at += 1) {
    const height = votes[at] as number;
    if (height < least || height < (votes[at - 1] as number) || height < (votes[at + 1] as number)) continue;
    const column = at % columns;
    const angle = (at - column) / columns;
    const above = votes[((angle + 1) % angles) * columns + column] as number;
    const below = votes[((angle + angles - 1) % angles) * columns + column] as number;
    if (height >= above && height >= below) tops.push({ angle, column, height });
  }
  const found: typeof tops = [];
  for (const top of tops.sort((a, b) => b.height - a.height)) {
    if (found.length >= most) break;
    if (!found.some((other) => isBeside(top, other))) found.push(top);
  }
  return found;
}

function isBeside(a: { angle: number; column: number }, b: { angle: number; column: number }): boolean {
  const turn = Math.abs(a.angle - b.angle);
  return Math.min(turn, angles - turn) <= 4 && Math.abs(a.column - b.column) <= 4;
}
