import { contentBoxes, contentQuads } from './content-box';
import { edgesOf } from './edges';
import { type FoundQuad, findCards } from './find-card';
import type { Grey } from './grey';
import type { Box } from './pixels';
import type { Quad } from './quad';

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
  const bordered = isSheet(edges.grey)
    ? found.filter(({ quad }) => !printed.some((other) => isInside(quad, other)))
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
  const box = (of: Quad) => {
    const [xs, ys] = [of.map(({ x }) => x), of.map(({ y }) => y)];
    return { x0: Math.min(...xs), x1: Math.max(...xs), y0: Math.min(...ys), y1: Math.max(...ys) };
  };
  const [a, b] = [box(quad), box(other)];
  const [x, y] = [(a.x0 + a.x1) / 2, (a.y0 + a.y1) / 2];
  const isWithin = x > b.x0 && x < b.x1 && y > b.y0 && y < b.y1;
  return isWithin && (a.x1 - a.x0) * (a.y1 - a.y0) < 0.6 * (b.x1 - b.x0) * (b.y1 - b.y0);
}
