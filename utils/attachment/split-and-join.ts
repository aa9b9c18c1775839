import { PdfError } from '../pdf';
import { isPicture, kindOf, kinds } from './file-kind';
import { cleanName, extensionOf } from './file-name';
import { faultOf } from './judge-repair';
import { budgetOf } from './legibility';
import { refusalOf } from './pdf-edit/guard';
import { joinPdfs } from './pdf-edit/join';
import { splitPdf } from './pdf-edit/split';
import { readPdfFacts } from './pdf-facts';
import { picturesToPdf } from './pictures-to-pdf';
import { mostBytes } from './repair';
import { shrinkPdf } from './shrink-pdf';
import type { FileLike, Imaging, RepairedFile, RepairRefusal, RepairResult, Slot, SplitResult } from './types';

/**
 * A PDF as several files of whole pages, each small enough for the row, as few as possible. Refused when a single
 * page is too large, and for signed and encrypted files. Every part was read again.
 */
export async function splitAttachment(
  file: FileLike,
  slot: Slot,
  imaging: Imaging,
  signal?: AbortSignal,
): Promise<SplitResult> {
  if (file.size > mostBytes) return { ok: false, reason: 'too-large' };
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (kindOf(bytes, bytes) !== 'pdf') return { ok: false, reason: 'unsupported' };
  const facts = readPdfFacts(bytes);
  const refusal = refusalOf(facts);
  if (refusal) return refusal;
  const parts = whenReadable(() => splitPdf(bytes, budgetOf(slot.maxBytes ?? bytes.length), signal));
  if (signal?.aborted) return { ok: false, reason: 'cancelled' };
  if (!parts) return { ok: false, reason: 'cannot-shrink-enough' };
  if (!Array.isArray(parts)) return parts;
  // A page that stands in the tree twice, or inside its parent: it would get lost.
  if (parts.at(-1)?.last !== facts.pages) return { ok: false, reason: 'cannot-edit' };
  const base = file.name.slice(0, file.name.length - (extensionOf(file.name).length + 1 || 0));
  const files: RepairedFile[] = [];
  for (const part of parts) {
    const pages = part.last - part.first + 1;
    const problem = await faultOf({ bytes: part.bytes, kind: 'pdf', pages }, slot, imaging);
    if (problem) return problem;
    const range = pages === 1 ? `${part.first}` : `${part.first}-${part.last}`;
    files.push({ bytes: part.bytes, name: cleanName(`${base}-trang-${range}`, 'pdf'), type: kinds.pdf.mime });
  }
  return { ok: true, files };
}

/**
 * Photos and PDFs as one PDF in their order, stored smaller where the row asks for it. Refused when one of them is
 * signed, encrypted or no picture and no PDF. The outcome was read again.
 */
export async function joinAttachments(
  files: FileLike[],
  slot: Slot,
  imaging: Imaging,
  signal?: AbortSignal,
): Promise<RepairResult> {
  const [first] = files;
  if (!first) return { ok: false, reason: 'unsupported' };
  if (files.reduce((sum, { size }) => sum + size, 0) > mostBytes) return { ok: false, reason: 'too-large' };
  const sheets: Uint8Array[] = [];
  let pages = 0;
  for (const file of files) {
    if (signal?.aborted) return { ok: false, reason: 'cancelled' };
    const sheet = await asPdf(file, imaging, signal);
    if (!sheet.ok) return sheet;
    sheets.push(sheet.bytes);
    pages += readPdfFacts(sheet.bytes).pages ?? 0;
  }
  let whole = whenReadable(() => joinPdfs(sheets));
  if (!whole) return { ok: false, reason: 'would-mix' };
  if (!(whole instanceof Uint8Array)) return whole;
  if (slot.maxBytes !== undefined && whole.length > slot.maxBytes) {
    const smaller = await shrinkPdf(whole, slot.maxBytes, imaging, signal);
    if (!smaller.ok) return smaller;
    whole = smaller.bytes;
  }
  const problem = await faultOf({ bytes: whole, kind: 'pdf', pages }, slot, imaging);
  return problem ?? { ok: true, bytes: whole, name: cleanName(first.name, 'pdf'), type: kinds.pdf.mime };
}

/** A file may still fail half way. */
function whenReadable<T>(make: () => T): T | RepairRefusal {
  try {
    return make();
  } catch (error) {
    if (error instanceof PdfError) return { ok: false, reason: 'unreadable' };
    throw error;
  }
}

async function asPdf(
  file: FileLike,
  imaging: Imaging,
  signal: AbortSignal | undefined,
): Promise<{ ok: true; bytes: Uint8Array } | RepairRefusal> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const kind = kindOf(bytes, bytes);
  if (kind === 'pdf') return refusalOf(readPdfFacts(bytes)) ?? { ok: true, bytes };
  if (!isPicture(kind) || kind === 'unknown') return { ok: false, reason: 'unsupported' };
  return picturesToPdf(bytes, kind, [], undefined, imaging, signal);
}
