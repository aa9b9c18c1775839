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
const most = 44;

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

function peaks(votes: Float32Array, columns: number): { angle: number; column: number; height: number }[] {
  const left = votes.slice();
  const found: { angle: number; column: number; height: number }[] = [];
  while (found.length < most) {
    let best = 0;
    for (let i = 1; i < left.length; i += 1) if ((left[i] ?? 0) > (left[best] ?? 0)) best = i;
    const height = left[best] ?? 0;
    if (height < 25) break;
    const column = best % columns;
    const angle = (best - column) / columns;
    found.push({ angle, column, height });
    clearAround(left, columns, angle, column);
  }
  return found;
}

function clearAround(votes: Float32Array, columns: number, angle: number, column: number): void {
  for (let turn = -4; turn <= 4; turn += 1) {
    const row = (angle + turn + angles) % angles;
    for (let at = Math.max(0, column - 4); at <= Math.min(columns - 1, column + 4); at += 1)
      votes[row * columns + at] = 0;
  }
}
