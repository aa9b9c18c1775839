import { parseLimit } from './limits';
import { matchPaper } from './match-paper';
import { portalProfile } from './table';
import type { PortalRow, Procedure } from './types';

/** Who says so: the page, what is known of this portal, or nobody. */
type Basis = 'page' | 'portal' | 'default';

/** What a row takes. The `Slot` of utils/attachment fits. */
export interface RowSlot {
  documentKind?: string;
  label?: string;
  accept?: string;
  maxBytes?: number;
  /** All files of the row together, and what lies in it already, in bytes; `maxBytes` is what is left. */
  together?: { maxBytes: number; used: number };
  mustBeSigned?: boolean;
  /** More than one file may be put into the row; the page's control says so. */
  takesSeveral?: boolean;
  basis: { accept: Basis; maxBytes: Basis };
}

/**
 * What is asked of a file in this row: the row's own words and `accept` first, then what is known of the portal,
 * then the careful default, which can only warn (facts/portals.md 4.3). `usedBytes`: what lies in the row already,
 * where the portal counts all files of one paper together (Liên thông, facts/portals.md 4.1).
 */
export function slotForRow(row: PortalRow, procedure?: Procedure, usedBytes = 0): RowSlot {
  const stated = parseLimit(row.text, row.accept);
  const { profile, own } = portalProfile(row.host, row.path);
  const otherwise: Basis = own ? 'portal' : 'default';
  const paper = procedure ? matchPaper(row.label, procedure) : undefined;
  const accept = stated.accept ?? profile?.accept ?? paper?.accept ?? '.pdf';
  const maxRowBytes = stated.maxRowBytes ?? profile?.maxRowBytes;
  const left = maxRowBytes === undefined ? undefined : Math.max(0, maxRowBytes - usedBytes);
  const each = stated.maxBytes ?? profile?.maxBytes ?? left;
  const maxBytes = each === undefined || left === undefined ? each : Math.min(each, left);
  const slot: RowSlot = {
    accept,
    basis: {
      accept: stated.accept ? 'page' : profile?.accept ? otherwise : 'default',
      maxBytes: stated.maxBytes === undefined && stated.maxRowBytes === undefined ? otherwise : 'page',
    },
  };
  if (maxRowBytes !== undefined) slot.together = { maxBytes: maxRowBytes, used: usedBytes };
  if (maxBytes !== undefined) slot.maxBytes = maxBytes;
  if (row.label) slot.label = row.label;
  if (paper) slot.documentKind = paper.kind;
  if (paper?.signedOnline || asksForSignature(row)) slot.mustBeSigned = true;
  return slot;
}

/** "Ký số" alone in a row may be a button; in the paper's name or a demand it is meant for the file. */
function asksForSignature({ label, text }: PortalRow): boolean {
  return (
    /ký số/iu.test(label.normalize('NFC')) ||
    /(?:phải|được|đã|yêu cầu)\s+ký số|có chữ ký số/iu.test(text.normalize('NFC'))
  );
}
