import { PdfDocument, pagesOf } from '../../pdf';
import { PdfDraft } from './draft';
import { keepPages } from './pages';

/** A part of a PDF and the pages it has of it. */
export interface PdfPart {
  bytes: Uint8Array;
  first: number;
  last: number;
}

/**
 * The PDF in as few parts as fit the budget, pages in their order. `null` where a single page alone is larger, and
 * where there is only one, or the work was ended. Throws a PdfError.
 */
export function splitPdf(bytes: Uint8Array, budget: number, signal?: AbortSignal): PdfPart[] | null {
  const pages = pagesOf(PdfDocument.open(bytes).view()).length;
  if (pages < 2) return null;
  const parts: PdfPart[] = [];
  for (let first = 1; first <= pages; ) {
    if (signal?.aborted) return null;
    const part = longestFrom(bytes, first, pages, budget);
    if (!part) return null;
    parts.push(part);
    first = part.last + 1;
  }
  return parts;
}

/** As many pages as fit, by halving: what pages share is counted in each part. */
function longestFrom(bytes: Uint8Array, first: number, pages: number, budget: number): PdfPart | null {
  let best: PdfPart | null = null;
  let [low, high] = [first, pages];
  while (low <= high) {
    // One page alone first: where that is too much, nothing else need be tried.
    const last: number = best === null ? first : (low + high + 1) >> 1;
    const part: PdfPart = { bytes: pagesFrom(bytes, first, last), first, last };
    if (part.bytes.length <= budget) {
      best = part;
      low = last + 1;
    } else if (best === null) return null;
    else high = last - 1;
  }
  return best;
}

function pagesFrom(bytes: Uint8Array, first: number, last: number): Uint8Array {
  const draft = new PdfDraft(PdfDocument.open(bytes).view());
  keepPages(draft, new Set(Array.from({ length: last - first + 1 }, (_, i) => first + i)));
  return draft.write();
}
