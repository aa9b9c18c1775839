import { greyOf } from './grey';
import { type TextWord, textReader } from './text-reader';
import type { Pixels } from './types';

/** The printed lines of any upright page, top first; `null` where no recogniser was configured. */
export async function readLines(page: Pixels): Promise<string[] | null> {
  const reader = await textReader();
  if (!reader) return null;
  const lines = await reader.read(greyOf(page), 'block');
  return lines.map(({ text }) => text);
}

/** A printed word of a page, and the line it stands on, from 0 at the top. */
export interface PrintedWord extends TextWord {
  line: number;
}

/** The printed words of any upright page with their boxes in its pixels; `null` where no recogniser was configured. */
export async function readWords(page: Pixels): Promise<PrintedWord[] | null> {
  const reader = await textReader();
  if (!reader) return null;
  const lines = await reader.read(greyOf(page), 'block');
  return lines.flatMap(({ words }, line) => words.map((word) => ({ ...word, line })));
}
