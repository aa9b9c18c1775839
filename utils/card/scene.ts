import { contentBoxes, contentQuads } from './content-box';
import { edgesOf } from './edges';
import { type FoundQuad, findCards } from './find-card';
import type { Grey } from './grey';
import type { Box } from './pixels';
import { type Quad, sidesOf } from './quad';

/** A picture and where cards may lie in it. */
export interface Scene {
  picture: Grey;
  /** By their borders, the best first. */
  bordered: FoundQuad[];
  /** By their print, where no border is seen. */
  printed: Quad[];
  /** Whatever is not empty, in islands. */
  islands: () => Box[];
}

const edgeSize = 520;

/** Looks once at where the picture changes, and finds cards by border and by print. */
export function sceneOf(picture: Grey): Scene {
  const edges = edgesOf(picture, edgeSize);
  const printed = contentQuads(edges);
  const found = findCards(edges);
  // On a white sheet the frame of a portrait is a better frame than the card's own: what lies inside print is no card.
  // Nothing is seen in perspective there either: a frame with other proportions than a card's has cut it in two.
  const bordered = isSheet(edges.grey)
    ? found.filter(
        ({ quad }) => !printed.some((other) => isInside(quad, other) || (isAround(other, quad) && !isCard(quad))),
      )
    : found;
  return { picture, bordered, printed, islands: () => contentBoxes(edges) };
}

/** Mostly white, as photocopies and scans of a page are. */
function isSheet(grey: Float32Array): boolean {
  let white = 0;
  for (const value of grey) if (value > 232) white += 1;
  return white > grey.length * 0.5;
}

/** Less than half as wide as what lies around its middle. */
function isInside(quad: Quad, other: Quad): boolean {
  const [a, b] = [boundsOf(quad), boundsOf(other)];
  return isAround(other, quad) && (a.x1 - a.x0) * (a.y1 - a.y0) < 0.6 * (b.x1 - b.x0) * (b.y1 - b.y0);
}

/** The middle of the one lies in the other. */
export function isAround(other: Quad, quad: Quad): boolean {
  const [a, b] = [boundsOf(quad), boundsOf(other)];
  const [x, y] = [(a.x0 + a.x1) / 2, (a.y0 + a.y1) / 2];
  return x > b.x0 && x < b.x1 && y > b.y0 && y < b.y1;
}

function boundsOf(quad: Quad) {
  const [xs, ys] = [quad.map(({ x }) => x), quad.map(({ y }) => y)];
  return { x0: Math.min(...xs), x1: Math.max(...xs), y0: Math.min(...ys), y1: Math.max(...ys) };
}

/** ISO/IEC 7810 ID-1, and how far a scanner's frame may be from it. */
const proportions = 85.6 / 53.98;
const tolerance = 0.07;

/** Opposite sides alike, and as long and wide as a card. */
function isCard(quad: Quad): boolean {
  const [top, right, bottom, left] = sidesOf(quad);
  const near = (a: number, b: number) => Math.abs(a - b) <= tolerance * Math.max(a, b);
  const [long, short] = [Math.max(top + bottom, left + right), Math.min(top + bottom, left + right)];
  return near(top, bottom) && near(left, right) && near(long, short * proportions);
}
