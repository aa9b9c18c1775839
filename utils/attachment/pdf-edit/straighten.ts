import type { Page, PdfDict, PdfObject } from '../../pdf';
import type { PdfDraft } from './draft';
import { list, ref, stream, withEntries } from './source';

/** How a page is set straight: turned counter-clockwise about its middle, and made smaller so that no print is lost. */
export interface Straightening {
  degrees: number;
  /** 1 where all print stays on the page as it is. */
  scale: number;
}

/**
 * Sets a page straight by a matrix around what it paints: its pictures stay as they are, bit for bit. False where
 * something lies on the page that would not turn with it (fields, notes).
 */
export function straightenPage(
  draft: PdfDraft,
  page: Page,
  box: readonly [number, number, number, number],
  { degrees, scale }: Straightening,
): boolean {
  const own = draft.get(page.number) as PdfDict;
  if ((draft.array(own.entries.get('Annots')) ?? []).length > 0) return false;
  const contents = own.entries.get('Contents');
  const parts: PdfObject[] = draft.array(contents) ?? (contents ? [contents] : []);
  if (parts.length === 0) return false;
  const [left, bottom, right, top] = box;
  const [x, y] = [(left + right) / 2, (bottom + top) / 2];
  const angle = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle) * scale, Math.sin(angle) * scale];
  const matrix = [cos, sin, -sin, cos, x - x * cos + y * sin, y - x * sin - y * cos].map((one) => one.toFixed(6));
  const before = draft.add(stream(`q ${matrix.join(' ')} cm\n`));
  const after = draft.add(stream('\nQ\n'));
  draft.set(page.number, withEntries(own, { Contents: list([ref(before), ...parts, ref(after)]) }));
  return true;
}
