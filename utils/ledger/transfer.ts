import * as z from 'zod/mini';
import { type ChainProblem, nextOf } from './chain';
import { pageSize, problemOf, stored, type WriteProblem } from './ledger';
import { type Link, readLine, readTie, start } from './line';
import type { Chain, LedgerStore, StoredLine } from './store';

const schemaName = 'khong-giay/ledger@1';

const link = z.object({ seq: z.number().check(z.int(), z.nonnegative()), hash: z.string() });
const headSchema = z.object({
  schema: z.literal(schemaName),
  chains: z.array(z.object({ origin: z.string(), from: link, to: link })),
});

/** What became of one chain of a file. */
export type ChainOutcome =
  | { origin: string; is: 'added'; entries: number }
  | { origin: string; is: 'known' }
  /** Not as it was written: `line` of the file, from 1; 0 when the end of the chain is missing. */
  | { origin: string; is: 'broken'; line: number; problem: ChainProblem }
  /** Two different pasts under one name: one of the two ledgers was made up, or its computer was copied. */
  | { origin: string; is: 'forked'; seq: number }
  /** Begins later than what is here ends: the file in between is needed first. */
  | { origin: string; is: 'gap'; after: number };

export type ImportResult =
  | { ok: true; chains: ChainOutcome[] }
  | { ok: false; problem: 'not-a-ledger' | 'cancelled' | WriteProblem };

/** The ledger as JSON lines: one line that names the chains and their ends, then the entries as they were written. */
export async function* exportLines(store: LedgerStore): AsyncGenerator<string[]> {
  const chains = await store.chains();
  yield [JSON.stringify({ schema: schemaName, chains })];
  for (const { origin, from, to } of chains) {
    for (let seq = from.seq; seq < to.seq; ) {
      const page = await store.page(origin, seq, pageSize);
      // Written in the meantime: not named in the first line, so not part of this file.
      const due = page.filter((line) => line.seq <= to.seq);
      if (due.length === 0) break;
      yield due.map(({ line }) => line);
      seq = due.at(-1)?.seq ?? to.seq;
    }
  }
}

/**
 * Takes another ledger in. Each chain is checked from its first line to its last before any of it is kept; one that
 * was touched is left out whole. What is here already is not taken twice.
 */
export async function importLines(
  store: LedgerStore,
  lines: Iterable<string>,
  { signal }: { signal?: AbortSignal } = {},
): Promise<ImportResult> {
  const [first, ...rest] = lines;
  const head = readHead(first ?? '');
  if (!head) return { ok: false, problem: 'not-a-ledger' };
  const parts = byOrigin(rest, head);
  const chains: ChainOutcome[] = parts.strangers;
  for (const chain of head) {
    if (signal?.aborted) return { ok: false, problem: 'cancelled' };
    const read = readChain(chain, parts.lines.get(chain.origin) ?? []);
    if (!read.ok) chains.push({ origin: chain.origin, is: 'broken', line: read.line, problem: read.problem });
    else {
      try {
        chains.push(await merge(store, chain, read.lines));
      } catch (error) {
        return { ok: false, problem: problemOf(error) };
      }
    }
    await new Promise((next) => setTimeout(next));
  }
  return { ok: true, chains };
}

interface NumberedLine {
  text: string;
  number: number;
}

/** Lines of each chain in the order of the file. A line that cannot be read belongs to the chain it stands in. */
function byOrigin(rest: string[], head: Chain[]) {
  const lines = new Map<string, NumberedLine[]>(head.map(({ origin }) => [origin, []]));
  const strangers: ChainOutcome[] = [];
  let current = head[0]?.origin ?? '';
  for (const [index, text] of rest.entries()) {
    if (text.trim() === '') continue;
    const number = index + 2;
    const named = readTie(text)?.origin;
    if (named !== undefined && !lines.has(named)) {
      if (strangers.every(({ origin }) => origin !== named)) {
        strangers.push({ origin: named, is: 'broken', line: number, problem: 'moved' });
      }
      continue;
    }
    current = named ?? current;
    lines.get(current)?.push({ text: text.trim(), number });
  }
  return { lines, strangers };
}

function readHead(text: string): Chain[] | null {
  try {
    const head = z.safeParse(headSchema, JSON.parse(text.replace(/^\uFEFF/, '')));
    return head.success ? head.data.chains : null;
  } catch {
    return null;
  }
}

type ChainRead = { ok: true; lines: StoredLine[] } | { ok: false; line: number; problem: ChainProblem };

function readChain({ origin, from, to }: Chain, lines: NumberedLine[]): ChainRead {
  const read: StoredLine[] = [];
  let last = from;
  for (const { text, number } of lines) {
    const next = nextOf(origin, last, text);
    if (!next.ok) {
      const later = next.problem === 'missing' && lines.some((one) => readTie(one.text)?.seq === last.seq + 1);
      return { ok: false, line: number, problem: later ? 'moved' : next.problem };
    }
    last = next.link;
    const entry = readLine(text);
    // Whole, but of a newer version: not understood, so not taken.
    if (!entry) return { ok: false, line: number, problem: 'unreadable' };
    read.push(stored(origin, entry.seq, Date.parse(entry.at), entry.fact, text));
  }
  if (last.seq !== to.seq || last.hash !== to.hash) return { ok: false, line: 0, problem: 'missing' };
  return { ok: true, lines: read };
}

/** Both chains are whole: where they agree in one entry, they agree in all before it. */
async function merge(store: LedgerStore, theirs: Chain, lines: StoredLine[]): Promise<ChainOutcome> {
  const { origin } = theirs;
  const ours = (await store.chains()).find((chain) => chain.origin === origin);
  const common = Math.min(ours?.to.seq ?? 0, theirs.to.seq);
  let outcome: ChainOutcome = { origin, is: 'known' };
  await store.change(origin, common, ({ chain, line }) => {
    if (!chain) {
      outcome = { origin, is: 'added', entries: lines.length };
      return { chain: theirs, add: lines };
    }
    if (theirs.from.seq > chain.to.seq) {
      outcome = { origin, is: 'gap', after: chain.to.seq };
      return null;
    }
    const mine = hashAt(chain, line, common);
    const other = hashAt(theirs, lines.find(({ seq }) => seq === common) ?? null, common);
    if (mine !== null && other !== null && mine !== other) {
      outcome = { origin, is: 'forked', seq: common };
      return null;
    }
    const add = lines.filter(({ seq }) => seq > chain.to.seq);
    if (add.length > 0) outcome = { origin, is: 'added', entries: add.length };
    return add.length > 0 ? { chain: { ...chain, to: theirs.to }, add } : null;
  });
  return outcome;
}

/** Null where neither a line nor an end of the chain tells. */
function hashAt(chain: Chain, line: StoredLine | null, seq: number): string | null {
  const ends: Link[] = [chain.from, chain.to, start];
  return ends.find((end) => end.seq === seq)?.hash ?? (line ? (readTie(line.line)?.hash ?? null) : null);
}
