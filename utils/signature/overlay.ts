import { type Box, marksOf, matrixOf, moved, multiply, numbersIn, type PdfStream, pagesOf, type View } from '../pdf';
import { placeOfWidget } from './place';

/**
 * What a field that was added, or got its look, after signing does to the page as it was signed. `hides`: an opaque
 * look stands over more text than the hint "(Ký, ghi rõ họ tên, đóng dấu)" that signature fields rightly cover.
 */
export type Overlay = 'none' | 'over' | 'hides';

const hintCharacters = 40;

/** Source: sneaky signatures, facts/signatures.md 6. */
export function overlayOf(number: number, signed: View, today: View): Overlay {
  const found = today.get(number);
  if (found.kind !== 'dict') return 'none';
  const place = placeOfWidget({ dict: found, number }, today);
  const page = place && pagesOf(today)[place.page];
  // A page that came later is a change of its own.
  const before = page && pagesOf(signed).find((one) => one.number === page.number);
  if (!place || !before) return 'none';
  const marks = marksOf(signed, before.dict.entries.get('Contents'), before.resources);
  const under = (marks ?? []).filter((mark) => mark.kind !== 'fill' && meets(mark.box, place.rect));
  if (under.length === 0) return 'none';
  const covers = coversOf(today, look(number, today), place.rect);
  const hidden = under.filter((mark) => mark.kind === 'text' && covers.some((cover) => holds(cover, mark.box)));
  const characters = hidden.reduce((sum, mark) => sum + mark.count, 0);
  const lines = new Set(hidden.map((mark) => Math.round(mark.box[1])));
  return characters > hintCharacters && lines.size > 1 ? 'hides' : 'over';
}

/** The normal appearance; of several states the one that is on. */
function look(number: number, view: View): PdfStream | null {
  const widget = view.dict(view.get(number));
  const normal = view.resolve(view.dict(widget?.entries.get('AP'))?.entries.get('N'));
  if (normal.kind === 'stream') return normal;
  const state = view.name(widget?.entries.get('AS')) ?? '';
  const chosen = normal.kind === 'dict' ? view.resolve(normal.entries.get(state)) : normal;
  return chosen.kind === 'stream' ? chosen : null;
}

/** The opaque parts of a look, in the page's coordinates (ISO 32000-1 12.5.5, algorithm 8.1). */
function coversOf(view: View, stream: PdfStream | null, rect: Box): Box[] {
  if (!stream) return [];
  const [a = 0, b = 0, c = 0, d = 0] = numbersIn(view, stream.dict.entries.get('BBox'));
  const matrix = matrixOf(view, stream.dict);
  const box = moved([a, b, c, d], matrix);
  const [width, height] = [box[2] - box[0], box[3] - box[1]];
  if (width <= 0 || height <= 0) return [];
  const [x, y] = [(rect[2] - rect[0]) / width, (rect[3] - rect[1]) / height];
  const fit = multiply(matrix, [x, 0, 0, y, rect[0] - box[0] * x, rect[1] - box[1] * y]);
  const marks = marksOf(view, stream, view.dict(stream.dict.entries.get('Resources'))) ?? [];
  return marks.filter((mark) => mark.kind !== 'text' && mark.opaque).map((mark) => moved(mark.box, fit));
}

const meets = (a: Box, b: Box) => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];

/** The middle of a text lies under the cover. */
function holds(cover: Box, text: Box): boolean {
  const [x, y] = [(text[0] + text[2]) / 2, (text[1] + text[3]) / 2];
  return x >= cover[0] && x <= cover[2] && y >= cover[1] && y <= cover[3];
}
