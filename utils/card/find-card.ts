import { type Edges, edgesOf } from './edges';
import type { Grey } from './grey';
import { type Line, strongestLines } from './lines';
import { type Point, type Quad, sidesOf } from './quad';

/** A card seen in a picture: its corners in the picture's own pixels, and how much of its border was seen (0–1). */
export interface FoundQuad {
  quad: Quad;
  support: number;
}

const size = 520;
/** ID-1, 85.6 × 53.98 mm; a slanted view changes it. */
const ratio = 85.6 / 53.98;

/**
 * Cards by their four straight borders, on any background, the best first and none over another. Empty when no border
 * is seen, as on a scan cut to the card.
 */
export function findCards(picture: Grey, mostCards = 4): FoundQuad[] {
  const edges = edgesOf(picture, size);
  const all = quadsOf(strongestLines(edges), edges)
    .map((quad): Candidate => ({ quad, ...supportOf(quad, edges), area: areaOf(quad) / (edges.width * edges.height) }))
    .filter(({ support }) => support > 0.5)
    .sort((a, b) => worthOf(b) - worthOf(a));
  const kept: typeof all = [];
  for (const one of all) {
    if (kept.length >= mostCards) break;
    if (!kept.some((other) => overlap(one.quad, other.quad))) kept.push(one);
  }
  const back = (quad: Quad) =>
    quad.map(({ x, y }) => ({ x: (x + 0.5) / edges.factor, y: (y + 0.5) / edges.factor })) as Quad;
  return kept.map(({ quad, support }) => ({ quad: back(quad), support }));
}

/**
 * A whole border beats a large area: the portrait has four sides too, but a smaller frame around it has them as well.
 * The card's own edge is sharper than that of its shadow, which lies just outside.
 */
const worthOf = ({ support, sharpness, area }: Candidate) => support * support * (0.25 + sharpness) * area ** 0.3;

interface Candidate {
  quad: Quad;
  support: number;
  sharpness: number;
  area: number;
}

/** Two pairs of nearly parallel lines that cross inside or near the picture. */
function quadsOf(lines: Line[], { width, height }: Edges): Quad[] {
  const pairs = lines.flatMap((a, i) =>
    lines
      .slice(i + 1)
      .filter((b) => arePair(a, b, height))
      .map((b) => [a, b] as const),
  );
  const quads: Quad[] = [];
  for (const [i, first] of pairs.entries()) {
    for (const second of pairs.slice(i + 1)) {
      if (Math.abs(dot(first[0], second[0])) > 0.5) continue;
      const quad = quadFrom(first, second);
      if (quad && isPlausible(quad, width, height)) quads.push(quad);
    }
  }
  return quads;
}

const dot = (a: Line, b: Line) => a.nx * b.nx + a.ny * b.ny;

function arePair(a: Line, b: Line, height: number): boolean {
  const along = dot(a, b);
  return Math.abs(along) > 0.9 && Math.abs(a.offset - Math.sign(along) * b.offset) > height * 0.12;
}

function quadFrom(first: readonly [Line, Line], second: readonly [Line, Line]): Quad | null {
  const corners = first.flatMap((a) => second.map((b) => crossing(a, b)));
  if (corners.some((corner) => corner === null)) return null;
  const points = corners as Point[];
  const x = points.reduce((sum, point) => sum + point.x, 0) / 4;
  const y = points.reduce((sum, point) => sum + point.y, 0) / 4;
  const around = points.sort((p, q) => Math.atan2(p.y - y, p.x - x) - Math.atan2(q.y - y, q.x - x));
  return longSideFirst(around as Quad);
}

/** The first side becomes a long one, so that the card lies; which of the two ways is up is found by reading. */
function longSideFirst(quad: Quad): Quad {
  const [top, right, bottom, left] = sidesOf(quad);
  const [a, b, c, d] = quad;
  return top + bottom >= right + left ? quad : [b, c, d, a];
}

function crossing(a: Line, b: Line): Point | null {
  const det = a.nx * b.ny - a.ny * b.nx;
  if (Math.abs(det) < 0.2) return null;
  return { x: (a.offset * b.ny - b.offset * a.ny) / det, y: (a.nx * b.offset - b.nx * a.offset) / det };
}

function isPlausible(quad: Quad, width: number, height: number): boolean {
  const slack = 0.04 * Math.max(width, height);
  const isInside = quad.every(({ x, y }) => x > -slack && y > -slack && x < width + slack && y < height + slack);
  if (!isInside) return false;
  const [top, right, bottom, left] = sidesOf(quad);
  const seen = (top + bottom) / (right + left);
  const isShaped = seen > ratio * 0.72 && seen < ratio * 1.35;
  const isEven =
    Math.min(top, bottom) / Math.max(top, bottom) > 0.6 && Math.min(left, right) / Math.max(left, right) > 0.6;
  return isShaped && isEven && areaOf(quad) > 0.04 * width * height;
}

function areaOf(quad: Quad): number {
  let twice = 0;
  quad.forEach(({ x, y }, i) => {
    const next = quad[(i + 1) % 4] as Point;
    twice += x * next.y - next.x * y;
  });
  return Math.abs(twice) / 2;
}

/** The share of the border along which the picture changes across it, and how sharply; the weakest side counts twice. */
function supportOf(quad: Quad, edges: Edges): { support: number; sharpness: number } {
  const sides: { seen: number; sharpness: number }[] = [];
  for (const [i, corner] of quad.entries()) {
    const side = sideSupport(corner, quad[(i + 1) % 4] as Point, edges);
    if (side.seen < 0.3) return { support: 0, sharpness: 0 };
    sides.push(side);
  }
  const mean = (values: number[]) => (values.reduce((sum, value) => sum + value, 0) + Math.min(...values)) / 5;
  return { support: mean(sides.map(({ seen }) => seen)), sharpness: mean(sides.map(({ sharpness }) => sharpness)) };
}

/**
 * Corners are round (3.18 mm): the ends of a side are not looked at. A card is brighter or darker than what it lies
 * on along a whole side; on chequered cloth every line has both in turn, so only the commoner of the two counts. On
 * fabric and wood every line crosses edges: a border is stronger than what lies beside it.
 */
function sideSupport(from: Point, to: Point, edges: Edges): { seen: number; sharpness: number } {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const across = { x: -(to.y - from.y) / length, y: (to.x - from.x) / length };
  const steps = 48;
  const seen = [0, 0];
  const sharp = [0, 0];
  for (let step = 0; step < steps; step += 1) {
    const t = 0.07 + (0.86 * (step + 0.5)) / steps;
    const at = { x: from.x + (to.x - from.x) * t, y: from.y + (to.y - from.y) * t };
    const signed = strengthAcross(at, across, 0, edges);
    const strength = Math.abs(signed);
    const beside =
      (Math.abs(strengthAcross(at, across, 7, edges)) + Math.abs(strengthAcross(at, across, -7, edges))) / 2;
    const way = signed > 0 ? 0 : 1;
    if (strength > Math.max(1.5, beside * 1.15)) seen[way] = (seen[way] ?? 0) + 1;
    sharp[way] = (sharp[way] ?? 0) + Math.min(Math.max(0, strength - beside), 20) / 20;
  }
  return { seen: Math.max(...seen) / steps, sharpness: Math.max(...sharp) / steps };
}

/** The strongest change near a point across a direction; negative where it gets darker. */
function strengthAcross(at: Point, across: Point, away: number, { width, height, strength, nx, ny }: Edges): number {
  let most = 0;
  for (const shift of [0, -1, 1, -2, 2]) {
    const px = Math.round(at.x + across.x * (away + shift));
    const py = Math.round(at.y + across.y * (away + shift));
    if (px < 1 || py < 1 || px >= width - 1 || py >= height - 1) continue;
    const i = py * width + px;
    const along = (nx[i] ?? 0) * across.x + (ny[i] ?? 0) * across.y;
    const here = strength[i] ?? 0;
    if (Math.abs(along) > 0.85 && here > Math.abs(most)) most = along > 0 ? here : -here;
  }
  return most;
}

function overlap(a: Quad, b: Quad): boolean {
  const box = (quad: Quad) => {
    const xs = quad.map(({ x }) => x);
    const ys = quad.map(({ y }) => y);
    return { x0: Math.min(...xs), x1: Math.max(...xs), y0: Math.min(...ys), y1: Math.max(...ys) };
  };
  const p = box(a);
  const q = box(b);
  const wide = Math.min(p.x1, q.x1) - Math.max(p.x0, q.x0);
  const high = Math.min(p.y1, q.y1) - Math.max(p.y0, q.y0);
  return wide > 0 && high > 0 && wide * high > 0.15 * Math.min(areaOf(a), areaOf(b));
}
