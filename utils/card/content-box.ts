import type { Edges } from './edges';
import type { Box } from './pixels';
import { type Point, type Quad, sidesOf, turned } from './quad';

const cell = 9;
const strong = 5;
/** Edge points of a line of small print. */
const leastPoints = 60;

/**
 * Where print lies when no border is seen: a photocopy leaves the card's letters on a white sheet, a scan has no
 * shadows. Each island of edges in a rectangle along its print, widened a little.
 */
export function contentQuads(edges: Edges): Quad[] {
  return joined(islandsOf(edges))
    .filter((points) => points.length > 6 * leastPoints)
    .slice(0, 4)
    .map((points) => quadAround(points, edges))
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
    if (island.length > leastPoints) islands.push(island);
  }
  return islands.sort((a, b) => b.length - a.length);
}

/** What is not empty, island by island, the fullest first; in pixels of the picture. */
export function contentBoxes(edges: Edges): Box[] {
  return islandsOf(edges).map((points) => {
    const { x0, y0, x1, y1 } = boxOf(points);
    const { factor } = edges;
    return { x: x0 / factor, y: y0 / factor, width: (x1 - x0) / factor, height: (y1 - y0) / factor };
  });
}

/** Islands that lie close to a large one belong to it: the portrait beside the print, a last line below it. */
function joined(islands: Point[][]): Point[][] {
  const left = islands.map((points) => ({ points, box: boxOf(points) }));
  const groups: Point[][] = [];
  for (let seed = left.shift(); seed; seed = left.shift()) {
    let { points, box } = seed;
    for (let i = 0; i < left.length; i += 1) {
      const other = left[i] as (typeof left)[number];
      if (gapBetween(box, other.box) > 0.35 * Math.min(box.x1 - box.x0, box.y1 - box.y0)) continue;
      points = points.concat(other.points);
      box = boxOf(points);
      left.splice(i, 1);
      i = -1;
    }
    groups.push(points);
  }
  return groups;
}

interface Extent {
  x0: number;
  y0: number;
  x1: number;
  y1: number;
}

function boxOf(points: Point[]): Extent {
  const box = { x0: Number.POSITIVE_INFINITY, y0: Number.POSITIVE_INFINITY, x1: 0, y1: 0 };
  for (const { x, y } of points) {
    box.x0 = Math.min(box.x0, x);
    box.y0 = Math.min(box.y0, y);
    box.x1 = Math.max(box.x1, x);
    box.y1 = Math.max(box.y1, y);
  }
  return box;
}

function gapBetween(a: Extent, b: Extent): number {
  return Math.max(a.x0 - b.x1, b.x0 - a.x1, a.y0 - b.y1, b.y0 - a.y1, 0);
}

/** The rectangle around all but the outermost points, along the direction in which most edges run. */
function quadAround(points: Point[], edges: Edges): Quad {
  const angle = directionOf(points, edges);
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const us = Float32Array.from(points, ({ x, y }) => x * cos + y * sin).sort();
  const vs = Float32Array.from(points, ({ x, y }) => y * cos - x * sin).sort();
  const cut = Math.floor(points.length * 0.004);
  const [u0, u1] = [us[cut] ?? 0, us[us.length - 1 - cut] ?? 0];
  const [v0, v1] = [vs[cut] ?? 0, vs[vs.length - 1 - cut] ?? 0];
  const margin = 0.03 * Math.max(u1 - u0, v1 - v0);
  const corner = (u: number, v: number): Point => ({ x: u * cos - v * sin, y: u * sin + v * cos });
  const [a, b, c, d] = [u0 - margin, u1 + margin, v0 - margin, v1 + margin];
  const quad: Quad = [corner(a, c), corner(b, c), corner(b, d), corner(a, d)];
  return u1 - u0 >= v1 - v0 ? quad : turned(quad, 1);
}

/** Letters stand and lie along the lines of print: the commonest direction of edges, a quarter turn being the same. */
function directionOf(points: Point[], { width, nx, ny }: Edges): number {
  const bins = 180;
  const counts = new Float32Array(bins);
  for (const { x, y } of points) {
    const turn = (Math.atan2(ny[y * width + x] as number, nx[y * width + x] as number) / (Math.PI / 2) + 4) % 1;
    const bin = Math.floor(turn * bins) % bins;
    counts[bin] = (counts[bin] as number) + 1;
  }
  let best = { bin: 0, count: -1 };
  for (let bin = 0; bin < bins; bin += 1) {
    let count = 0;
    for (let by = -3; by <= 3; by += 1) count += (counts[(bin + by + bins) % bins] as number) * (4 - Math.abs(by));
    if (count > best.count) best = { bin, count };
  }
  const angle = ((best.bin + 0.5) / bins) * (Math.PI / 2);
  return angle > Math.PI / 4 ? angle - Math.PI / 2 : angle;
}

function isCardLike(quad: Quad): boolean {
  const [top, right] = sidesOf(quad);
  return top / right > 1.15 && top / right < 2.6;
}
