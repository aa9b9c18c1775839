import { type Mark, marksOf, type Page, type PdfStream, type View } from '../../pdf';
import type { Box } from './page-box';

/** What a page of a PDF is made of, as far as judging it goes. */
export type PageContent =
  /** Text and lines, as a program wrote them: sharp at any size. */
  | { kind: 'drawn' }
  /** One picture and nothing else to be seen; `turn` degrees clockwise from the picture as stored. */
  | { kind: 'picture'; stream: PdfStream; turn: 0 | 90 | 180 | 270 }
  /** Anything else must be drawn to be seen; dots to a point of its densest picture, if it has any. */
  | { kind: 'mixed'; dotsPerPoint: number | null; hasText: boolean };

/** A smaller part of the page is a logo or a stamp on a page of text. */
const largePicture = 0.25;

/** Reads what the page paints (ISO 32000-1 8.9); nothing is drawn. */
export function contentOf(view: View, page: Page, { box, turn }: { box: Box; turn: number }): PageContent {
  const marks = marksOf(view, page.dict.entries.get('Contents'), page.resources);
  const unknown: PageContent = { kind: 'mixed', dotsPerPoint: null, hasText: false };
  if (!marks) return unknown;
  const area = Math.max(1, (box[2] - box[0]) * (box[3] - box[1]));
  const large = marks.filter((mark) => mark.picture && sizeOf(mark.box) > largePicture * area);
  const hasText = marks.some(({ kind }) => kind === 'text');
  const [only] = large;
  if (!only?.picture) return hasText ? { kind: 'drawn' } : { ...unknown, dotsPerPoint: densest(view, marks) };
  const quarter = quarterOf(only.picture.matrix);
  if (hasText || marks.length > 1 || quarter === null) {
    return { kind: 'mixed', dotsPerPoint: densest(view, marks), hasText };
  }
  return { kind: 'picture', stream: only.picture.stream, turn: ((quarter + turn) % 360) as 0 | 90 | 180 | 270 };
}

const sizeOf = ([left, bottom, right, top]: Box) => (right - left) * (top - bottom);

/** How far the picture is turned on its page; `null` when it is mirrored or set askew. */
function quarterOf([a, b, c, d]: readonly number[]): 0 | 90 | 180 | 270 | null {
  const [right, up] = [
    { x: a ?? 0, y: b ?? 0 },
    { x: c ?? 0, y: d ?? 0 },
  ];
  if (right.x * up.y - right.y * up.x <= 0) return null;
  const isSquare = (one: number, other: number) => Math.abs(one) < 0.002 * Math.abs(other);
  if (isSquare(right.y, right.x) && isSquare(up.x, up.y)) return up.y > 0 ? 0 : 180;
  if (isSquare(right.x, right.y) && isSquare(up.y, up.x)) return up.x > 0 ? 90 : 270;
  return null;
}

function densest(view: View, marks: Mark[]): number | null {
  let most: number | null = null;
  for (const { picture } of marks) {
    if (!picture) continue;
    const width = view.resolve(picture.stream.dict.entries.get('Width'));
    const points = Math.hypot(picture.matrix[0], picture.matrix[1]);
    if (width.kind === 'number' && points > 20) most = Math.max(most ?? 0, width.value / points);
  }
  return most;
}
