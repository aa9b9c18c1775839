import { describe, expect, it } from 'vitest';
import { figuresOf, newOrigin, openLedger } from '../../../utils/ledger';
import { memoryStore } from './memory-store';
import { checkOf, shaOf } from './samples';

describe('figures', () => {
  const filled = async () => {
    const ledger = openLedger(memoryStore(), newOrigin());
    // 20:00 in London on 31/12 is already the next year in Vietnam.
    await ledger.record(
      [checkOf(1, { verdict: 'indeterminate', reason: 'unknown-root', took: 10 })],
      new Date('2025-12-31T20:00:00Z'),
    );
    await ledger.record(
      [checkOf(1, { took: 30 }), checkOf(2, { agency: null, took: 20, dossier: 'a' })],
      new Date('2026-01-05T02:00:00Z'),
    );
    await ledger.record(
      [
        checkOf(3, { verdict: 'invalid', reason: 'digest-mismatch', dossier: 'a', agency: 'Sở Công Thương' }),
        checkOf(4, { verdict: 'unsigned', reason: 'no-signature', signatures: 0, agency: null, dossier: 'b' }),
        checkOf(5, { verdict: 'failed', sha256: null, reason: 'too-large', signatures: 0, agency: null }),
        checkOf(5, { verdict: 'failed', sha256: null, reason: 'too-large', signatures: 0, agency: null }),
        { kind: 'decision', sha256: shaOf(1), decision: 'flagged', note: null, looked: 4_000 },
      ],
      new Date('2026-03-02T02:00:00Z'),
    );
    await ledger.record(
      [{ kind: 'decision', sha256: shaOf(1), decision: 'accepted', note: null, looked: 8_000 }],
      new Date('2026-03-02T03:00:00Z'),
    );
    return ledger;
  };
  const from = new Date('2025-01-01');
  const to = new Date('2027-01-01');

  it('count each file once, with its last check and its last decision', async () => {
    const figures = await figuresOf((await filled()).entries(from, to), 'month');
    expect(figures.checks).toBe(7);
    expect(figures.total).toEqual({ name: '', files: 6, signed: 3, valid: 2 });
    expect(figures.strict).toBe(1);
    expect(figures.dossiers).toBe(2);
    expect([figures.accepted, figures.flagged]).toEqual([1, 0]);
    expect(figures.took).toBe(40);
    expect(figures.looked).toBe(6_000);
  });

  it('show every period, also those without a file', async () => {
    const ledger = await filled();
    const months = await figuresOf(ledger.entries(from, to), 'month');
    expect(months.periods.map(({ name, files }) => [name, files])).toEqual([
      ['2026-01', 2],
      ['2026-02', 0],
      ['2026-03', 4],
    ]);
    const early = await figuresOf(ledger.entries(from, new Date('2026-01-01T00:00:00Z')), 'day');
    expect(early.periods.map(({ name }) => name)).toEqual(['2026-01-01']);
    const quarters = await figuresOf(ledger.entries(from, to), 'quarter');
    expect(quarters.periods.map(({ name, valid }) => [name, valid])).toEqual([['2026-Q1', 2]]);
  });

  it('name agencies and causes, the most frequent first', async () => {
    const figures = await figuresOf((await filled()).entries(from, to), 'month');
    expect(figures.agencies).toEqual([
      { name: 'UBND phường Mẫu', files: 1, signed: 1, valid: 1 },
      { name: 'Sở Công Thương', files: 1, signed: 1, valid: 0 },
    ]);
    expect(figures.reasons).toEqual([
      { code: 'too-large', files: 2 },
      { code: 'digest-mismatch', files: 1 },
      { code: 'no-signature', files: 1 },
    ]);
  });

  it('of nothing are nothing', async () => {
    const figures = await figuresOf(openLedger(memoryStore(), newOrigin()).entries(from, to), 'day');
    expect(figures).toMatchObject({ checks: 0, periods: [], took: null, total: { files: 0 } });
  });
});
