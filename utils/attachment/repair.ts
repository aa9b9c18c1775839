import { accepts } from './accept';
import { type FileKind, isPicture, kindOf, kinds } from './file-kind';
import { cleanName, extensionOf } from './file-name';
import { readJpeg } from './jpeg';
import { budgetOf, mostPixels, steps } from './legibility';
import { readPdfFacts } from './pdf-facts';
import { photoToPdf } from './photo-to-pdf';
import { readPictureHeader } from './picture-header';
import { shrinkPdf } from './shrink-pdf';
import type { FileLike, Imaging, Repair, RepairResult, Slot } from './types';

const mostBytes = 150 * 2 ** 20;
type Refused = Extract<RepairResult, { ok: false }>;
type Made = { ok: true; bytes: Uint8Array; kind: FileKind } | Refused;

/**
 * Makes the repairs a check offered and reads the outcome again before offering it: it opens, has the same pages,
 * and is no larger than the row takes. The file itself is never changed; a PDF with a signature is never rewritten,
 * only its name may change.
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
  const problem = made.bytes === bytes ? null : faultOf(made, bytes, kind, slot);
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
  const wants = (wanted: Repair['kind']) => repairs.some((repair) => repair.kind === wanted);
  const rotation = repairs.find((repair) => repair.kind === 'rotate')?.degrees ?? 0;
  if (!wants('photo-to-pdf') && !wants('shrink-images') && !wants('rotate')) return { ok: true, bytes, kind };
  if (kind === 'pdf') return wants('shrink-images') ? smallerPdf(bytes, slot, imaging, signal) : refusePdf(bytes);
  if (!isPicture(kind) || kind === 'unknown') return { ok: false, reason: 'unsupported' };
  const header = readPictureHeader(bytes, kind);
  if (header && header.width * header.height > mostPixels) return { ok: false, reason: 'too-large' };
  const photo = { bytes, type: kinds[kind].mime };
  if (wants('photo-to-pdf')) {
    const made = await photoToPdf(photo, imaging, { maxBytes: slot.maxBytes, rotate: rotation, signal });
    return made.ok ? { ...made, kind: 'pdf' } : made;
  }
  return wants('shrink-images') ? smallerPhoto(photo, slot, imaging) : { ok: false, reason: 'unsupported' };
}

/** Turning or converting a PDF is nothing this version does; a signed one is told apart, because it never will. */
function refusePdf(bytes: Uint8Array): Refused {
  const facts = readPdfFacts(bytes);
  return { ok: false, reason: facts.signed ? 'signed' : facts.encrypted ? 'encrypted' : 'unsupported' };
}

async function smallerPdf(bytes: Uint8Array, slot: Slot, imaging: Imaging, signal?: AbortSignal): Promise<Made> {
  const made = await shrinkPdf(bytes, slot.maxBytes ?? bytes.length, imaging, signal);
  return made.ok ? { ...made, kind: 'pdf' } : made;
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
      if (bytes.length <= budget) return { ok: true, bytes, kind: 'jpeg' };
    }
    return { ok: false, reason: 'cannot-shrink-enough' };
  } finally {
    picture.close();
  }
}

/** The outcome, read again as a stranger would. */
function faultOf(made: Extract<Made, { ok: true }>, before: Uint8Array, kind: FileKind, slot: Slot): Refused | null {
  if (slot.maxBytes !== undefined && made.bytes.length > slot.maxBytes) {
    return { ok: false, reason: 'cannot-shrink-enough' };
  }
  if (!accepts(slot.accept, made.kind)) return { ok: false, reason: 'unsupported' };
  if (made.kind === 'jpeg') return readJpeg(made.bytes)?.complete ? null : { ok: false, reason: 'unreadable' };
  const after = readPdfFacts(made.bytes);
  const pages = kind === 'pdf' ? readPdfFacts(before).pages : 1;
  const whole = after.problem === null && after.damagedObjects === 0 && !after.encrypted && after.pages === pages;
  return whole ? null : { ok: false, reason: 'unreadable' };
}
