import { describe, expect, it } from 'vitest';
import {
  arrange,
  checkFactOf,
  type DeskRow,
  deskLines,
  failedFactOf,
  needsPerson,
  noteOf,
  noWish,
  summaryOf,
  toCsv,
  verdictOf,
} from '../../../components/desk';
import { certificate, signature } from '../components/report/samples';
import { reportOf, rowOf } from './samples';

const names = (rows: DeskRow[]) => rows.map(({ name }) => name);

describe('the order of the list', () => {
  const rows = [
    rowOf(1, { name: 'tep 10.pdf' }, reportOf('valid')),
    rowOf(2, { name: 'tep 9.pdf' }, reportOf('invalid')),
    rowOf(3, { name: 'tep 1.pdf', state: 'waiting' }),
    rowOf(4, { name: 'ho-so/Tệp 2.pdf', state: 'failed', failure: { code: 'timeout' } }),
    rowOf(5, { name: 'a.pdf' }, reportOf('indeterminate')),
  ];

  it('puts first what needs a person, and last what still waits', () => {
    expect(arrange(rows, noWish).map(verdictOf)).toEqual(['invalid', 'failed', 'indeterminate', 'valid', 'waiting']);
  });

  it('goes by numbers in names, whatever the accents', () => {
    expect(names(arrange(rows, { ...noWish, column: 'name' }))).toEqual([
      'a.pdf',
      'ho-so/Tệp 2.pdf',
      'tep 1.pdf',
      'tep 9.pdf',
      'tep 10.pdf',
    ]);
  });

  it('keeps its place when the officer decides, and then no more needs a person', () => {
    const decided = rows.map((row) => (row.id === 2 ? { ...row, decision: 'accepted' as const } : row));
    expect(names(arrange(decided, noWish))).toEqual(names(arrange(rows, noWish)));
    expect(rows.filter(needsPerson).map(({ id }) => id)).toEqual([2, 4, 5]);
    expect(decided.filter(needsPerson).map(({ id }) => id)).toEqual([4, 5]);
    expect(names(arrange(decided, { ...noWish, verdict: 'open' }))).toEqual(['ho-so/Tệp 2.pdf', 'a.pdf']);
  });
});

describe('a licence that was read', () => {
  const good = { integrity: 'good', origin: 'good', validity: 'warn', content: 'unknown' } as const;
  const licence = (change: Partial<Record<keyof typeof good, 'bad' | 'warn'>>, id: number) => {
    const row = rowOf(id, { name: `${id}.pdf` }, reportOf('valid'));
    const read = { kind: 'food-safety', verdict: 'look', lights: { ...good, ...change } } as const;
    return row.summary ? { ...row, summary: { ...row.summary, licence: read } } : row;
  };
  const rows = [
    licence({}, 1),
    licence({ origin: 'warn' }, 2),
    licence({ validity: 'bad' }, 3),
    rowOf(4, {}, reportOf('valid')),
  ];

  it('stands first and needs a person when it is doubtful, not for an unchecked revocation alone', () => {
    expect(arrange(rows, noWish).map(({ id }) => id)).toEqual([2, 3, 1, 4]);
    expect(rows.filter(needsPerson).map(({ id }) => id)).toEqual([2, 3]);
  });

  it('is named in the list, filtered by and counted by its kind', () => {
    expect(noteOf(rows[0] ?? rowOf(0))).toContain('an toàn thực phẩm: Cần xem.');
    expect(arrange(rows, { ...noWish, licence: 'food-safety' })).toHaveLength(3);
    const fact = checkFactOf(reportOf('valid'), { took: 1, dossier: null, licence: rows[0]?.summary?.licence });
    expect(fact).toMatchObject({ licence: 'food-safety', lights: { validity: 'warn' } });
  });
});

describe('filters', () => {
  const rows = [
    rowOf(1, { name: 'mot.pdf' }, reportOf('valid', [signature({ provenTime: '2026-03-01T18:30:00Z' })])),
    rowOf(
      2,
      { name: 'hai.pdf' },
      reportOf('valid', [
        signature({
          signer: certificate({ commonName: 'UBND PHƯỜNG MẪU', display: 'UBND PHƯỜNG MẪU' }),
          provenTime: '2026-05-01T02:00:00Z',
        }),
      ]),
    ),
    rowOf(3, { name: 'ba.pdf', state: 'waiting' }),
  ];

  it('by agency, signer and words without accents', () => {
    expect(names(arrange(rows, { ...noWish, agency: 'UBND PHƯỜNG MẪU' }))).toEqual(['hai.pdf']);
    expect(names(arrange(rows, { ...noWish, signer: 'NGUYỄN VĂN AN' }))).toEqual(['mot.pdf']);
    expect(names(arrange(rows, { ...noWish, words: 'phuong mau' }))).toEqual(['hai.pdf']);
  });

  it('by the day of signing in Vietnam, both ends included', () => {
    expect(names(arrange(rows, { ...noWish, from: '2026-03-02', to: '2026-03-02' }))).toEqual(['mot.pdf']);
    expect(names(arrange(rows, { ...noWish, from: '2026-03-03' }))).toEqual(['hai.pdf']);
    expect(names(arrange(rows, { ...noWish, to: '2026-03-01' }))).toEqual([]);
  });
});

describe('what goes into the ledger', () => {
  it('names the office, no person and no file', () => {
    const fact = checkFactOf(reportOf('valid', [signature()]), { took: 12.4, dossier: null });
    expect(fact).toMatchObject({
      verdict: 'valid',
      agency: 'SỞ TƯ PHÁP',
      signingTime: 'proven',
      wholeFile: true,
      took: 12,
    });
    expect(JSON.stringify(fact)).not.toMatch(/NGUYỄN|003099|giay-phep/i);
  });

  it('takes the organisation of a business for no office: it may be a person', () => {
    const business = certificate({
      commonName: 'TRẦN THỊ BÌNH',
      display: 'TRẦN THỊ BÌNH',
      organisation: 'HỘ KINH DOANH TRẦN THỊ BÌNH',
    });
    const fact = checkFactOf(reportOf('valid', [signature({ signer: business })]), { took: 1, dossier: null });
    expect(fact.agency).toBeNull();
    expect(JSON.stringify(fact)).not.toContain('TRẦN');
  });

  it('says why a file had no result', () => {
    const row = rowOf(1, { state: 'failed', failure: { code: 'too-large', detail: '1' }, bytes: 3e8 });
    expect(failedFactOf(row, { took: 5, dossier: 'x' })).toMatchObject({
      verdict: 'failed',
      reason: 'too-large',
      sha256: null,
      dossier: 'x',
    });
  });
});

describe('what is said of a row', () => {
  it('tells of a former check and what is different now', () => {
    const at = '2026-11-24T02:00:00Z';
    const row = rowOf(1, { earlier: { at, changes: [] } }, reportOf('valid'));
    expect(noteOf(row)).toContain('Tệp này đã kiểm tra 09:00:00 24/11/2026, cùng kết quả.');
    const other = { at, changes: [{ what: 'verdict', before: 'indeterminate', now: 'valid' } as const] };
    expect(noteOf({ ...row, earlier: other })).toContain('khi đó: Không xác định');
  });

  it.each([
    'bomb',
    'nested',
    'locked',
    'torn',
    'too-large',
    'cut-short',
    'unknown-method',
    'not-an-archive',
    'too-many-files',
  ] as const)('has a sentence for an archive that is %s', (archive) =>
    expect(noteOf(rowOf(1, { state: 'failed', archive }))).toMatch(/\p{L}{3}.*\./u),
  );

  it('masks personal numbers and keeps formulas out of spreadsheets', () => {
    const row = rowOf(1, { name: '=HYPERLINK("x").pdf', note: 'a,b' }, reportOf('valid', [signature()]));
    const csv = toCsv(deskLines([row]));
    expect(csv.startsWith('\uFEFF')).toBe(true);
    expect(csv).toContain(`"'=HYPERLINK(""x"").pdf"`);
  });

  it('is made of the last signature and what is grave', () => {
    const doubt = { code: 'later-annotations', severity: 'warning' } as const;
    const summary = summaryOf(reportOf('indeterminate', [signature({ findings: [doubt] })]), []);
    expect(summary).toMatchObject({ signer: 'NGUYỄN VĂN AN', agency: 'SỞ TƯ PHÁP', count: 1, note: doubt });
  });
});
