import { type CardReading, type Pixels, readCard } from '../card';
import { documentFindings, type PaperQuestion, strangers } from './document/findings';
import { kindsAskedIn } from './document/title';
import { isPicture, kindOf, kinds } from './file-kind';
import { mostPixels } from './legibility';
import { readPictureHeader } from './picture-header';
import type { FileLike, Finding, Imaging } from './types';

export interface PaperContext {
  imaging: Imaging;
  /** Reads the printed lines of a page's picture, top first. Absent: only papers with text of their own are read. */
  readPrint?: (page: Pixels) => Promise<string[]>;
  signal?: AbortSignal;
}

/** A larger file would keep a person waiting for a hint. */
const mostBytes = 30 * 2 ** 20;
/** Enough for titles and labels of an A4 page: about 145 dots an inch. */
const pageSide = 1700;
const cardSide = 2600;
/** With fewer letters it is a scan with a header line. */
const leastLetters = 60;
/** Titles, names and numbers stand in the upper part; the rest of a page takes as long again. */
const head = 0.6;

/**
 * What the first page of a paper says against the row it was put into (`wrong-document`, `expired`,
 * `number-mismatch`, `name-mismatch`), and for a row that wants an ID card, what the card itself says. Empty where
 * nothing speaks against it or nothing could be read: it never says that a paper is the right one.
 */
export async function checkPaper(file: FileLike, question: PaperQuestion, context: PaperContext): Promise<Finding[]> {
  if (file.size === 0 || file.size > mostBytes) return [];
  const bytes = new Uint8Array(await file.arrayBuffer());
  const kind = kindOf(bytes.subarray(0, 65_536), bytes);
  const wantsCard = kindsAskedIn(question.label).some(({ id }) => id === 'identity');
  const page = await firstPage(bytes, kind, context.imaging, wantsCard ? cardSide : pageSide);
  context.signal?.throwIfAborted();
  if (!page) return [];
  if (wantsCard && page.pixels) {
    const reading = await readCard(page.pixels, context.signal ? { signal: context.signal } : {});
    if (reading.outcome === 'read') return cardFindings(reading, question, page.pixels.length);
  }
  const [picture] = page.pixels ?? [];
  const lines = page.lines ?? (picture ? await context.readPrint?.(upperPart(picture)) : undefined) ?? [];
  context.signal?.throwIfAborted();
  return documentFindings(lines, question);
}

interface Page {
  lines?: string[];
  /** The page, or for a scan of both sides of a card each page. */
  pixels?: Pixels[];
}

async function firstPage(
  bytes: Uint8Array,
  kind: ReturnType<typeof kindOf>,
  imaging: Imaging,
  side: number,
): Promise<Page | null> {
  if (kind === 'pdf') return pdfPage(bytes, imaging, side);
  if (!isPicture(kind) || kind === 'unknown') return null;
  const header = readPictureHeader(bytes, kind);
  if (header && header.width * header.height > mostPixels) return null;
  const picture = await imaging.decode(bytes, kinds[kind].mime);
  if (!picture) return null;
  try {
    return { pixels: [picture.pixels(side)] };
  } finally {
    picture.close();
  }
}

async function pdfPage(bytes: Uint8Array, imaging: Imaging, side: number): Promise<Page | null> {
  const pdf = await imaging.openPdf?.(bytes);
  if (!pdf) return null;
  try {
    const text = await pdf.text(1);
    if (text.replace(/\P{L}/gu, '').length >= leastLetters) return { lines: text.split('\n') };
    const pages = [await pdf.pixels(1, side), pdf.count === 2 ? await pdf.pixels(2, side) : null];
    return { pixels: pages.filter((page) => page !== null) };
  } finally {
    pdf.close();
  }
}

/** The upper part alone: its rows stand together. */
function upperPart({ width, height, data }: Pixels): Pixels {
  const rows = Math.floor(height * head);
  return { width, height: rows, data: data.subarray(0, width * rows * 4) };
}

/** What the card says of itself: run out, one side only, or another person's. What the reader doubts does not count. */
function cardFindings(reading: CardReading, { people, today }: PaperQuestion, pictures: number): Finding[] {
  const findings: Finding[] = [];
  const read = (name: keyof CardReading['fields']) => {
    const field = reading.fields[name];
    return field && field.certainty !== 'check' ? field.value : undefined;
  };
  const expiry = read('expiresOn');
  if (expiry && expiry !== 'never' && expiry < today) {
    findings.push({ code: 'expired', severity: 'warning', detail: { date: expiry } });
  }
  const [lastDay] = reading.conflicts.find(({ code }) => code === 'old-card-no-longer-valid')?.values ?? [];
  if (lastDay) findings.push({ code: 'expired', severity: 'warning', detail: { date: lastDay } });
  const [side, ...others] = reading.sides;
  if (pictures === 1 && side && others.length === 0) {
    findings.push({ code: 'missing-side', severity: 'info', detail: { side: side === 'front' ? 'back' : 'front' } });
  }
  const numbers = ['personalNumber', 'oldNumber'] as const;
  const onCard = {
    names: [read('fullName')].filter((value) => value !== undefined),
    numbers: numbers.map(read).filter((value) => value !== undefined),
  };
  return [...findings, ...strangers(onCard, people)];
}
