import { describe, expect, it } from 'vitest';
import { type LicenceReading, readLicence } from '../../../utils/licence';
import { head, type PaperLine, page } from './paper';

const valuesOf = ({ fields }: LicenceReading) =>
  Object.fromEntries(Object.entries(fields).map(([name, { value }]) => [name, value]));

const household: PaperLine[] = [
  ...head(['UBND PHƯỜNG SÀI GÒN', 'PHÒNG KINH TẾ'], null, null),
  [200, 130, 'GIẤY CHỨNG NHẬN'],
  [190, 146, 'ĐĂNG KÝ HỘ KINH DOANH'],
  [80, 180, 'Mã số hộ kinh doanh: 003099000017'],
  [80, 196, 'Đăng ký lần đầu, ngày 05 tháng 10 năm 2025'],
  [80, 212, 'Đăng ký thay đổi lần thứ: 2, ngày 06 tháng 01 năm 2026'],
  [60, 240, '1. Tên hộ kinh doanh (viết bằng tiếng Việt): QUÁN CƠM AN'],
  [60, 256, '2. Trụ sở của hộ kinh doanh: 12 Đồng Khởi, Phường Sài Gòn, Thành phố Hồ Chí'],
  [60, 272, 'Minh'],
  [60, 290, 'Họ và tên: NGUYỄN VĂN AN'],
  [330, 290, 'Giới tính: Nam'],
  [60, 306, 'Số định danh cá nhân: 003099000017'],
  [60, 322, 'Nơi thường trú: 5 Lê Lợi, Phường Sài Gòn, Thành phố Hồ Chí Minh'],
  [380, 360, 'TRƯỞNG PHÒNG'],
  [385, 430, 'Trần Thị Bình'],
];

describe('readLicence', () => {
  it('reads a household certificate, its address over two lines', () => {
    const reading = readLicence([page(household)]);
    expect(reading.kind).toBe('household-business');
    expect(valuesOf(reading)).toEqual({
      number: '003099000017',
      holder: 'QUÁN CƠM AN',
      owner: 'NGUYỄN VĂN AN',
      address: '12 Đồng Khởi, Phường Sài Gòn, Thành phố Hồ Chí Minh',
      personalNumber: '003099000017',
      issuer: 'PHÒNG KINH TẾ, UBND PHƯỜNG SÀI GÒN',
      firstIssuedOn: '2025-10-05',
      changeNumber: '2',
      issuedOn: '2026-01-06',
      signerTitle: 'TRƯỞNG PHÒNG',
      signer: 'Trần Thị Bình',
    });
    expect(Object.values(reading.fields).every(({ certainty }) => certainty === 'certain')).toBe(true);
  });

  it('says where a value stands, line by line', () => {
    const { fields } = readLicence([page(household)]);
    const places = fields.address?.places ?? [];
    expect(places).toHaveLength(2);
    expect(places[1]?.page).toBe(1);
    expect(places[1]?.box[0]).toBeCloseTo(60 / 595, 3);
    expect(places[1]?.box[1]).toBeCloseTo(272 / 842, 3);
  });

  it('gives the same whatever the order in the file: number and day are often stamped last', () => {
    expect(valuesOf(readLicence([page([...household].reverse())]))).toEqual(valuesOf(readLicence([page(household)])));
  });

  it('reckons the last day from a term, and doubts one that falls on 29 February', () => {
    const food = (day: string): PaperLine[] => [
      ...head(['UBND TỈNH ĐẮK LẮK', 'SỞ CÔNG THƯƠNG'], 'Số: 123 /CN-ATTP', day),
      [200, 130, 'GIẤY CHỨNG NHẬN'],
      [140, 146, 'CƠ SỞ ĐỦ ĐIỀU KIỆN AN TOÀN THỰC PHẨM'],
      [60, 180, 'TÊN CƠ SỞ: QUÁN CƠM AN'],
      [60, 196, 'GIẤY CHỨNG NHẬN NÀY CÓ GIÁ TRỊ 3 NĂM KỂ TỪ NGÀY CẤP'],
    ];
    const usual = readLicence([page(food('Đắk Lắk, ngày 14 tháng 9 năm 2023'))]).fields;
    expect(usual.number?.value).toBe('123/CN-ATTP');
    expect(usual.expiresOn).toMatchObject({ value: '2026-09-14', certainty: 'certain' });
    expect(usual.expiresOn?.evidence.how).toBe('term');
    const leap = readLicence([page(food('Đắk Lắk, ngày 29 tháng 02 năm 2024'))]).fields;
    expect(leap.expiresOn).toMatchObject({ value: '2027-02-28', certainty: 'check' });
  });

  it('takes an alcohol licence that cites a household certificate for what it is', () => {
    const lines: PaperLine[] = [
      ...head(['ỦY BAN NHÂN DÂN', 'PHƯỜNG SÀI GÒN'], 'Số: 12/GP-UBND', 'Sài Gòn, ngày 05 tháng 10 năm 2025'),
      [220, 130, 'GIẤY PHÉP'],
      [200, 146, 'BÁN LẺ RƯỢU'],
      [60, 180, 'Cấp cho: QUÁN CƠM AN'],
      [60, 196, 'GIẤY CHỨNG NHẬN ĐĂNG KÝ HỘ KINH DOANH số: 003099000017 cấp ngày 01/02/2024'],
      [60, 230, 'Giấy phép có giá trị đến hết ngày 05 tháng 10 năm 2030.'],
    ];
    const reading = readLicence([page(lines)]);
    expect(reading.kind).toBe('alcohol');
    expect(valuesOf(reading)).toMatchObject({
      number: '12/GP-UBND',
      holder: 'QUÁN CƠM AN',
      issuer: 'ỦY BAN NHÂN DÂN PHƯỜNG SÀI GÒN',
      issuedOn: '2025-10-05',
      expiresOn: '2030-10-05',
    });
  });

  it('knows a paper that only asks for a licence, and one of no known kind', () => {
    const asks: PaperLine[] = [
      [200, 50, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
      [220, 100, 'GIẤY ĐỀ NGHỊ'],
      [150, 116, 'CẤP LẠI GIẤY CHỨNG NHẬN ĐĂNG KÝ HỘ KINH DOANH'],
      [60, 150, 'Tôi là: NGUYỄN VĂN AN'],
    ];
    expect(readLicence([page(asks)])).toMatchObject({ outcome: 'application', kind: null, fields: {} });
    const other: PaperLine[] = [
      [200, 50, 'HỢP ĐỒNG THUÊ MẶT BẰNG'],
      [60, 80, 'Bên A cho bên B thuê căn nhà số 12 đường Đồng Khởi'],
    ];
    expect(readLicence([page(other)])).toMatchObject({ outcome: 'other', kind: null, fields: {} });
    expect(readLicence([page([])]).outcome).toBe('no-text');
  });

  it('gives no number where the blank before the slash is empty', () => {
    const lines: PaperLine[] = [
      ...head(['ỦY BAN NHÂN DÂN', 'PHƯỜNG SÀI GÒN'], 'Số: /GP-UBND', null),
      [220, 130, 'GIẤY PHÉP'],
      [140, 146, 'SỬ DỤNG TẠM THỜI MỘT PHẦN HÈ PHỐ'],
      [60, 180, 'Cấp cho ông (bà): NGUYỄN VĂN AN'],
    ];
    const reading = readLicence([page(lines)]);
    expect(reading.kind).toBe('sidewalk');
    expect(reading.fields.number).toBeUndefined();
    expect(reading.fields.holder?.value).toBe('NGUYỄN VĂN AN');
  });

  it('doubts what the reader of print doubts', () => {
    const { fields, from } = readLicence([page(household, { from: 'print', confidence: 60 })]);
    expect(from).toBe('print');
    expect(fields.holder).toMatchObject({ value: 'QUÁN CƠM AN', certainty: 'check' });
  });

  it('takes a broken line for one name: a city may end in a word that begins an office', () => {
    const lines: PaperLine[] = [
      ...head(['UBND THÀNH PHỐ HẢI', 'PHÒNG', 'SỞ Y TẾ'], 'Số: 2095/SYT-', null),
      [60, 114, 'KTTH'],
      [60, 130, 'V/v trả lời kiến nghị'],
      [200, 180, 'Kính gửi: Trung tâm Phục vụ hành chính công'],
    ];
    expect(valuesOf(readLicence([page(lines)]))).toMatchObject({
      issuer: 'SỞ Y TẾ, UBND THÀNH PHỐ HẢI PHÒNG',
      number: '2095/SYT-KTTH',
      subject: 'trả lời kiến nghị',
    });
  });

  it('is sure of no value with a letter that only its font knows', () => {
    const lines = household.map(([x, y, text]): PaperLine => [x, y, text.replace('QUÁN CƠM AN', 'QUÁN \uE04CỊNH AN')]);
    const { holder, owner } = readLicence([page(lines)]).fields;
    expect([holder?.certainty, owner?.certainty]).toEqual(['check', 'certain']);
  });

  it('finds no day that the calendar does not have', () => {
    const lines = household.map(
      ([x, y, text]): PaperLine => [x, y, text.replace('ngày 05 tháng 10', 'ngày 31 tháng 02')],
    );
    expect(readLicence([page(lines)]).fields.firstIssuedOn).toBeUndefined();
  });
});
