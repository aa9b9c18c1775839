import type { TextItem } from './text-items';
import { wordsOfText } from './text-items';
import type { LicencePage, PlacedWord } from './types';

/** A picture: RGBA, row by row from the top. */
interface PagePicture {
  width: number;
  height: number;
  data: Uint8ClampedArray;
}

/** An opened document. Pages count from 1 and stand as they are shown. */
export interface PageSource {
  count: number;
  /** Size as shown, and the change of coordinates from the file to it. */
  view(page: number): Promise<{ width: number; height: number; transform: number[] }>;
  items(page: number): Promise<TextItem[]>;
  /** Drawn so that the longer side has so many pixels; `null` where it cannot be drawn. */
  pixels(page: number, longerSide: number): Promise<PagePicture | null>;
}

export interface PagesContext {
  /** Reads printed words, with their boxes in the picture's pixels. Absent: scans stay unread. */
  readPrint?: (picture: PagePicture) => Promise<PlacedWord[]>;
  onProgress?: (done: number, total: number) => void;
  signal?: AbortSignal;
}

/** A licence is one page or two; annexes behind it hold nothing that is read. */
const mostPages = 3;
/** With fewer letters it is a scan with a header line. */
const leastLetters = 60;
/** About 200 dots an inch of an A4 page: as many as Nghị định 30/2020/NĐ-CP asks of copies. */
const longerSide = 2339;

/** The words of a document's first pages: its own text, or what a reader of print sees. */
export async function licencePages(source: PageSource, context: PagesContext = {}): Promise<LicencePage[]> {
  const total = Math.min(source.count, mostPages);
  const pages: LicencePage[] = [];
  for (let page = 1; page <= total; page += 1) {
    context.signal?.throwIfAborted();
    context.onProgress?.(page - 1, total);
    const { width, height, transform } = await source.view(page);
    const words = wordsOfText(await source.items(page), transform);
    const letters = words.map(({ text }) => text.replace(/\P{L}/gu, '')).join('').length;
    pages.push(letters >= leastLetters ? { width, height, from: 'text', words } : await printed(source, page, context));
  }
  context.onProgress?.(total, total);
  return pages;
}

async function printed(source: PageSource, page: number, { readPrint }: PagesContext): Promise<LicencePage> {
  const picture = readPrint ? await source.pixels(page, longerSide) : null;
  if (!picture || !readPrint) return { width: 1, height: 1, from: 'print', words: [] };
  const words = await readPrint(withoutSeal(picture));
  return { width: picture.width, height: picture.height, from: 'print', words };
}

/** Redder than this by so much is the ink of a seal, which lies over the signer's name. */
const redness = 40;

/** Red becomes as light as its red is: seals go, print and blue ink stay. */
function withoutSeal({ width, height, data }: PagePicture): PagePicture {
  const pale = new Uint8ClampedArray(data);
  for (let at = 0; at < pale.length; at += 4) {
    const red = pale[at] ?? 0;
    if (red - Math.max(pale[at + 1] ?? 0, pale[at + 2] ?? 0) < redness) continue;
    pale[at] = 250;
    pale[at + 1] = 250;
    pale[at + 2] = 250;
  }
  return { width, height, data: pale };
}
