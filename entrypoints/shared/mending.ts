import type { CheckedFile, Choice, Mended, PagePair } from '../../components/attachment';
import { t } from '../../components/i18n';
import {
  type Finding,
  offersOf,
  type Repair,
  type RepairedFile,
  type RepairResult,
  type Slot,
} from '../../utils/attachment';
import type { BlobRef, JobResult } from '../../utils/messages';
import { runJob } from './engine';

/** How a caller names a file to the engine: by a Blob from a page, by its `blob:` address from our own pages. */
export type RefOf = (file: File) => BlobRef;

/** A file as it was checked, all that can be mended chosen. */
export function checkedFile(file: File, findings: Finding[]): CheckedFile {
  const choices = offersOf(findings).map((offer): Choice => ({ ...offer, isOn: true }));
  return { file, findings, choices, mended: { state: 'none' } };
}

/** The repaired copy with what is chosen, checked again as any file is. */
export async function mend(checked: CheckedFile, slot: Slot, refOf: RefOf, signal: AbortSignal): Promise<Mended> {
  const repairs = checked.choices.flatMap((choice) => (choice.isOn ? choice.repairs : []));
  if (repairs.length === 0) return { state: 'none' };
  const made = await make(checked.file, slot, repairs, refOf, signal);
  if (made.state !== 'ready') return made;
  const left: Finding[] = [];
  for (const file of made.files) {
    const result = await runJob('checkAttachment', { file: refOf(file), slot }, { signal });
    // A copy nobody could look over is not offered: silence would say that nothing is left to mend.
    if (!result.ok) return failed(result.failure.code);
    left.push(...result.value.filter(({ severity }) => severity !== 'info'));
  }
  return { ...made, left };
}

async function make(file: File, slot: Slot, repairs: Repair[], refOf: RefOf, signal: AbortSignal): Promise<Mended> {
  const whole = repairs.filter(({ kind }) => kind !== 'split');
  const splits = repairs.length > whole.length;
  if (!splits) {
    const result = await repair(file, slot, whole, refOf, signal);
    const isHopeless = result.state === 'failed' && result.reason === 'cannot-shrink-enough';
    if (!isHopeless || !slot.takesSeveral) return result;
  }
  // Pages are set right first, whatever the file then weighs.
  const { maxBytes: _, ...roomy } = slot;
  const pages = whole.filter(({ kind }) => kind !== 'shrink-images');
  const mended = pages.length > 0 ? await repair(file, roomy, pages, refOf, signal) : null;
  if (mended && mended.state !== 'ready') return mended;
  const result = await runJob('splitAttachment', { file: refOf(mended?.files[0] ?? file), slot }, { signal });
  if (!result.ok) return failed(result.failure.code);
  return result.value.ok ? ready(result.value.files) : { state: 'failed', reason: result.value.reason };
}

async function repair(file: File, slot: Slot, repairs: Repair[], refOf: RefOf, signal: AbortSignal): Promise<Mended> {
  return outcome(await runJob('repairAttachment', { file: refOf(file), slot, repairs }, { signal }));
}

const joinable = /^(?:application\/pdf|image\/.+)$/;

/** Several pictures or PDFs for a row that takes a PDF. */
export function mayJoin(files: File[], { accept = '.pdf' }: Slot): boolean {
  const isPaper = ({ type, name }: File) => joinable.test(type) || /\.(?:pdf|jpe?g|png|hei[cf]|tiff?)$/i.test(name);
  return files.length > 1 && /pdf|\*/i.test(accept) && files.every(isPaper);
}

/** The files as one PDF, in their order. */
export async function join(files: File[], slot: Slot, refOf: RefOf, signal: AbortSignal): Promise<Mended> {
  return outcome(await runJob('joinAttachments', { files: files.map(refOf), slot }, { signal }));
}

function outcome(result: JobResult<RepairResult>): Mended {
  if (!result.ok) return failed(result.failure.code);
  return result.value.ok ? ready([result.value]) : { state: 'failed', reason: result.value.reason };
}

const failed = (code: string): Mended => ({ state: 'failed', reason: code === 'cancelled' ? 'cancelled' : 'engine' });

const ready = (files: RepairedFile[]): Extract<Mended, { state: 'ready' }> => ({
  state: 'ready',
  files: files.map(({ bytes, name, type }) => new File([new Uint8Array(bytes)], name, { type })),
  left: [],
});

const mostPairs = 4;
const side = 700;

/** The pages that change, before and after; the first page where the whole file does. */
export async function pairsOf({ file, choices, mended }: CheckedFile, refOf: RefOf): Promise<PagePair[]> {
  if (mended.state !== 'ready') return [];
  const repairs = choices.flatMap((choice) => (choice.isOn ? choice.repairs : []));
  const named = repairs.flatMap((one) => ('page' in one && one.page !== undefined ? [one.page] : []));
  const pages = (named.length > 0 ? [...new Set(named)] : [1]).sort((a, b) => a - b).slice(0, mostPairs);
  const dropped = repairs.flatMap((one) => (one.kind === 'drop-page' ? [one.page] : []));
  const placeOf = (page: number) => page - dropped.filter((gone) => gone < page).length;
  const [after] = mended.files;
  const kept = pages.filter((page) => !dropped.includes(page));
  const [was, is] = await Promise.all([
    draw(file, pages, refOf),
    after ? draw(after, kept.map(placeOf), refOf) : Promise.resolve([]),
  ]);
  return pages.map((page, i) => ({
    caption: t('repair_page', { page }),
    before: was[i] ?? null,
    after: is[kept.indexOf(page)] ?? null,
    isDropped: dropped.includes(page),
  }));
}

async function draw(file: File, pages: number[], refOf: RefOf): Promise<(Uint8Array | null)[]> {
  const result = await runJob('drawPages', { file: refOf(file), pages, maxSide: side });
  return result.ok ? result.value : [];
}
