import type { Chain, LedgerStore, StoredLine } from '../../../utils/ledger';

/** A store that a test can look into and tamper with. */
export interface MemoryStore extends LedgerStore {
  kept: { chains: Map<string, Chain>; lines: StoredLine[] };
  /** Every write from now on fails so. */
  failWith: (error: Error | null) => void;
}

export function memoryStore(): MemoryStore {
  const kept = { chains: new Map<string, Chain>(), lines: [] as StoredLine[] };
  let failure: Error | null = null;
  const of = (origin: string) => kept.lines.filter((line) => line.origin === origin).sort((a, b) => a.seq - b.seq);
  return {
    kept,
    failWith: (error) => {
      failure = error;
    },
    chains: async () => [...kept.chains.values()],
    async change(origin, peek, decide) {
      if (failure) throw failure;
      const line = kept.lines.find((one) => one.origin === origin && one.seq === peek) ?? null;
      const change = decide({ chain: kept.chains.get(origin) ?? null, line });
      if (!change) return;
      kept.chains.set(origin, change.chain);
      for (const one of change.add) kept.lines.push(one);
    },
    page: async (origin, seq, most) =>
      of(origin)
        .filter((line) => line.seq > seq)
        .slice(0, most),
    between: async (from, to, most) =>
      kept.lines
        .filter((line) => line.at >= from && line.at < to)
        .sort((a, b) => a.at - b.at || a.seq - b.seq)
        .slice(0, most),
    find: async (prefix, most) => kept.lines.filter((line) => line.sha256?.startsWith(prefix)).slice(0, most),
    async prune(origin, upTo) {
      const chain = kept.chains.get(origin);
      if (chain) kept.chains.set(origin, { ...chain, from: upTo });
      kept.lines = kept.lines.filter((line) => line.origin !== origin || line.seq > upTo.seq);
    },
    async wipe() {
      kept.chains.clear();
      kept.lines = [];
    },
  };
}
