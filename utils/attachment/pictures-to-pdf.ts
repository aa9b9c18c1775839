import { editPdf } from './edit-pdf';
import { type FileKind, kinds } from './file-kind';
import { mostPixels } from './legibility';
import { joinPdfs } from './pdf-edit/join';
import { photoToPdf } from './photo-to-pdf';
import { readPictureHeader } from './picture-header';
import { shrinkPdf } from './shrink-pdf';
import type { Imaging, Repair, RepairRefusal } from './types';

type Made = { ok: true; bytes: Uint8Array; pages: number } | RepairRefusal;

/** What browsers show in part or not at all: their pages come as pictures of their own. */
const packed: FileKind[] = ['tiff', 'heic'];

/**
 * A picture file as a PDF of A4 pages, one a picture: turned, cut out or set level as the repairs say, and small
 * enough for `maxBytes`.
 */
export async function picturesToPdf(
  bytes: Uint8Array,
  kind: Exclude<FileKind, 'unknown'>,
  repairs: Repair[],
  maxBytes: number | undefined,
  imaging: Imaging,
  signal: AbortSignal | undefined,
): Promise<Made> {
  const header = readPictureHeader(bytes, kind);
  if (header && header.width * header.height > mostPixels) return { ok: false, reason: 'too-large' };
  const pictures = packed.includes(kind) ? await imaging.unpack?.(bytes, kinds[kind].mime) : null;
  if (pictures && pictures.length > 1) return several(pictures, maxBytes, imaging, signal);
  const [only] = pictures ?? [];
  const photo = only ? { bytes: only, type: kinds.jpeg.mime } : { bytes, type: kinds[kind].mime };
  const cut = repairs.find((repair) => repair.kind === 'cut-out');
  const rotate = repairs.find((repair) => repair.kind === 'rotate')?.degrees ?? 0;
  const made = await photoToPdf(photo, imaging, { maxBytes, rotate, cut, signal });
  if (!made.ok || !repairs.some((repair) => repair.kind === 'straighten'))
    return made.ok ? { ...made, pages: 1 } : made;
  const level = await editPdf(made.bytes, [{ kind: 'straighten', page: 1 }], imaging, signal);
  return level.ok ? level : { ...made, pages: 1 };
}

/** The pages of a scanner's TIFF: each as it is, then all together as small as they must be. */
async function several(
  pictures: Uint8Array[],
  maxBytes: number | undefined,
  imaging: Imaging,
  signal: AbortSignal | undefined,
): Promise<Made> {
  const pages: Uint8Array[] = [];
  for (const bytes of pictures) {
    const page = await photoToPdf({ bytes, type: kinds.jpeg.mime }, imaging, { signal });
    if (!page.ok) return page;
    pages.push(page.bytes);
  }
  const whole = joinPdfs(pages);
  if (!whole) return { ok: false, reason: 'unreadable' };
  if (maxBytes === undefined || whole.length <= maxBytes) return { ok: true, bytes: whole, pages: pages.length };
  const smaller = await shrinkPdf(whole, maxBytes, imaging, signal);
  return smaller.ok ? { ...smaller, pages: pages.length } : smaller;
}
