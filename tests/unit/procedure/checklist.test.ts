import { describe, expect, it } from 'vitest';
import {
  checklist,
  type Facts,
  type PageRow,
  procedure,
  replacedPapersOf,
  replacementFor,
} from '../../../utils/procedure';
import { paperClasses, paperClassIn } from '../../../utils/procedure/paper-classes';
import table from '../../../utils/procedure/procedures.gen.json';

const today = '2026-11-24';
const row = (label: string, more: Partial<PageRow> = {}): PageRow => ({ label, required: false, files: [], ...more });
const known = (code: string) => {
  const found = procedure(code);
  if (!found) throw new Error(`no procedure ${code}`);
  return found;
};
const needs = (code: string, rows: PageRow[], facts: Facts = {}, day = today) =>
  Object.fromEntries(
    checklist({ procedure: known(code), rows, facts, today: day }).items.map((item) => [
      item.paper?.id ?? item.name,
      item,
    ]),
  );

describe('the checklist', () => {
  it('hangs on what the person says of their case', () => {
    const rows = known('1.001612').papers.map(({ name }) => row(name));
    const before = needs('1.001612', rows);
    expect(before.giayDeNghi?.need).toEqual({ is: 'required' });
    expect(before.uyQuyenCaNhan?.need).toEqual({ is: 'depends' });
    const alone = needs('1.001612', rows, { uyQuyen: 'khong', chuThe: 'caNhan' });
    expect(alone.uyQuyenCaNhan?.need).toEqual({ is: 'not-asked' });
    expect(alone.cccdNguoiUyQuyen?.need).toEqual({ is: 'not-asked' });
    const byProxy = needs('1.001612', rows, { uyQuyen: 'caNhan' });
    expect(byProxy.uyQuyenCaNhan?.need).toEqual({ is: 'required' });
    expect(byProxy.uyQuyenToChuc?.need).toEqual({ is: 'not-asked' });
  });

  it('says what is missing, and no longer once the file lies in its row', () => {
    const name = known('1.001612').papers[0]?.name ?? '';
    expect(needs('1.001612', [row(name)]).giayDeNghi?.missing).toBe(true);
    const arrived = needs('1.001612', [row(name, { files: ['giay-de-nghi.pdf'] })]).giayDeNghi;
    expect(arrived).toMatchObject({ missing: false, files: ['giay-de-nghi.pdf'] });
  });

  it('calls nothing missing that the page has no row for', () => {
    expect(needs('1.001612', []).giayDeNghi).toMatchObject({ onPage: false, missing: false });
  });

  it('tells what a database replaces, with the clause and its end', () => {
    const item = needs('1.013855', [row('Bản sao Giấy chứng nhận đăng ký kinh doanh')]).gcn;
    expect(item?.need).toMatchObject({ is: 'replaced', by: { basis: 'annex', until: '2027-02-28' } });
    expect(item?.need.is === 'replaced' && item.need.by.clause).toBe('Nghị quyết 66.7/2025/NQ-CP, Phụ lục I, số 666');
  });

  it('stops saying so on the day after the resolution ends', () => {
    const rows = [row('Bản sao Giấy chứng nhận đăng ký kinh doanh')];
    expect(needs('1.013855', rows, {}, '2027-02-28').gcn?.need.is).toBe('replaced');
    expect(needs('1.013855', rows, {}, '2027-03-01').gcn?.need.is).not.toBe('replaced');
  });

  it('does not hide that the page insists', () => {
    const insisted = needs('1.013855', [row('Bản sao Giấy chứng nhận đăng ký kinh doanh', { required: true })]).gcn;
    expect(insisted?.need).toMatchObject({ is: 'replaced', insisted: true });
  });

  it('believes the page that a row is compulsory', () => {
    const item = needs('1.001612', [row('Ảnh mặt tiền cửa hàng', { required: true })])['Ảnh mặt tiền cửa hàng'];
    expect(item).toMatchObject({ need: { is: 'required' }, missing: true });
  });

  it('gives no verdict where nobody has read the law', () => {
    const items = checklist({ procedure: known('2.000620'), rows: [], facts: {}, today }).items;
    expect(items.map(({ need }) => need.is)).not.toContain('required');
  });

  it('works from the page alone where the procedure is not known', () => {
    const { items, questions } = checklist({
      rows: [row('Đơn đề nghị', { required: true, files: ['don.pdf'] })],
      facts: {},
      today,
    });
    expect(items).toMatchObject([{ name: 'Đơn đề nghị', missing: false }]);
    expect(questions).toEqual([]);
  });

  it('asks only what decides about a paper', () => {
    const { questions } = checklist({ procedure: known('1.004222'), rows: [], facts: {}, today });
    expect(questions).toEqual([{ name: 'truongHop', kind: 'choice', values: ['soHuu', 'nhanThan', 'thueMuon'] }]);
  });
});

describe('replaced papers', () => {
  it('finds the rows of a procedure in the annex', () => {
    expect(replacedPapersOf('1.004222', today).length).toBeGreaterThanOrEqual(3);
    expect(replacedPapersOf('1.004251', today)).toMatchObject([{ basis: 'cut' }]);
    expect(replacedPapersOf('9.999999', today)).toEqual([]);
  });

  it('falls back to the list of Điều 4, one step weaker', () => {
    expect(replacementFor('Bản sao Giấy khai sinh', '9.999999', today)).toMatchObject({ basis: 'list' });
    expect(replacementFor('Đơn đề nghị', '9.999999', today)).toBeUndefined();
    expect(replacementFor('Bản sao Giấy khai sinh', null, '2025-12-31')).toBeUndefined();
  });

  it('says nothing firm of a row that leaves the choice between papers', () => {
    expect(paperClassIn('Giấy khai sinh hoặc thẻ Căn cước')).toBeUndefined();
  });

  it('knows each class of Điều 4 by every name it lists, and by no other class', () => {
    for (const { id, names } of paperClasses)
      for (const name of names) expect(`${name}: ${paperClassIn(name)?.id}`).toBe(`${name}: ${id}`);
  });

  it('shows no remark of the table on its own evidence', () => {
    const shown = table.procedures.flatMap((one) => [
      ('timeLimit' in one && one.timeLimit) || '',
      ...one.papers.map((paper) => ('note' in paper && paper.note) || ''),
    ]);
    for (const text of shown) expect(text).not.toMatch(/\[|recalled|secondary/);
  });
});
