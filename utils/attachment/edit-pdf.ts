import { type Page, PdfDocument, PdfError, pagesOf } from '../pdf';
import { livesByActiveContent, removeActive } from './pdf-edit/active';
import { PdfDraft } from './pdf-edit/draft';
import { refusalOf } from './pdf-edit/guard';
import { keepPages, turnPage } from './pdf-edit/pages';
import { straightenPage } from './pdf-edit/straighten';
import { readPdfFacts } from './pdf-facts';
import { judgedSide, measurePage } from './quality';
import { sheetOf } from './quality/page-box';
import type { Imaging, PdfPages, Repair, RepairRefusal } from './types';

type Edited = { ok: true; bytes: Uint8Array; pages: number } | RepairRefusal;

/** Print this much askew nobody sees; and what is more than this no scanner does. */
const straightEnough = 0.6;
const mostAskew = 20;
/** Print keeps this part of half the page free at its rim. */
const rim = 0.02;

/** The repairs that change a PDF's pages or what acts in it. */
export function changesPdf({ kind }: Repair): boolean {
  return kind === 'rotate' || kind === 'straighten' || kind === 'drop-page' || kind === 'remove-active';
}

/**
 * Turns pages, sets them straight, drops some, takes out what acts by itself. Pictures and text stay as they are, bit
 * for bit. A page that cannot be set straight stays as it was; nothing changed at all is `cannot-edit`. Signed and
 * encrypted files are refused.
 */
export async function editPdf(
  bytes: Uint8Array,
  repairs: Repair[],
  imaging: Imaging,
  signal?: AbortSignal,
): Promise<Edited> {
  const facts = readPdfFacts(bytes);
  const refusal = refusalOf(facts);
  if (refusal) return refusal;
  const opened = await imaging.openPdf?.(bytes);
  try {
    const draft = new PdfDraft(PdfDocument.open(bytes).view());
    const pages = pagesOf(draft.view);
    // A page that stands in the tree twice, or inside its parent: it would get lost.
    if (pages.length !== facts.pages || (opened && opened.count !== pages.length)) return cannotEdit;
    const removes = repairs.some(({ kind }) => kind === 'remove-active');
    if (removes && livesByActiveContent(draft.view)) return { ok: false, reason: 'lives-by-active' };
    if (removes) removeActive(draft);
    const hasTurned = turn(draft, pages, repairs);
    const hasStraightened = await straighten(draft, pages, repairs, opened ?? null, signal);
    if (signal?.aborted) return { ok: false, reason: 'cancelled' };
    const dropped = new Set(repairs.flatMap((repair) => (repair.kind === 'drop-page' ? [repair.page] : [])));
    const kept = pages.map((_, index) => index + 1).filter((page) => !dropped.has(page));
    if (kept.length === 0) return cannotEdit;
    if (dropped.size > 0) keepPages(draft, new Set(kept));
    const hasChanged = removes || hasTurned || hasStraightened || dropped.size > 0;
    return hasChanged ? { ok: true, bytes: draft.write(), pages: kept.length } : cannotEdit;
  } catch (error) {
    if (error instanceof PdfError) return { ok: false, reason: 'unreadable' };
    throw error;
  } finally {
    opened?.close();
  }
}

const cannotEdit: RepairRefusal = { ok: false, reason: 'cannot-edit' };

function turn(draft: PdfDraft, pages: Page[], repairs: Repair[]): boolean {
  let hasTurned = false;
  for (const repair of repairs) {
    const page = repair.kind === 'rotate' ? pages[(repair.page ?? 1) - 1] : undefined;
    if (repair.kind !== 'rotate' || !page) continue;
    turnPage(draft, page, repair.degrees);
    hasTurned = true;
  }
  return hasTurned;
}

/** Measured on the page as it is shown, which is also how far from its middle the print reaches. */
async function straighten(
  draft: PdfDraft,
  pages: Page[],
  repairs: Repair[],
  opened: PdfPages | null,
  signal: AbortSignal | undefined,
): Promise<boolean> {
  let hasStraightened = false;
  for (const repair of repairs) {
    if (repair.kind !== 'straighten' || signal?.aborted) continue;
    const number = repair.page ?? 1;
    const page = pages[number - 1];
    const pixels = page && (await opened?.pixels(number, judgedSide));
    const measures = pixels && measurePage(pixels);
    const degrees = measures?.layout?.skew ?? 0;
    if (!page || !measures || Math.abs(degrees) < straightEnough || Math.abs(degrees) >= mostAskew) continue;
    const scale = Math.min(1, (1 - rim) / measures.reach.x, (1 - rim) / measures.reach.y);
    const { box } = sheetOf(draft.view, page.dict);
    if (straightenPage(draft, page, box, { degrees, scale })) hasStraightened = true;
  }
  return hasStraightened;
}
