import { edgesOf } from './edges';
import { findCards, findQuads, type Shape } from './find-card';
import { greyOf } from './grey';
import { type Quad, quarterOf, turned } from './quad';
import type { Pixels } from './types';

/** Something flat by its four borders: corners clockwise from the upper left as the picture stands. */
interface Sheet {
  quad: Quad;
  /** How much of its border was seen, 0–1. */
  support: number;
}

const edgeSize = 400;
/** A-sizes, ISO 216. */
const paperShape: Shape = { ratio: Math.SQRT2, leastArea: 0.2, leastSide: 100, mostBorders: 24 };

/**
 * The one large sheet in a picture, or where there is none the cards, the best first. It only finds borders: whether
 * all that matters lies inside them is for the caller to ask.
 */
export function findSheets(pixels: Pixels): Sheet[] {
  const edges = edgesOf(greyOf(pixels), edgeSize);
  const [paper] = findQuads(edges, paperShape, 1);
  const found = paper ? [paper] : findCards(edges);
  return found.map(({ quad, support }) => ({ quad: turned(quad, quarterOf(quad)), support }));
}
