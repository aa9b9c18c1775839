import { accepts } from './accept';
import type { FileKind } from './file-kind';
import { readJpeg } from './jpeg';
import { readPdfFacts } from './pdf-facts';
import type { Imaging, RepairRefusal, Slot } from './types';

/** What a repair made, before anybody sees it. */
export interface Outcome {
  bytes: Uint8Array;
  kind: FileKind;
  /** Pages a PDF must have now. */
  pages: number;
  /** Nothing in it may act by itself any more. */
  mustBeInert?: boolean;
}

/**
 * The outcome, read again as a stranger would: whole, with the pages it should have, no larger than the row takes, of
 * a type it takes. `null` when nothing speaks against offering it.
 */
export async function faultOf(outcome: Outcome, slot: Slot, imaging?: Imaging): Promise<RepairRefusal | null> {
  const { bytes, kind, pages } = outcome;
  if (slot.maxBytes !== undefined && bytes.length > slot.maxBytes) return { ok: false, reason: 'cannot-shrink-enough' };
  if (!accepts(slot.accept, kind)) return { ok: false, reason: 'unsupported' };
  if (kind === 'jpeg') return readJpeg(bytes)?.complete ? null : unreadable;
  const after = readPdfFacts(bytes);
  const isWhole = after.problem === null && after.damagedObjects === 0 && !after.encrypted && after.pages === pages;
  if (!isWhole) return unreadable;
  if (outcome.mustBeInert && after.active.length > 0) return { ok: false, reason: 'cannot-edit' };
  if (!imaging?.openPdf) return null;
  const opened = await imaging.openPdf(bytes);
  const isShown = opened?.count === pages;
  opened?.close();
  return isShown ? null : unreadable;
}

const unreadable: RepairRefusal = { ok: false, reason: 'unreadable' };
