import { type Page, PdfDocument, PdfError, pagesOf, type View } from '../../pdf';
import type { CheckContext, Finding, PdfPages } from '../types';
import { type Fingerprint, likeness } from './fingerprint';
import { judgePage, limits } from './judge';
import { lookAt, type Seen } from './look';
import { oddSheet, type PageSheet, sheetOf } from './page-box';
import { contentOf } from './page-content';

/** Later pages of a thick file are not looked at; neither is what would keep a person waiting longer. */
const mostPages = 60;
const mostMs = 12_000;

/** Findings with their pages, and what was not looked at, as words of the closed list. */
export interface PagesSeen {
  findings: Finding[];
  unseen: string[];
}

/** What is wrong with single pages of a PDF, and what could not be seen of them. Throws a PdfError. */
export async function pageFindings(bytes: Uint8Array, context: CheckContext): Promise<PagesSeen> {
  const view = PdfDocument.open(bytes).view();
  const pages = pagesOf(view);
  const sheets = pages.map(({ dict }) => sheetOf(view, dict));
  const findings: Finding[] = [];
  const unjudged = new Set<string>(['content']);
  const odd = oddSheet(sheets);
  if (odd !== null) findings.push({ code: 'mixed-sizes', severity: 'info', page: odd });
  const opened: { pages?: Promise<PdfPages | null> } = {};
  const draw = () => {
    opened.pages ??= context.imaging?.openPdf?.(bytes) ?? Promise.resolve(null);
    return opened.pages;
  };
  const twins = new Twins();
  const start = performance.now();
  try {
    for (const [index, page] of pages.entries()) {
      context.signal?.throwIfAborted();
      if (index >= mostPages || performance.now() - start > mostMs) {
        unjudged.add('later-pages');
        break;
      }
      const number = index + 1;
      const seen = await seenOf(view, page, sheets[index] as PageSheet, number, context, draw);
      findings.push(...judged(seen, number, unjudged));
      const twin = twins.add(number, seen, page, view);
      if (twin) findings.push({ code: 'duplicate', severity: 'warning', page: number, detail: { same: twin } });
      context.onProgress?.(number, pages.length);
    }
  } finally {
    (await opened.pages)?.close();
  }
  return { findings, unseen: [...unjudged] };
}

async function seenOf(
  view: View,
  page: Page,
  sheet: PageSheet,
  number: number,
  { imaging }: CheckContext,
  draw: () => Promise<PdfPages | null>,
): Promise<Seen | { kind: 'drawn' }> {
  const content = contentOf(view, page, sheet);
  if (content.kind === 'drawn') return content;
  const { box } = sheet;
  const points = Math.max(box[2] - box[0], box[3] - box[1]);
  try {
    return imaging ? await lookAt(view, content, number, points, imaging, draw) : { kind: 'unseen' };
  } catch (error) {
    if (error instanceof PdfError) return { kind: 'unseen' };
    throw error;
  }
}

function judged(seen: Seen | { kind: 'drawn' }, page: number, unjudged: Set<string>): Finding[] {
  switch (seen.kind) {
    case 'drawn':
      return [];
    case 'unseen':
      for (const what of ['blur', 'darkness', 'blank']) unjudged.add(what);
      return [];
    case 'too-many-pixels': {
      const detail = { width: seen.width, height: seen.height };
      return [{ code: 'too-many-pixels', severity: 'error', page, detail }];
    }
    case 'measured': {
      const { faults, unjudged: unclear } = judgePage(seen.measures, seen);
      for (const what of unclear) unjudged.add(what);
      return faults.map((fault): Finding => ({ severity: 'warning', page, ...fault }));
    }
  }
}

/** Pages seen so far, to know one that comes again. */
class Twins {
  readonly #prints: { page: number; print: Fingerprint }[] = [];
  readonly #contents = new Map<string, number>();

  /** The earlier page this one repeats, if any. */
  add(page: number, seen: Seen | { kind: 'drawn' }, { dict }: Page, view: View): number | undefined {
    const key = dict.entries.has('Annots') ? null : contentKey(view, dict);
    const same = key === null ? undefined : this.#contents.get(key);
    if (key !== null && same === undefined) this.#contents.set(key, page);
    if (seen.kind === 'drawn') return same;
    const print = seen.kind === 'measured' ? seen.measures.fingerprint : null;
    if (!print) return undefined;
    const twin = this.#prints.find((earlier) => likeness(earlier.print, print) > limits.sameSheet)?.page;
    this.#prints.push({ page, print });
    return twin;
  }
}

/** The page's text and lines as stored: the same bytes with the same resources draw the same page. */
function contentKey(view: View, dict: Page['dict']): string | null {
  const contents = dict.entries.get('Contents');
  const parts = (view.array(contents) ?? [contents]).map((part) => view.resolve(part));
  if (parts.some((part) => part.kind !== 'stream')) return null;
  const resources = dict.entries.get('Resources');
  const where =
    resources?.kind === 'ref'
      ? resources.number
      : JSON.stringify(resources, (_, value) => (value instanceof Map ? [...value] : value));
  const hash = parts.map((part) => (part.kind === 'stream' ? hashOf(part.data) : ''));
  return `${where}/${hash.join('/')}`;
}

/** FNV-1a with the length: enough to tell the pages of one file apart. */
function hashOf(bytes: Uint8Array): string {
  let hash = 0x811c9dc5;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193);
  return `${bytes.length}:${hash >>> 0}`;
}
