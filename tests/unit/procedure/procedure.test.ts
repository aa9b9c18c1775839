import { describe, expect, it } from 'vitest';
import {
  type PortalRow,
  parseLimit,
  procedure,
  procedureCodeIn,
  refusalIn,
  slotForRow,
} from '../../../utils/procedure';

const mb = 2 ** 20;
const row = (more: Partial<PortalRow>): PortalRow => ({
  label: '',
  text: '',
  host: 'dichvucong.example.gov.vn',
  path: '/',
  ...more,
});

describe('parseLimit', () => {
  it.each([
    ['Vui lòng chọn tệp nhỏ hơn 2MB!', 2 * mb],
    ['Mỗi file tối đa 6 MB', 6 * mb],
    ['Dung lượng tối đa: 5 MB', 5 * mb],
    ['Vui lòng chọn tệp đính kèm có kích thước nhỏ hơn 10 MB', 10 * mb],
    ['tối đa 5 tệp, mỗi tệp không quá 500 KB', 500 * 1024],
    ['Tải giấy tờ lên (Chấp nhận tải lên các định dạng: pdf,doc. Tối đa 20 MB)', 20 * mb],
    ['kích thước tối đa 2,5MB', 2.5 * mb],
    ['Mỗi tệp tối đa 6 MB, tổng dung lượng tối đa 20 MB', 6 * mb],
    ['giay-khai-sinh.pdf 1.2MB', undefined],
    ['tối đa 3 ngày làm việc', undefined],
    ['', undefined],
  ])('%s', (hint, maxBytes) => {
    expect(parseLimit(hint).maxBytes).toBe(maxBytes);
  });

  it.each([
    ['định dạng tập tin cho phép .pdf, .docx', '.pdf,.docx'],
    ['Chấp nhận tải lên các định dạng: PDF, JPG. Tối đa 20 MB', '.pdf,.jpg,.jpeg'],
    ['chỉ chấp nhận tệp Word hoặc PDF', '.doc,.docx,.pdf'],
    ['Tải lên tệp pdf', undefined],
    ['không chấp nhận .zip', undefined],
  ])('types in %s', (hint, accept) => {
    expect(parseLimit(hint).accept).toBe(accept);
  });

  it('lets words win over the attribute, and the attribute stand where no words are', () => {
    expect(parseLimit('chỉ nhận .pdf', '.pdf,.zip').accept).toBe('.pdf');
    expect(parseLimit('Chọn tệp', '.pdf,.zip').accept).toBe('.pdf,.zip');
  });
});

describe('procedures', () => {
  it('knows a procedure by its national code, with or without a local suffix', () => {
    expect(procedure('1.001612')?.name).toContain('thành lập hộ kinh doanh');
    expect(procedure('1.001193.000.00.00.H29')?.code).toBe('1.001193');
    expect(procedure('9.999999')).toBeUndefined();
  });

  it('gives every row a source and says how far it was reviewed', () => {
    for (const code of ['1.001612', '1.004222', '2.000620']) {
      expect(procedure(code)?.source.length).toBeGreaterThan(0);
      expect(procedure(code)?.review).toBeTruthy();
    }
  });

  it('finds a code only where one alone is named', () => {
    expect(procedureCodeIn('MaTTHCDP=2.000815.000.00.00.H55&MaDVC=2.000815.000.00.00.H55.02')).toBe('2.000815');
    expect(procedureCodeIn('1.001193 và 1.000894')).toBeNull();
    expect(procedureCodeIn('phiên bản 12.000815')).toBeNull();
  });
});

describe('slotForRow', () => {
  it('takes what the row says before what is known of the portal', () => {
    const slot = slotForRow(
      row({ host: 'dichvucong.gov.vn', path: '/nop-ho-so', text: 'Tối đa 1 MB', accept: '.pdf,.zip' }),
    );
    expect(slot).toMatchObject({ maxBytes: mb, accept: '.pdf,.zip', basis: { accept: 'page', maxBytes: 'page' } });
  });

  it('falls back to the portal, then to a default that can only warn', () => {
    const national = slotForRow(row({ host: 'dichvucong.gov.vn', path: '/nop-ho-so' }));
    expect(national).toMatchObject({
      maxBytes: 2 * mb,
      accept: '.pdf',
      basis: { accept: 'portal', maxBytes: 'portal' },
    });
    const together = slotForRow(row({ host: 'lienthong.dichvucong.gov.vn', path: '/' }));
    expect(together).toMatchObject({ maxBytes: 2_726_297, together: { maxBytes: 2_726_297, used: 0 } });
    expect(slotForRow(row({})).basis).toEqual({ accept: 'default', maxBytes: 'default' });
  });

  it('counts the files of one paper together where the portal does', () => {
    const lienThong = row({ host: 'lienthong.dichvucong.gov.vn' });
    const slot = slotForRow(lienThong, undefined, 2_000_000);
    expect(slot).toMatchObject({ maxBytes: 726_297, together: { maxBytes: 2_726_297, used: 2_000_000 } });
    const hint = row({ text: 'Mỗi tệp tối đa 6 MB, tổng dung lượng tối đa 20 MB' });
    expect(slotForRow(hint, undefined, 19 * mb).maxBytes).toBe(mb);
    expect(slotForRow(hint).maxBytes).toBe(6 * mb);
    const said = row({ text: 'Tổng dung lượng file của 1 loại giấy tờ không được quá 2.6MB' });
    expect(slotForRow(said, undefined, 3_000_000)).toMatchObject({ maxBytes: 0, basis: { maxBytes: 'page' } });
  });

  it('matches a row to a paper by words, and not when two fit alike', () => {
    const birth = procedure('1.001193');
    const slot = slotForRow(row({ label: 'Giấy chứng sinh (bản chính) *' }), birth);
    expect(slot.documentKind).toBe('certificate');
    expect(slotForRow(row({ label: 'Giấy tờ khác' }), birth).documentKind).toBeUndefined();
  });

  it('asks for a signature where the row does, or where the form is signed online', () => {
    expect(slotForRow(row({ text: 'Tệp phải ký số trước khi nộp' })).mustBeSigned).toBe(true);
    expect(slotForRow(row({ label: 'Giấy đề nghị (ký số)' })).mustBeSigned).toBe(true);
    expect(slotForRow(row({ text: 'Ký số | Chọn tệp' })).mustBeSigned).toBeUndefined();
    const household = slotForRow(row({ label: 'Giấy đề nghị đăng ký hộ kinh doanh' }), procedure('1.001612'));
    expect(household.mustBeSigned).toBe(true);
  });
});

it("knows the portals' refusals", () => {
  expect(refusalIn('  Vui lòng chọn tệp nhỏ hơn 2MB! ')).toBe('Vui lòng chọn tệp nhỏ hơn 2MB!');
  expect(refusalIn('Tên tài liệu không hợp lệ')).not.toBeNull();
  expect(refusalIn('Dung lượng tối đa 2MB')).toBeNull();
});
