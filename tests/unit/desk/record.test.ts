import { beforeEach, describe, expect, it, vi } from 'vitest';
import { openLedger } from '../../../utils/ledger';
import { memoryStore } from '../ledger/memory-store';
import { checkOf } from '../ledger/samples';

const store = memoryStore();
vi.mock('../../../entrypoints/desk/ledger', () => ({
  deskLedger: async () => openLedger(store, 'a'.repeat(32)),
}));
const { recordCheck, recordFact, trouble } = await import('../../../entrypoints/desk/record');

const full = new DOMException('full', 'QuotaExceededError');
const kept = () => store.kept.lines.map(({ sha256 }) => sha256);

describe('a desk whose disk is full', () => {
  beforeEach(async () => {
    store.failWith(null);
    await trouble.again();
    await store.wipe();
  });

  it('keeps what it could not write and writes it in order once there is room', async () => {
    const over = vi.fn();
    trouble.onOver(over);
    store.failWith(full);
    await recordCheck(checkOf(1));
    expect(trouble.is.value).toBe('disk-full');
    // Behind the first: not written even where there would be room for it, or the order would be lost.
    store.failWith(null);
    await recordFact(checkOf(2));
    expect(kept()).toEqual([]);
    await trouble.again();
    expect(kept()).toEqual([checkOf(1).sha256, checkOf(2).sha256]);
    expect(trouble.is.value).toBeNull();
    expect(over).toHaveBeenCalledOnce();
  });

  it('stays in trouble while the disk is still full, and writes nothing twice', async () => {
    store.failWith(full);
    await recordFact(checkOf(1));
    await trouble.again();
    expect(trouble.is.value).toBe('disk-full');
    store.failWith(null);
    await trouble.again();
    await trouble.again();
    expect(kept()).toEqual([checkOf(1).sha256]);
  });

  it('owes other writes too', async () => {
    const write = vi.fn<() => Promise<void>>().mockRejectedValueOnce(full).mockResolvedValue();
    await trouble.guard(write);
    expect(trouble.is.value).toBe('disk-full');
    await trouble.again();
    expect(write).toHaveBeenCalledTimes(2);
    expect(trouble.is.value).toBeNull();
  });
});

describe('a file that was checked before', () => {
  it('is known with the day and what is different', async () => {
    await store.wipe();
    expect(await recordCheck(checkOf(1, { verdict: 'indeterminate' }))).toBeNull();
    const earlier = await recordCheck(checkOf(1));
    expect(earlier?.changes).toEqual([{ what: 'verdict', before: 'indeterminate', now: 'valid' }]);
    expect(Date.parse(earlier?.at ?? '')).toBeGreaterThan(Date.now() - 60_000);
  });
});
