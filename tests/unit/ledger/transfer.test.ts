import { beforeEach, describe, expect, it } from 'vitest';
import { importLines, newOrigin, openLedger } from '../../../utils/ledger';
import { type MemoryStore, memoryStore } from './memory-store';
import { checkOf, exported } from './samples';

describe('a ledger on its way to another desk', () => {
  const [origin, other] = [newOrigin(), newOrigin()];
  let store: MemoryStore;
  let lines: string[];
  beforeEach(async () => {
    store = memoryStore();
    await openLedger(store, origin).record([1, 2, 3, 4].map((number) => checkOf(number)));
    lines = await exported(store);
  });

  it('arrives as it was written and verifies there', async () => {
    const there = memoryStore();
    expect(await importLines(there, lines)).toEqual({ ok: true, chains: [{ origin, is: 'added', entries: 4 }] });
    expect(await openLedger(there, other).verify()).toEqual({ state: 'whole', entries: 4, chains: 1 });
    expect(await exported(there)).toEqual(lines);
  });

  it('is merged with others without taking anything twice', async () => {
    const there = memoryStore();
    const ledger = openLedger(there, other);
    await ledger.record([checkOf(1), checkOf(9)]);
    await importLines(there, lines);
    expect(await importLines(there, lines)).toEqual({ ok: true, chains: [{ origin, is: 'known' }] });
    await openLedger(store, origin).record([checkOf(5)]);
    expect(await importLines(there, await exported(store))).toEqual({
      ok: true,
      chains: [{ origin, is: 'added', entries: 1 }],
    });
    // Older than what is here: nothing to take, nothing lost.
    expect(await importLines(there, lines)).toEqual({ ok: true, chains: [{ origin, is: 'known' }] });
    expect(await ledger.verify()).toEqual({ state: 'whole', entries: 7, chains: 2 });
    // Back home with the other desk's chain in the same file.
    expect(await importLines(store, await exported(there))).toEqual({
      ok: true,
      chains: expect.arrayContaining([
        { origin, is: 'known' },
        { origin: other, is: 'added', entries: 2 },
      ]),
    });
  });

  it('names the line that was changed by hand, and takes nothing of that chain', async () => {
    const there = memoryStore();
    const edited = lines.map((line, index) => (index === 2 ? line.replace('"signatures":1', '"signatures":2') : line));
    expect(await importLines(there, edited)).toEqual({
      ok: true,
      chains: [{ origin, is: 'broken', line: 3, problem: 'edited' }],
    });
    expect(there.kept.lines).toEqual([]);
  });

  it.each([
    ['removed', (all: string[]) => all.filter((_, index) => index !== 2), { line: 3, problem: 'missing' }],
    ['removed at the end', (all: string[]) => all.slice(0, -1), { line: 0, problem: 'missing' }],
    ['swapped', ([a, b, c, ...rest]: string[]) => [a, c, b, ...rest], { line: 2, problem: 'moved' }],
    ['doubled', ([a, b, ...rest]: string[]) => [a, b, b, ...rest], { line: 3, problem: 'moved' }],
    [
      'torn',
      (all: string[]) => all.map((line, index) => (index === 3 ? line.slice(0, 50) : line)),
      { line: 4, problem: 'unreadable' },
    ],
    [
      'other text',
      (all: string[]) => all.map((line, index) => (index === 1 ? 'xin chào' : line)),
      { line: 2, problem: 'unreadable' },
    ],
  ])('refuses a chain with an entry %s', async (_, touch, expected) => {
    const result = await importLines(memoryStore(), touch(lines) as string[]);
    expect(result).toEqual({ ok: true, chains: [{ origin, is: 'broken', ...expected }] });
  });

  it('refuses entries of a chain that the first line does not name', async () => {
    const foreign = memoryStore();
    await openLedger(foreign, other).record([checkOf(1)]);
    const [, stranger = ''] = await exported(foreign);
    const result = await importLines(memoryStore(), [...lines, stranger]);
    expect(result).toMatchObject({ ok: true, chains: [{ origin: other, is: 'broken', line: 6 }, { is: 'added' }] });
  });

  it('refuses another past under the same name', async () => {
    const there = memoryStore();
    await openLedger(there, origin).record([1, 2, 3, 4, 5].map((number) => checkOf(number, { took: 1 })));
    expect(await importLines(there, lines)).toEqual({ ok: true, chains: [{ origin, is: 'forked', seq: 4 }] });
    expect(there.kept.lines).toHaveLength(5);
  });

  it('says when the file in between is missing', async () => {
    const there = memoryStore();
    await importLines(there, lines);
    await openLedger(store, origin).record(
      [5, 6].map((number) => checkOf(number)),
      new Date('2020-01-01'),
    );
    await openLedger(store, origin).record([checkOf(7)]);
    const chain = store.kept.chains.get(origin);
    const upTo = JSON.parse(store.kept.lines[5]?.line ?? '') as { seq: number; hash: string };
    await store.prune(origin, { seq: upTo.seq, hash: upTo.hash });
    expect(chain?.to.seq).toBe(7);
    expect(await importLines(there, await exported(store))).toEqual({
      ok: true,
      chains: [{ origin, is: 'gap', after: 4 }],
    });
  });

  it('takes a chain that begins after a pruning, and its later entries', async () => {
    const first = JSON.parse(lines[2] ?? '') as { seq: number; hash: string };
    await store.prune(origin, { seq: first.seq, hash: first.hash });
    const there = memoryStore();
    await importLines(there, await exported(store));
    expect(await openLedger(there, other).verify()).toEqual({ state: 'whole', entries: 2, chains: 1 });
    // The longer file of before the pruning holds nothing new.
    expect(await importLines(there, lines)).toEqual({ ok: true, chains: [{ origin, is: 'known' }] });
  });

  it('takes nothing from a file that is no ledger, or when the disk is full', async () => {
    expect(await importLines(memoryStore(), ['{"a":1}', ...lines])).toEqual({ ok: false, problem: 'not-a-ledger' });
    expect(await importLines(memoryStore(), [])).toEqual({ ok: false, problem: 'not-a-ledger' });
    const full = memoryStore();
    full.failWith(new DOMException('full', 'QuotaExceededError'));
    expect(await importLines(full, lines)).toEqual({ ok: false, problem: 'disk-full' });
  });

  it('bears a byte-order mark, Windows line ends and empty lines', async () => {
    const text = `\uFEFF${lines.join('\r\n')}\r\n\r\n`;
    expect(await importLines(memoryStore(), text.split('\n'))).toMatchObject({ chains: [{ is: 'added', entries: 4 }] });
  });
});
