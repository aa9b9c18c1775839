import type { LicencePage, PlacedWord } from '../../../utils/licence';

/** A line of a paper: where it begins, in points of an A4 page, and its words. */
export type PaperLine = [x: number, y: number, text: string];

const letter = 6;

/** A page whose letters are all of one width; lines may come in any order, as in real files. */
export function page(lines: PaperLine[], more: { from?: 'print'; confidence?: number } = {}): LicencePage {
  const words = lines.flatMap(([x, y, text], line): PlacedWord[] =>
    [...text.matchAll(/\S+/g)].map((found) => ({
      text: found[0],
      box: { x: x + found.index * letter * 0.9, y, width: found[0].length * letter * 0.9, height: 12 },
      ...(more.from === 'print' ? { line, confidence: more.confidence ?? 95 } : {}),
    })),
  );
  return { width: 595, height: 842, from: more.from ?? 'text', words };
}

/** The head of Nghị định 30/2020/NĐ-CP: agency left, state right. */
export const head = (agency: string[], number: string | null, day: string | null): PaperLine[] => [
  ...agency.map((line, i): PaperLine => [60, 50 + i * 16, line]),
  [300, 50, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
  [340, 66, 'Độc lập - Tự do - Hạnh phúc'],
  ...(number ? ([[60, 100, number]] as PaperLine[]) : []),
  ...(day ? ([[310, 100, day]] as PaperLine[]) : []),
];
