import { type ChainProblem, nextOf } from './chain';
import type { Fact } from './facts';
import { type Entry, type Link, readLine, start, writeLine } from './line';
import type { Chain, LedgerStore, StoredLine } from './store';

/** Why nothing was written. The caller keeps what it wanted to record and may try again. */
export type WriteProblem = 'disk-full' | 'unavailable';
type WriteResult = { ok: true; entries: Entry[] } | { ok: false; problem: WriteProblem };

export type Verification =
  | { state: 'whole'; entries: number; chains: number }
  | { state: 'broken'; origin: string; seq: number; problem: ChainProblem }
  | { state: 'cancelled' };

interface Ledger {
  /** The chain this device writes. */
  readonly origin: string;
  /** Adds entries in the order given, all or none; entries of two tabs never take the same place. */
  record(facts: Fact[], at?: Date): Promise<WriteResult>;
  /** Every chain from its beginning to its end. Takes up to a second or two for a hundred thousand entries. */
  verify(options?: { signal?: AbortSignal; onProgress?: (done: number, total: number) => void }): Promise<Verification>;
  /** Entries about a file, the newest first; a hash may be cut short to its first digits. */
  find(sha256: string, most?: number): Promise<Entry[]>;
  /** Entries of a time, all chains, oldest first. */
  entries(from: Date, to: Date): AsyncGenerator<Entry[]>;
  chains(): Promise<Chain[]>;
  /** Lets go of what is older than so many days, and writes down that it did. Returns how many entries went. */
  retain(days: number, now?: Date): Promise<number>;
}

/** Lines read in one go: enough to be quick, few enough to leave the screen alive in between. */
export const pageSize = 2_000;

/**
 * The record of what was checked: append-only, each entry naming the hash of the one before, so that a change, a gap
 * or a swap shows. `origin` tells this device's chain; draw one with {@link newOrigin} and keep it.
 */
export function openLedger(store: LedgerStore, origin: string): Ledger {
  const ledger: Ledger = {
    origin,
    async record(facts, at = new Date()) {
      const entries: Entry[] = [];
      try {
        await store.change(origin, 0, ({ chain }) => {
          const before = chain ?? { origin, from: start, to: start };
          const { lines, to } = write(origin, before.to, facts, at);
          entries.push(...lines.flatMap(({ line }) => readLine(line) ?? []));
          return { chain: { ...before, to }, add: lines };
        });
        return { ok: true, entries };
      } catch (error) {
        return { ok: false, problem: problemOf(error) };
      }
    },
    async verify({ signal, onProgress } = {}) {
      const chains = await store.chains();
      const total = chains.reduce((sum, { from, to }) => sum + to.seq - from.seq, 0);
      let done = 0;
      for (const chain of chains) {
        let last = chain.from;
        for await (const page of pagesOf(store, chain)) {
          if (signal?.aborted) return { state: 'cancelled' };
          for (const { line, seq } of page) {
            const result = nextOf(chain.origin, last, line);
            // The place it was kept under counts too: a line moved by hand keeps its own number.
            const problem = result.ok ? (seq === result.link.seq ? null : 'moved') : result.problem;
            if (problem !== null || !result.ok) {
              return { state: 'broken', origin: chain.origin, seq: last.seq + 1, problem: problem ?? 'unreadable' };
            }
            last = result.link;
          }
          done += page.length;
          onProgress?.(done, total);
        }
        if (last.seq !== chain.to.seq) {
          return { state: 'broken', origin: chain.origin, seq: last.seq + 1, problem: 'missing' };
        }
        if (last.hash !== chain.to.hash) {
          return { state: 'broken', origin: chain.origin, seq: last.seq, problem: 'relinked' };
        }
      }
      return { state: 'whole', entries: total, chains: chains.length };
    },
    async find(sha256, most = 50) {
      const lines = await store.find(sha256.toLowerCase(), most);
      return entriesOf(lines).sort((a, b) => b.at.localeCompare(a.at) || b.seq - a.seq);
    },
    async *entries(from, to) {
      // Several entries may share a millisecond: a page ends with a whole one, the next begins after it.
      let since = from.getTime();
      while (since < to.getTime()) {
        const page = await store.between(since, to.getTime(), pageSize);
        const full = page.length === pageSize;
        const until = full ? await wholeMoments(store, page, since) : { lines: page, next: to.getTime() };
        if (until.lines.length > 0) yield entriesOf(until.lines);
        since = until.next;
      }
    },
    chains: () => store.chains(),
    async retain(days, now = new Date()) {
      const cutoff = now.getTime() - days * 86_400_000;
      let removed = 0;
      for (const chain of await store.chains()) {
        const upTo = await lastBefore(store, chain, cutoff);
        if (!upTo) continue;
        // Written down first: should the machine stop in between, an entry says what was about to go.
        const gone = upTo.seq - chain.from.seq;
        const written = await ledger.record([{ kind: 'pruning', origin: chain.origin, ...upTo, removed: gone }], now);
        if (!written.ok) return removed;
        await store.prune(chain.origin, upTo);
        removed += gone;
      }
      return removed;
    },
  };
  return ledger;
}

/** A name for a chain that no other desk has. */
export function newOrigin(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

function write(origin: string, from: Link, facts: Fact[], at: Date): { lines: StoredLine[]; to: Link } {
  const lines: StoredLine[] = [];
  let to = from;
  for (const fact of facts) {
    const written = writeLine(origin, to, at.toISOString(), fact);
    to = written.link;
    lines.push(stored(origin, to.seq, at.getTime(), fact, written.line));
  }
  return { lines, to };
}

export function stored(origin: string, seq: number, at: number, fact: Fact, line: string): StoredLine {
  const sha256 = fact.kind === 'pruning' ? null : fact.sha256;
  return { origin, seq, at, line, ...(sha256 === null ? {} : { sha256 }) };
}

/** The next page is fetched while the one before is worked on. */
async function* pagesOf(store: LedgerStore, { origin, from }: Chain): AsyncGenerator<StoredLine[]> {
  let page = await store.page(origin, from.seq, pageSize);
  while (page.length > 0) {
    const last = page.at(-1)?.seq ?? 0;
    const next = page.length === pageSize ? store.page(origin, last, pageSize) : Promise.resolve([]);
    // Whoever stops early never waits for it; its failure is then nobody's.
    next.catch(() => undefined);
    yield page;
    page = await next;
  }
}

/** The last of the entries at the beginning of a chain that are all older than `cutoff`. */
async function lastBefore(store: LedgerStore, chain: Chain, cutoff: number): Promise<Link | null> {
  let last: StoredLine | null = null;
  for await (const page of pagesOf(store, chain)) {
    const fresh = page.findIndex((line) => line.at >= cutoff);
    last = (fresh < 0 ? page.at(-1) : page[fresh - 1]) ?? last;
    if (fresh >= 0) break;
  }
  const entry = last ? readLine(last.line) : null;
  return entry ? { seq: entry.seq, hash: entry.hash } : null;
}

async function wholeMoments(store: LedgerStore, page: StoredLine[], since: number) {
  const last = page.at(-1)?.at ?? since;
  const lines = page.filter((line) => line.at < last);
  const moment = await store.between(last, last + 1, 0xffffffff);
  return { lines: [...lines, ...moment], next: last + 1 };
}

function entriesOf(lines: StoredLine[]): Entry[] {
  return lines.flatMap(({ line }) => readLine(line) ?? []);
}

export function problemOf(error: unknown): WriteProblem {
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  return name === 'QuotaExceededError' ? 'disk-full' : 'unavailable';
}
