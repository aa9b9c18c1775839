import { describe, expect, it } from 'vitest';
import table from '../../../utils/procedure/procedures.gen.json';
import { type Facts, holds, questionsOf } from '../../../utils/procedure/when';

describe('the condition of a paper', () => {
  it.each<[string, Facts, string]>([
    ['uyQuyen', { uyQuyen: true }, 'yes'],
    ['uyQuyen', { uyQuyen: false }, 'no'],
    ['uyQuyen', {}, 'unknown'],
    // The string 'khong' is truthy in JavaScript and true nowhere else (facts/procedures.md 10).
    ['uyQuyen', { uyQuyen: 'khong' }, 'no'],
    ['!coTaiKhoanDinhDanh', { coTaiKhoanDinhDanh: true }, 'no'],
    ["chuThe=='hoGiaDinh'", { chuThe: 'caNhan' }, 'no'],
    ["uyQuyen!='khong'", { uyQuyen: 'caNhan' }, 'yes'],
    ["uyQuyen in ['toChuc','buuChinhKhac']", { uyQuyen: 'buuChinhKhac' }, 'yes'],
    ["uyQuyen in ['toChuc','buuChinhKhac']", { uyQuyen: 'caNhan' }, 'no'],
    ["uyQuyen!='khong' && !coTaiKhoanDinhDanh", { uyQuyen: 'khong' }, 'no'],
    ["uyQuyen!='khong' && !coTaiKhoanDinhDanh", { uyQuyen: 'caNhan' }, 'unknown'],
    ["uyQuyen!='khong' && !coTaiKhoanDinhDanh", { uyQuyen: 'caNhan', coTaiKhoanDinhDanh: false }, 'yes'],
    ['doiChuHo||themThanhVien', { themThanhVien: true }, 'yes'],
    ['doiChuHo||themThanhVien', { themThanhVien: false }, 'unknown'],
    // `&&` binds more tightly than `||`.
    ['a||b&&c', { a: true, b: false, c: false }, 'yes'],
    ['a&&b||c', { a: false, c: true }, 'yes'],
  ])('%s with %j: %s', (condition, facts, truth) => {
    expect(holds(condition, facts)).toBe(truth);
  });

  it.each(['a(b)', "a=='x", 'a b', '&& a', 'a in []', 'a; alert(1)'])('refuses %s', (condition) => {
    expect(() => holds(condition, { a: true, b: true })).toThrow();
  });

  it('reads every condition of the table', () => {
    const conditions = table.procedures.flatMap(({ papers }) =>
      papers.flatMap((paper) => ('when' in paper ? [String(paper.when)] : [])),
    );
    expect(conditions.length).toBeGreaterThan(20);
    for (const condition of conditions) expect(holds(condition, {})).toBe('unknown');
  });

  it('names the questions behind conditions, each once', () => {
    expect(
      questionsOf(["uyQuyen=='caNhan'", "uyQuyen in ['toChuc','caNhan'] && !coTaiKhoanDinhDanh", 'lanDau']),
    ).toEqual([
      { name: 'uyQuyen', kind: 'choice', values: ['caNhan', 'toChuc'] },
      { name: 'coTaiKhoanDinhDanh', kind: 'yes-no' },
      { name: 'lanDau', kind: 'yes-no' },
    ]);
  });
});
