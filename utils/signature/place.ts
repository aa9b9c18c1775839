import { numbersIn, type PdfDict, PdfError, pagesOf, upright, type View } from '../pdf';
import type { SignatureField } from './fields';
import type { SignaturePlace } from './types';

/** A widget on a page: a field is its own, or has some below it. */
export interface Widget {
  dict: PdfDict;
  number: number | null;
}

/**
 * Where a signature shows itself: its widget's page, counted from 0, and rectangle. Null when it is invisible or its
 * page is not to be found. A picture there proves nothing; it is only where to look.
 */
export function placeOf(field: SignatureField, view: View): SignaturePlace | null {
  try {
    return find(field, view);
  } catch (error) {
    // Pages that cannot be read take nothing from what the bytes prove.
    if (error instanceof PdfError) return null;
    throw error;
  }
}

function find({ field, fieldNumber }: SignatureField, view: View): SignaturePlace | null {
  const own: Widget = { dict: field, number: fieldNumber };
  const kids = (view.array(field.entries.get('Kids')) ?? []).flatMap((kid) => {
    const dict = view.dict(kid);
    return dict ? [{ dict, number: kid.kind === 'ref' ? kid.number : null }] : [];
  });
  for (const widget of [own, ...kids]) {
    const place = placeOfWidget(widget, view);
    if (place) return place;
  }
  return null;
}

/** The place of one widget; null when nothing of it is seen. */
export function placeOfWidget(widget: Widget, view: View): SignaturePlace | null {
  const rect = rectOf(widget.dict, view);
  if (!rect || !isShown(widget.dict, view)) return null;
  const page = pageOf(widget, view);
  return page < 0 ? null : { page, rect };
}

/** Null for a rectangle without area. */
function rectOf(dict: PdfDict, view: View): SignaturePlace['rect'] | null {
  const [a, b, c, d] = numbersIn(view, dict.entries.get('Rect'));
  if (a === undefined || b === undefined || c === undefined || d === undefined) return null;
  return a !== c && b !== d ? upright([a, b, c, d]) : null;
}

/** Not hidden, and on the screen or at least in print (ISO 32000-1 table 165). */
function isShown(dict: PdfDict, view: View): boolean {
  const flags = view.resolve(dict.entries.get('F'));
  const bits = flags.kind === 'number' ? flags.value : 0;
  const isHidden = (bits & 2) !== 0;
  const isOffScreen = (bits & 32) !== 0 && (bits & 4) === 0;
  return !isHidden && !isOffScreen;
}

/** /P says where; it is optional, and then the page that names the widget counts. */
function pageOf({ dict, number }: Widget, view: View): number {
  const pages = pagesOf(view);
  const named = dict.entries.get('P');
  const byName = named?.kind === 'ref' ? pages.findIndex((page) => page.number === named.number) : -1;
  if (byName >= 0 || number === null) return byName;
  return pages.findIndex((page) =>
    (view.array(page.dict.entries.get('Annots')) ?? []).some((item) => item.kind === 'ref' && item.number === number),
  );
}

/** Does a widget show anything at all, wherever it stands? */
export const isVisible = (dict: PdfDict, view: View): boolean => rectOf(dict, view) !== null && isShown(dict, view);
