import type { Link } from './line';

/** A line at rest, with what is looked up. */
export interface StoredLine {
  origin: string;
  seq: number;
  /** Milliseconds since 1970. */
  at: number;
  /** Absent for entries about no readable file. */
  sha256?: string;
  line: string;
}

/** One ledger's chain: ours, or one that came from another desk. */
export interface Chain {
  origin: string;
  /** The entry let go last; `start` when nothing was. */
  from: Link;
  /** The entry written last. */
  to: Link;
}

/** What a change of a chain writes; the store does it whole or not at all. */
interface Change {
  chain: Chain;
  add: StoredLine[];
}

/** What the chain to be changed looks like now. */
interface Present {
  chain: Chain | null;
  /** The line of that number, where the caller asked for one and it is there. */
  line: StoredLine | null;
}

/**
 * Where lines are kept. Every promise rejects with the storage's own error; `ledger.ts` turns a full disk into an
 * outcome. Nothing is ever replaced: lines are added at the end and let go at the beginning.
 */
export interface LedgerStore {
  chains(): Promise<Chain[]>;
  /**
   * Reads and writes in one turn no other page gets between: `decide` is called with what is there now and must
   * answer at once; null changes nothing. `peek` is the number of the line it wants to see.
   */
  change(origin: string, peek: number, decide: (present: Present) => Change | null): Promise<void>;
  /** Lines of a chain after `seq`, in order, at most `most`. */
  page(origin: string, seq: number, most: number): Promise<StoredLine[]>;
  /** Lines of all chains written from `from` up to before `to` (milliseconds), oldest first, at most `most`. */
  between(from: number, to: number, most: number): Promise<StoredLine[]>;
  /** Lines about files whose hash begins so, at most `most`. */
  find(prefix: string, most: number): Promise<StoredLine[]>;
  /** Lets go of the lines up to `upTo`, which the chain then begins after. */
  prune(origin: string, upTo: Link): Promise<void>;
  wipe(): Promise<void>;
}
