import { type Border, bestStretch, borderAlong, drawnThrough, seenBetween } from './border';
import type { Edges } from './edges';
import { type Line, strongestLines } from './lines';
import { type Point, type Quad, sidesOf } from './quad';

/** A card seen in a picture: its corners in the picture's own pixels, and how much of its border was seen (0–1). */
export interface FoundQuad {
  quad: Quad;
  support: number;
}

/** What is looked for: long side to short, the least part of the picture, the least side in pixels of the small copy. */
export interface Shape {
  ratio: number;
  leastArea: number;
  leastSide: number;
  /** Lines looked at further. */
  mostBorders: number;
}

/** ID-1, 85.6 × 53.98 mm. */
const cardShape: Shape = { ratio: 85.6 / 53.98, leastArea: 0.04, leastSide: 60, mostBorders: 48 };

/**
 * Cards by their four straight borders, on any background, the best first and none over another. Empty when no border
 * is seen, as on a scan cut to the card.
 */
export function findCards(edges: Edges, mostCards = 4): FoundQuad[] {
  return findQuads(edges, cardShape, mostCards);
}

/** The same for anything flat of another shape. */
export function findQuads(edges: Edges, shape: Shape, most: number): FoundQuad[] {
  const kept: Candidate[] = [];
  for (const one of candidatesIn(bordersOf(edges, shape), edges, shape)) {
    if (kept.length >= most) break;
    if (!kept.some((other) => overlap(one.quad, other.quad))) kept.push(one);
  }
  const back = (quad: Quad) =>
    quad.map(({ x, y }) => ({ x: (x + 0.5) / edges.factor, y: (y + 0.5) / edges.factor })) as Quad;
  return kept.map((one) => ({ quad: back(sharpened(one, edges)), support: one.support }));
}

/** Lines that may be a card's side: on chequered cloth and weave no stretch keeps one side bright for long. */
function bordersOf(edges: Edges, { leastSide, mostBorders }: Shape): Border[] {
  return strongestLines(edges)
    .map((line) => borderAlong(line, edges))
    .map((border) => ({ border, stretch: bestStretch(border, leastSide) }))
    .filter(({ stretch }) => stretch > 0.6)
    .slice(0, mostBorders)
    .map(({ border }) => border);
}

/**
 * A whole border beats a large area: the portrait has four sides too, but a smaller frame around it has them as well.
 * The card's own edge is sharper than that of its shadow, which lies just outside.
 */
const worthOf = ({ support, sharpness, area }: Candidate) => support * support * (0.25 + sharpness) * area ** 0.3;

interface Candidate {
  quad: Quad;
  /** The borders its corners were crossed from, in two pairs. */
  pairs: readonly [Pair, Pair];
  support: number;
  sharpness: number;
  area: number;
}

type Pair = readonly [Border, Border];

/** Two pairs of nearly parallel borders that cross inside or near the picture, seen along all four sides. */
function candidatesIn(borders: Border[], edges: Edges, shape: Shape): Candidate[] {
  const pairs = borders.flatMap((a, i) =>
    borders
      .slice(i + 1)
      .filter((b) => arePair(a.line, b.line, edges.height))
      .map((b): Pair => [a, b]),
  );
  const found: Candidate[] = [];
  for (const [i, first] of pairs.entries()) {
    for (const second of pairs.slice(i + 1)) {
      if (Math.abs(dot(first[0].line, second[0].line)) > 0.5) continue;
      const candidate = candidateOf(first, second, edges, shape);
      if (candidate) found.push(candidate);
    }
  }
  return found.sort((a, b) => worthOf(b) - worthOf(a));
}

function candidateOf(first: Pair, second: Pair, edges: Edges, shape: Shape): Candidate | null {
  const corners = crossings(first, second);
  if (!corners) return null;
  const quad = quadFrom(corners);
  if (!isPlausible(quad, edges, shape)) return null;
  const [aa, ab, ba, bb] = corners;
  const sides = [
    seenBetween(first[0], aa, ab),
    seenBetween(first[1], ba, bb),
    seenBetween(second[0], aa, ba),
    seenBetween(second[1], ab, bb),
  ];
  if (sides.some(({ seen }) => seen < 0.3)) return null;
  // The weakest side counts twice.
  const mean = (values: number[]) => (values.reduce((sum, value) => sum + value, 0) + Math.min(...values)) / 5;
  const support = mean(sides.map(({ seen }) => seen));
  const sharpness = mean(sides.map(({ sharpness: sharp }) => sharp));
  const area = areaOf(quad) / (edges.width * edges.height);
  return support > 0.5 ? { quad, pairs: [first, second], support, sharpness, area } : null;
}

/** The corners once more, from borders drawn through their own edges. */
function sharpened({ quad, pairs: [first, second] }: Candidate, edges: Edges): Quad {
  const corners = crossings(first, second);
  if (!corners) return quad;
  const [aa, ab, ba, bb] = corners;
  const redraw = ({ line }: Border, from: Point, to: Point) => ({ line: drawnThrough(line, from, to, edges) });
  const again = crossings(
    [redraw(first[0], aa, ab), redraw(first[1], ba, bb)],
    [redraw(second[0], aa, ba), redraw(second[1], ab, bb)],
  );
  return again ? quadFrom(again) : quad;
}

type Drawn = Pick<Border, 'line'>;

/** Where the lines of two pairs cross, those of the first pair's first line first. */
function crossings(
  first: readonly [Drawn, Drawn],
  second: readonly [Drawn, Drawn],
): [Point, Point, Point, Point] | null {
  const corners = first.flatMap((a) => second.map((b) => crossing(a.line, b.line)));
  return corners.some((corner) => corner === null) ? null : (corners as [Point, Point, Point, Point]);
}

const dot = (a: Line, b: Line) => a.nx * b.nx + a.ny * b.ny;

function arePair(a: Line, b: Line, height: number): boolean {
  const along = dot(a, b);
  return Math.abs(along) > 0.8 && Math.abs(a.offset - Math.sign(along) * b.offset) > height * 0.12;
}

function quadFrom(points: Point[]): Quad {
  const x = points.reduce((sum, point) => sum + point.x, 0) / 4;
  const y = points.reduce((sum, point) => sum + point.y, 0) / 4;
  const angle = (point: Point) => Math.atan2(point.y - y, point.x - x);
  return longSideFirst([...points].sort((p, q) => angle(p) - angle(q)) as Quad);
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

function isPlausible(quad: Quad, { width, height }: Edges, { ratio, leastArea }: Shape): boolean {
  const slack = 0.04 * Math.max(width, height);
  const isInside = quad.every(({ x, y }) => x > -slack && y > -slack && x < width + slack && y < height + slack);
  if (!isInside) return false;
  const [top, right, bottom, left] = sidesOf(quad);
  const seen = (top + bottom) / (right + left);
  const isShaped = seen > ratio * 0.72 && seen < ratio * 1.35;
  const isEven =
    Math.min(top, bottom) / Math.max(top, bottom) > 0.6 && Math.min(left, right) / Math.max(left, right) > 0.6;
  return isShaped && isEven && areaOf(quad) > leastArea * width * height;
}

function areaOf(quad: Quad): number {
  let twice = 0;
  quad.forEach(({ x, y }, i) => {
    const next = quad[(i + 1) % 4] as Point;
    twice += x * next.y - next.x * y;
  });
  return Math.abs(twice) / 2;
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
