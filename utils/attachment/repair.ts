import { changesPdf, editPdf } from './edit-pdf';
import { type FileKind, isPicture, kindOf, kinds } from './file-kind';
import { cleanName, extensionOf } from './file-name';
import { faultOf, type Outcome } from './judge-repair';
import { budgetOf, mostPixels, steps } from './legibility';
import { readPdfFacts } from './pdf-facts';
import { readPictureHeader } from './picture-header';
import { picturesToPdf } from './pictures-to-pdf';
import { shrinkPdf } from './shrink-pdf';
import type { FileLike, Imaging, Repair, RepairRefusal, RepairResult, Slot } from './types';

export const mostBytes = 150 * 2 ** 20;
type Made = ({ ok: true } & Outcome) | RepairRefusal;

/**
 * Makes the repairs a check offered and reads the outcome again before offering it: it opens, has the pages it should
 * have, and is no larger than the row takes. The file itself is never changed; a PDF with a signature is never
 * rewritten, only its name may change.
 */
export async function repairAttachment(
  file: FileLike,
  slot: Slot,
  repairs: Repair[],
  imaging: Imaging,
  signal?: AbortSignal,
): Promise<RepairResult> {
  if (file.size > mostBytes) return { ok: false, reason: 'too-large' };
  const bytes = new Uint8Array(await file.arrayBuffer());
  const kind = kindOf(bytes, bytes);
  const made = await makeContent(bytes, kind, slot, repairs, imaging, signal);
  if (signal?.aborted) return { ok: false, reason: 'cancelled' };
  if (!made.ok) return made;
  const problem = made.bytes === bytes ? null : await faultOf(made, slot, imaging);
  if (problem) return problem;
  const rename = repairs.find((repair) => repair.kind === 'rename');
  const extension = made.kind === 'unknown' ? extensionOf(file.name) : kinds[made.kind].extensions[0];
  const name = made.bytes === bytes ? (rename?.name ?? file.name) : cleanName(rename?.name ?? file.name, extension);
  const type = made.kind === 'unknown' ? file.type : kinds[made.kind].mime;
  return { ok: true, bytes: made.bytes, name, type: made.bytes === bytes && file.type ? file.type : type };
}

async function makeContent(
  bytes: Uint8Array,
  kind: FileKind,
  slot: Slot,
  repairs: Repair[],
  imaging: Imaging,
  signal: AbortSignal | undefined,
): Promise<Made> {
  if (repairs.every((repair) => repair.kind === 'rename')) return { ok: true, bytes, kind, pages: 0 };
  if (kind === 'pdf') return mendPdf(bytes, slot, repairs, imaging, signal);
  if (!isPicture(kind) || kind === 'unknown') return { ok: false, reason: 'unsupported' };
  if (repairs.some((repair) => makesPdf.includes(repair.kind))) {
    const made = await picturesToPdf(bytes, kind, repairs, slot.maxBytes, imaging, signal);
    return made.ok ? { ...made, kind: 'pdf' } : made;
  }
  if (!repairs.some((repair) => repair.kind === 'shrink-images')) return { ok: false, reason: 'unsupported' };
  const header = readPictureHeader(bytes, kind);
  if (header && header.width * header.height > mostPixels) return { ok: false, reason: 'too-large' };
  return smallerPhoto({ bytes, type: kinds[kind].mime }, slot, imaging);
}

const makesPdf: Repair['kind'][] = ['photo-to-pdf', 'rotate', 'cut-out', 'straighten'];

/** Pages first, so that dropped ones need not be stored smaller. */
async function mendPdf(
  bytes: Uint8Array,
  slot: Slot,
  repairs: Repair[],
  imaging: Imaging,
  signal: AbortSignal | undefined,
): Promise<Made> {
  const mustBeInert = repairs.some(({ kind }) => kind === 'remove-active');
  const edited = repairs.some(changesPdf) ? await editPdf(bytes, repairs, imaging, signal) : null;
  if (edited && !edited.ok) return edited;
  const now = edited ?? { bytes, pages: readPdfFacts(bytes).pages ?? 0 };
  const isSmallEnough = edited !== null && slot.maxBytes !== undefined && now.bytes.length <= slot.maxBytes;
  const shrinks = repairs.some(({ kind }) => kind === 'shrink-images') && !isSmallEnough;
  if (!edited && !shrinks) return { ok: false, reason: 'unsupported' };
  if (!shrinks) return { ...now, ok: true, kind: 'pdf', mustBeInert };
  const made = await shrinkPdf(now.bytes, slot.maxBytes ?? bytes.length, imaging, signal);
  return made.ok ? { ...made, kind: 'pdf', pages: now.pages, mustBeInert } : made;
}

/** For rows that take pictures only. The density on paper is not known, so 200 dpi stands for a side of A4. */
async function smallerPhoto(photo: { bytes: Uint8Array; type: string }, slot: Slot, imaging: Imaging): Promise<Made> {
  const picture = await imaging.decode(photo.bytes, photo.type);
  if (!picture) return { ok: false, reason: 'unreadable' };
  try {
    const budget = budgetOf(slot.maxBytes ?? photo.bytes.length);
    for (const { dpi, quality } of steps) {
      const factor = Math.min(1, (dpi * 11.69) / Math.max(picture.width, picture.height));
      const size = [picture.width, picture.height].map((side) => Math.max(1, Math.round(side * factor)));
      const bytes = await picture.jpeg(size[0] ?? 1, size[1] ?? 1, quality);
      if (bytes.length <= budget) return { ok: true, bytes, kind: 'jpeg', pages: 1 };
    }
    return { ok: false, reason: 'cannot-shrink-enough' };
  } finally {
    picture.close();
  }
}
