import { describe, expect, it } from 'vitest';
import { expiryIn } from '../../../../utils/attachment/document/expiry';
import { documentFindings } from '../../../../utils/attachment/document/findings';
import { documentKinds } from '../../../../utils/attachment/document/kinds';
import { type NamedPeople, peopleIn } from '../../../../utils/attachment/document/people';
import { kindsAskedIn, titleOf } from '../../../../utils/attachment/document/title';

const today = '2026-11-24';
const nobody: NamedPeople = { names: [], numbers: [] };
const heading = ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'];
const codes = (lines: string[], label: string, people = nobody) =>
  documentFindings(lines, { label, people, today }).map(({ code }) => code);

describe('what a paper calls itself', () => {
  it.each([
    [[...heading, 'GIẤY KHAI SINH', '(BẢN SAO)'], 'birth'],
    [['UBND PHƯỜNG SÀI GÒN', 'GIẤY CHỨNG NHẬN', 'ĐĂNG KÝ HỘ KINH DOANH', 'Mã số hộ kinh doanh: 8'], 'business'],
    [['HỢP ĐỒNG THUÊ NHÀ', 'Hôm nay, ngày 1 tháng 2 năm 2026'], 'contract'],
    [['TỜ KHAI ĐĂNG KÝ KHAI SINH', 'Kính gửi: UBND phường'], 'declaration'],
    [['TRÍCH LỤC KHAI SINH (BẢN SAO)'], 'birth'],
    [['CĂN CƯỚC CÔNG DÂN', 'Citizen Identity Card'], 'identity'],
    [['Mẫu số 1', 'GIẤY ĐỀ NGHỊ ĐĂNG KÝ HỘ KINH DOANH'], 'application'],
    // Read by a machine: marks lost.
    [['GIAY CHUNG SINH', 'Ho ten me'], 'birth-notice'],
  ])('%j', (lines, kind) => {
    expect(titleOf(lines)?.kind.id).toBe(kind);
  });

  it.each([
    [
      'a sentence that begins like a title',
      ['Giấy khai sinh số 12 do UBND phường cấp ngày 1/2/2020 được nộp kèm theo.'],
    ],
    ['two titles of two families', ['GIẤY KHAI SINH', 'HỢP ĐỒNG THUÊ NHÀ']],
    ['a title too far below', [...Array(40).fill('…'), 'GIẤY KHAI SINH']],
    ['nothing known', ['BÁO CÁO KẾT QUẢ']],
  ])('says nothing for %s', (_, lines) => {
    expect(titleOf(lines)).toBeNull();
  });

  it('tells each kind from every other by its own titles', () => {
    for (const { id, family, titles } of documentKinds) {
      for (const title of titles) {
        const found = titleOf([title.toUpperCase()])?.kind;
        expect(`${id} ${title}: ${found?.family}`).toBe(`${id} ${title}: ${family}`);
      }
    }
  });
});

describe('a paper in its row', () => {
  it('is called wrong only when it is of quite another sort', () => {
    expect(codes(['CĂN CƯỚC CÔNG DÂN'], 'Giấy chứng sinh')).toEqual(['wrong-document']);
    expect(codes(['GIẤY CHỨNG SINH'], 'Giấy chứng sinh')).toEqual([]);
    expect(codes(['ĐƠN ĐỀ NGHỊ CẤP PHÉP'], 'Tờ khai đăng ký')).toEqual([]);
    expect(codes(['HỢP ĐỒNG CHO THUÊ NHÀ'], 'Hợp đồng thuê mặt bằng (Bắt buộc)')).toEqual([]);
  });

  it('is right where the row leaves the choice', () => {
    expect(codes(['GIẤY KHAI SINH'], 'Căn cước công dân hoặc giấy khai sinh')).toEqual([]);
  });

  it('is not judged where the row or the paper says nothing known', () => {
    expect(codes(['CĂN CƯỚC CÔNG DÂN'], 'Giấy tờ khác')).toEqual([]);
    expect(codes(['BÁO CÁO'], 'Giấy chứng sinh')).toEqual([]);
    expect(codes([], 'Giấy chứng sinh')).toEqual([]);
  });

  it('knows what the rows of portals ask for', () => {
    const asked = (label: string) => kindsAskedIn(label).map(({ id }) => id);
    expect(asked('Bản sao thẻ Căn cước/CCCD còn hiệu lực của người ủy quyền')).toEqual(['identity', 'authorisation']);
    expect(asked('Tờ khai thay đổi thông tin cư trú (CT01)')).toEqual(['declaration']);
    expect(asked('Giấy tờ khác')).toEqual([]);
  });
});

describe('when a paper runs out', () => {
  it.each([
    ['Giấy này có giá trị đến hết ngày 05/09/2026.', '2026-09-05'],
    ['Có giá trị đến: 05/09/2026', '2026-09-05'],
    ['Giấy chứng nhận có hiệu lực từ ngày 01 tháng 3 năm 2023 đến ngày 01 tháng 3 năm 2026', '2026-03-01'],
    ['Thời hạn hợp đồng thuê: từ 1/1/2020', null],
    ['Bên B trả tiền đến ngày 05/09/2026', null],
    ['Có giá trị đến 05/09/2026. Có giá trị đến 06/09/2027', null],
    ['Có giá trị đến ngày 31/02/2026', null],
  ])('%s: %s', (text, day) => {
    expect(expiryIn(text)).toBe(day);
  });

  it('is told once the day has passed', () => {
    expect(codes(['Có giá trị đến 23/11/2026'], 'Giấy tờ khác')).toEqual(['expired']);
    expect(codes(['Có giá trị đến 24/11/2026'], 'Giấy tờ khác')).toEqual([]);
  });
});

describe('whose paper it is', () => {
  const form = { names: ['NGUYỄN VĂN AN'], numbers: ['003099000017'] };
  it('reads names and numbers behind their labels only', () => {
    expect(
      peopleIn([
        'Họ, chữ đệm, tên: NGUYỄN VĂN AN',
        'Số định danh cá nhân: 003099000017',
        'Số tài khoản 123456789012',
        'Ông/Bà: Trần Thị Bình, sinh năm 1990',
      ]),
    ).toEqual({ names: ['NGUYỄN VĂN AN', 'Trần Thị Bình'], numbers: ['003099000017'] });
  });

  it('is another person by the number, whatever the name', () => {
    const lines = ['GIẤY KHAI SINH', 'Họ và tên: NGUYỄN VĂN AN', 'Số định danh cá nhân: 003099000025'];
    expect(codes(lines, 'Giấy khai sinh', form)).toEqual(['number-mismatch']);
  });

  it('is the same person by the number, though the name was read badly', () => {
    const lines = ['GIẤY KHAI SINH', 'Họ và tên: NGUYEN VAN AM', 'Số định danh cá nhân: 003099000017'];
    expect(codes(lines, 'Giấy khai sinh', form)).toEqual([]);
  });

  it('is another person by the name where no number stands', () => {
    expect(codes(['GIẤY KHAI SINH', 'Họ và tên: LÊ VĂN BA'], 'Giấy khai sinh', form)).toEqual(['name-mismatch']);
    expect(codes(['GIẤY KHAI SINH', 'Họ và tên: Nguyen Van An'], 'Giấy khai sinh', form)).toEqual([]);
  });

  it('is nobody’s business where papers name others, or where one side is silent', () => {
    expect(codes(['HỢP ĐỒNG THUÊ NHÀ', 'Ông/Bà: Trần Thị Bình'], 'Hợp đồng thuê nhà', form)).toEqual([]);
    expect(codes(['GIẤY KHAI SINH', 'Họ và tên: LÊ VĂN BA'], 'Giấy khai sinh')).toEqual([]);
    expect(codes(['GIẤY KHAI SINH'], 'Giấy khai sinh', form)).toEqual([]);
  });

  it('may have nine digits on the paper and twelve on the form', () => {
    const lines = ['GIẤY KHAI SINH', 'CMND: 012345678'];
    expect(codes(lines, 'Giấy khai sinh', form)).toEqual([]);
  });
});
