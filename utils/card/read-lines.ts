import { greyOf } from './grey';
import { textReader } from './text-reader';
import type { Pixels } from './types';

/** The printed lines of any upright page, top first; `null` where no recogniser was configured. */
export async function readLines(page: Pixels): Promise<string[] | null> {
  const reader = await textReader();
  if (!reader) return null;
  const lines = await reader.read(greyOf(page), 'block');
  return lines.map(({ text }) => text);
}
