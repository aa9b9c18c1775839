import { exportLines, idbStore, importLines, newOrigin, openLedger } from '../../../utils/ledger';
import { checkOf, shaOf } from '../../unit/ledger/samples';

/** What the page measures, in milliseconds; the bench calls it by name. */
export interface LedgerBench {
  fill(entries: number): Promise<number>;
  recordOne(): Promise<number[]>;
  search(runs: number): Promise<number[]>;
  verify(): Promise<{ took: number; state: string; entries: number }>;
  importFresh(entries: number): Promise<{ took: number; added: number }>;
}

const store = idbStore('bench');
const ledger = openLedger(store, newOrigin());
let written = 0;

async function record(count: number): Promise<void> {
  const facts = Array.from({ length: count }, (_, index) =>
    checkOf(written + index, { sha256: scattered(written + index) }),
  );
  written += count;
  const result = await ledger.record(facts, new Date(Date.UTC(2026, 0, 1) + written * 1000));
  if (!result.ok) throw new Error(result.problem);
}

/** Hashes of real files lie anywhere in the index, not at its end. */
function scattered(number: number): string {
  return (Math.imul(number + 1, 2_654_435_761) >>> 0).toString(16).padStart(8, '0') + shaOf(number).slice(8);
}

async function took(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

const bench: LedgerBench = {
  fill: (entries) =>
    took(async () => {
      while (written < entries) await record(Math.min(5_000, entries - written));
    }),
  recordOne: async () => {
    const times: number[] = [];
    for (let run = 0; run < 50; run += 1) times.push(await took(() => record(1)));
    return times;
  },
  search: async (runs) => {
    const times: number[] = [];
    for (let run = 0; run < runs; run += 1) {
      const wanted = scattered(Math.floor((run * written) / runs));
      const start = performance.now();
      const [found] = await ledger.find(wanted);
      times.push(performance.now() - start);
      if (found?.fact.kind !== 'check' || found.fact.sha256 !== wanted) throw new Error(`Not found: ${wanted}`);
    }
    return times;
  },
  verify: async () => {
    const start = performance.now();
    const result = await ledger.verify();
    const entries = result.state === 'whole' ? result.entries : 0;
    return { took: performance.now() - start, state: result.state, entries };
  },
  importFresh: async (entries) => {
    const other = idbStore('bench-other');
    await openLedger(other, newOrigin()).record(Array.from({ length: entries }, (_, index) => checkOf(index)));
    const lines: string[] = [];
    for await (const part of exportLines(other)) lines.push(...part);
    // From the text of a file on, as a person hands it in.
    const text = lines.join('\n');
    const start = performance.now();
    const result = await importLines(store, text.split('\n'));
    const time = performance.now() - start;
    const [chain] = result.ok ? result.chains : [];
    return { took: time, added: chain?.is === 'added' ? chain.entries : 0 };
  },
};

(window as unknown as { bench: LedgerBench }).bench = bench;
