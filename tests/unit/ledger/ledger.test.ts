import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { changesSince, idbStore, type LedgerStore, newOrigin, openLedger } from '../../../utils/ledger';
import { memoryStore } from './memory-store';
import { checkOf, shaOf } from './samples';

let names = 0;
const stores: [string, () => LedgerStore][] = [
  ['memory', memoryStore],
  ['IndexedDB', () => idbStore(`ledger-${++names}`)],
];

describe.each(stores)('the ledger over %s', (_, make) => {
  let store: LedgerStore;
  const origin = newOrigin();
  beforeEach(() => {
    store = make();
  });

  it('records in order, and verifies what it wrote', async () => {
    const ledger = openLedger(store, origin);
    const first = await ledger.record([checkOf(1), checkOf(2)]);
    const second = await ledger.record([
      { kind: 'decision', sha256: shaOf(1), decision: 'accepted', note: null, looked: 9 },
    ]);
    expect(first.ok && first.entries.map(({ seq }) => seq)).toEqual([1, 2]);
    expect(second.ok && second.entries[0]?.seq).toBe(3);
    expect(first.ok && second.ok && second.entries[0]?.previous).toBe(first.ok && first.entries[1]?.hash);
    expect(await ledger.verify()).toEqual({ state: 'whole', entries: 3, chains: 1 });
  });

  it('finds a file by its hash or the first digits of it, newest first', async () => {
    const ledger = openLedger(store, origin);
    await ledger.record([checkOf(7)], new Date('2026-01-01'));
    await ledger.record([checkOf(8), checkOf(7, { verdict: 'invalid' })], new Date('2026-02-01'));
    const found = await ledger.find(shaOf(7));
    expect(found.map(({ at }) => at.slice(0, 7))).toEqual(['2026-02', '2026-01']);
    expect(await ledger.find(shaOf(9))).toEqual([]);
    expect(await ledger.find(shaOf(7).slice(0, 63))).toHaveLength(3);
  });

  it('gives no place twice when two tabs write at once', async () => {
    const [one, other] = [openLedger(store, origin), openLedger(store, origin)];
    const writes = Array.from({ length: 40 }, (_, number) => (number % 2 ? one : other).record([checkOf(number)]));
    const results = await Promise.all(writes);
    const places = results.flatMap((result) => (result.ok ? result.entries.map(({ seq }) => seq) : []));
    expect(new Set(places).size).toBe(40);
    expect(await one.verify()).toEqual({ state: 'whole', entries: 40, chains: 1 });
  });

  it('walks a time in order, many entries of one moment included', async () => {
    const ledger = openLedger(store, origin);
    await ledger.record([checkOf(0)], new Date('2026-01-01'));
    await ledger.record(
      Array.from({ length: 2_500 }, (_, number) => checkOf(number)),
      new Date('2026-01-02'),
    );
    await ledger.record([checkOf(1)], new Date('2026-01-03'));
    await ledger.record([checkOf(2)], new Date('2026-01-04'));
    const seen: number[] = [];
    for await (const page of ledger.entries(new Date('2026-01-01'), new Date('2026-01-04'))) {
      seen.push(...page.map(({ seq }) => seq));
    }
    expect(seen).toEqual(Array.from({ length: 2_502 }, (_, number) => number + 1));
  });

  it('lets go of what is old, says so, and still verifies', async () => {
    const ledger = openLedger(store, origin);
    await ledger.record([checkOf(1), checkOf(2)], new Date('2025-01-01'));
    await ledger.record([checkOf(3)], new Date('2026-11-01'));
    expect(await ledger.retain(365, new Date('2026-12-01'))).toBe(2);
    expect(await ledger.verify()).toEqual({ state: 'whole', entries: 2, chains: 1 });
    expect(await ledger.find(shaOf(1))).toEqual([]);
    const [page] = await store.page(origin, 3, 10);
    expect(page?.line).toContain('"kind":"pruning"');
    expect(page?.line).toContain('"removed":2');
    expect(await ledger.retain(365, new Date('2026-12-01'))).toBe(0);
  });

  it('forgets everything when wiped', async () => {
    const ledger = openLedger(store, origin);
    await ledger.record([checkOf(1)]);
    await store.wipe();
    expect(await ledger.verify()).toEqual({ state: 'whole', entries: 0, chains: 0 });
  });
});

describe('a ledger that was tampered with', () => {
  const origin = newOrigin();
  const filled = async () => {
    const store = memoryStore();
    const ledger = openLedger(store, origin);
    await ledger.record([1, 2, 3, 4, 5].map((number) => checkOf(number)));
    return { store, ledger, line: (seq: number) => store.kept.lines[seq - 1] as (typeof store.kept.lines)[number] };
  };

  it('shows a changed verdict', async () => {
    const { ledger, line } = await filled();
    line(3).line = line(3).line.replace('"valid"', '"invalid"');
    expect(await ledger.verify()).toEqual({ state: 'broken', origin, seq: 3, problem: 'edited' });
  });

  it('shows an entry that is gone, at the end too', async () => {
    const middle = await filled();
    middle.store.kept.lines.splice(1, 1);
    expect(await middle.ledger.verify()).toMatchObject({ seq: 2, problem: 'missing' });
    const end = await filled();
    end.store.kept.lines.pop();
    expect(await end.ledger.verify()).toMatchObject({ seq: 5, problem: 'missing' });
  });

  it('shows two entries that changed places', async () => {
    const { ledger, line } = await filled();
    [line(2).line, line(4).line] = [line(4).line, line(2).line];
    expect(await ledger.verify()).toMatchObject({ state: 'broken', seq: 2 });
    const twice = await filled();
    twice.line(3).line = twice.line(2).line;
    expect(await twice.ledger.verify()).toMatchObject({ state: 'broken', seq: 3, problem: 'moved' });
  });

  it('shows an entry written anew with a hash of its own', async () => {
    const { ledger, line } = await filled();
    const other = memoryStore();
    await openLedger(other, origin).record([1, 2, 9].map((number) => checkOf(number, { took: 1 })));
    line(3).line = other.kept.lines[2]?.line ?? '';
    expect(await ledger.verify()).toMatchObject({ seq: 3, problem: 'relinked' });
  });

  it('shows a torn line', async () => {
    const { ledger, line } = await filled();
    line(2).line = line(2).line.slice(0, 80);
    expect(await ledger.verify()).toMatchObject({ seq: 2, problem: 'unreadable' });
  });
});

describe('a store in trouble', () => {
  it('says that the disk is full, and goes on when it is not', async () => {
    const store = memoryStore();
    const ledger = openLedger(store, newOrigin());
    store.failWith(new DOMException('full', 'QuotaExceededError'));
    expect(await ledger.record([checkOf(1)])).toEqual({ ok: false, problem: 'disk-full' });
    store.failWith(new Error('closed'));
    expect(await ledger.record([checkOf(1)])).toEqual({ ok: false, problem: 'unavailable' });
    store.failWith(null);
    expect(await ledger.record([checkOf(1)])).toMatchObject({ ok: true });
    expect(await ledger.verify()).toMatchObject({ state: 'whole', entries: 1 });
  });

  it('stops verifying when asked to', async () => {
    const ledger = openLedger(memoryStore(), newOrigin());
    await ledger.record([checkOf(1)]);
    expect(await ledger.verify({ signal: AbortSignal.abort() })).toEqual({ state: 'cancelled' });
  });
});

it('tells what changed since an earlier check', () => {
  const before = checkOf(1, { verdict: 'indeterminate', reason: 'unknown-root' });
  const now = checkOf(1, { rules: { engine: '2.0.0', trustList: '2026-12-01' } });
  expect(changesSince(before, before)).toEqual([]);
  expect(changesSince(before, now)).toEqual([
    { what: 'verdict', before: 'indeterminate', now: 'valid' },
    { what: 'reason', before: 'unknown-root', now: null },
    { what: 'trust-list', before: '2026-11-24', now: '2026-12-01' },
  ]);
});
