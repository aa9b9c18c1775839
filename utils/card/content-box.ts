import { type Edges, edgesOf } from './edges';
import type { Grey } from './grey';
import { type Point, type Quad, sidesOf } from './quad';

const cell = 9;
const strong = 5;

/**
 * Where print lies when no border is seen: a photocopy leaves the card's letters on a white sheet, a scan has no
 * shadows. Each island of edges in its tightest rectangle, at whatever angle, widened a little.
 */
export function contentQuads(picture: Grey): Quad[] {
  const edges = edgesOf(picture, 520);
  return islandsOf(edges)
    .map((points) => tightestQuad(points))
    .filter(isCardLike)
    .map((quad) => quad.map(({ x, y }) => ({ x: x / edges.factor, y: y / edges.factor })) as Quad);
}

/** Groups of cells full of edges that touch, or nearly. */
function islandsOf({ width, height, isRidge, strength }: Edges): Point[][] {
  const columns = Math.ceil(width / cell);
  const rows = Math.ceil(height / cell);
  const counts = new Uint16Array(columns * rows);
  const points: Point[][] = Array.from({ length: columns * rows }, () => []);
  for (let i = 0; i < isRidge.length; i += 1) {
    if (!isRidge[i] || (strength[i] ?? 0) < strong) continue;
    const x = i % width;
    const y = (i - x) / width;
    const at = Math.floor(y / cell) * columns + Math.floor(x / cell);
    counts[at] = (counts[at] ?? 0) + 1;
    points[at]?.push({ x, y });
  }
  const isFull = (x: number, y: number) =>
    x >= 0 && y >= 0 && x < columns && y < rows && (counts[y * columns + x] ?? 0) >= 3;
  const seen = new Uint8Array(columns * rows);
  const islands: Point[][] = [];
  for (let start = 0; start < seen.length; start += 1) {
    if (seen[start] || !isFull(start % columns, Math.floor(start / columns))) continue;
    const island: Point[] = [];
    const todo = [start];
    seen[start] = 1;
    while (todo.length > 0) {
      const at = todo.pop() as number;
      island.push(...(points[at] ?? []));
      const x = at % columns;
      const y = (at - x) / columns;
      for (let dy = -2; dy <= 2; dy += 1) {
        for (let dx = -2; dx <= 2; dx += 1) {
          const next = (y + dy) * columns + x + dx;
          if (!isFull(x + dx, y + dy) || seen[next]) continue;
          seen[next] = 1;
          todo.push(next);
        }
      }
    }
    if (island.length > 400) islands.push(island);
  }
  return islands.sort((a, b) => b.length - a.length).slice(0, 4);
}

/** The rectangle of least area around all but the outermost points. */
function tightestQuad(points: Point[]): Quad {
  let best: Quad | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (let degrees = -45; degrees < 45; degrees += 1) {
    const angle = (degrees * Math.PI) / 180;
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
    const us = points.map(({ x, y }) => x * cos + y * sin).sort((a, b) => a - b);
    const vs = points.map(({ x, y }) => y * cos - x * sin).sort((a, b) => a - b);
    const cut = Math.floor(points.length * 0.004);
    const [u0, u1] = [us[cut] ?? 0, us[us.length - 1 - cut] ?? 0];
    const [v0, v1] = [vs[cut] ?? 0, vs[vs.length - 1 - cut] ?? 0];
    const area = (u1 - u0) * (v1 - v0);
    if (area >= least) continue;
    least = area;
    const margin = 0.03 * Math.max(u1 - u0, v1 - v0);
    const corner = (u: number, v: number): Point => ({ x: u * cos - v * sin, y: u * sin + v * cos });
    const [a, b, c, d] = [u0 - margin, u1 + margin, v0 - margin, v1 + margin];
    best = [corner(a, c), corner(b, c), corner(b, d), corner(a, d)];
  }
  if (!best) throw new RangeError('no points');
  const [top, right, bottom, left] = sidesOf(best);
  const [a, b, c, d] = best;
  return top + bottom >= right + left ? best : [b, c, d, a];
}

function isCardLike(quad: Quad): boolean {
  const [top, right] = sidesOf(quad);
  return top / right > 1.15 && top / right < 2.6;
}
