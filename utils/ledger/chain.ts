import { type Link, readTie, sealOf } from './line';

/** What is wrong with the first line that is not as it was written. */
export type ChainProblem =
  /** No entry at all: torn, or other text. */
  | 'unreadable'
  /** The words of the entry are not those its hash was taken over. */
  | 'edited'
  /** One or more entries before it are gone. */
  | 'missing'
  /** It stands in another's place. */
  | 'moved'
  /** Whole by itself, but written after another past than this one. */
  | 'relinked';

export type LinkResult = { ok: true; link: Link } | { ok: false; problem: ChainProblem };

/** The line as the next of a chain that stands at `last`. */
export function nextOf(origin: string, last: Link, line: string): LinkResult {
  const entry = readTie(line);
  if (!entry) return { ok: false, problem: 'unreadable' };
  if (sealOf(line) === null) return { ok: false, problem: 'edited' };
  if (entry.origin !== origin || entry.seq <= last.seq) return { ok: false, problem: 'moved' };
  if (entry.seq > last.seq + 1) return { ok: false, problem: 'missing' };
  if (entry.previous !== last.hash) return { ok: false, problem: 'relinked' };
  return { ok: true, link: { seq: entry.seq, hash: entry.hash } };
}
