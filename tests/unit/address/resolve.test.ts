import { describe, expect, it } from 'vitest';
import { bareName, resolveAddress, unitKey } from '../../../utils/address';

const old = { issuedOn: '2022-06-01' };
const today = { issuedOn: '2025-12-01' };
const names = (text: string, hints = {}) => resolveAddress(text, hints).candidates.map((unit) => unit.name);

describe('addresses as cards before 07/2025 have them', () => {
  it.each([
    ['Thôn Đạo Tú, Quảng Phú Cầu, Ứng Hòa, Hà Nội', 'Xã Ứng Thiên', 'Thôn Đạo Tú'],
    ['Thôn Nà Phát, Phúc Khánh, Bảo Yên, Lào Cai', 'Xã Phúc Khánh', 'Thôn Nà Phát'],
    ['Thôn Chánh Nam, Xuân Thọ 1, Sông Cầu, Phú Yên', 'Xã Xuân Thọ', 'Thôn Chánh Nam'],
    ['Tổ 85, An Hải Bắc, Sơn Trà, Đà Nẵng', 'Phường An Hải', 'Tổ 85'],
    ['12, KP3, P.Hiệp Thành, Quận 12, TP.Hồ Chí Minh', 'Phường Tân Thới Hiệp', '12, KP3'],
    ['5/3, Phường 25, Bình Thạnh, TP.Hồ Chí Minh', 'Phường Thạnh Mỹ Tây', '5/3'],
    ['5/3, Phường 025, Bình Thạnh, TPHCM', 'Phường Thạnh Mỹ Tây', '5/3'],
    ['Khu Phố Bình Thung 2, Bình An, TP.Dĩ An, Bình Dương', 'Phường Đông Hòa', 'Khu Phố Bình Thung 2'],
    ['3 Kiệt 5, An Đông,Thành phố Huế,Thừa Thiên Huế', 'Phường An Cựu', '3 Kiệt 5'],
    ['Tổ 1 An Trạch, Hòa Tiến, Hòa Vang, Đà Nẵng', 'Xã Hòa Tiến', 'Tổ 1 An Trạch'],
    ['Trần Hưng Đạo, Hoàn Kiếm, Hà Nội', 'Phường Cửa Nam', ''],
    ['KDC 1, Côn Đảo, Bà Rịa - Vũng Tàu', 'Đặc khu Côn Đảo', 'KDC 1'],
  ])('%s', (text, ward, detail) => {
    expect(resolveAddress(text, old)).toMatchObject({ certainty: 'certain', ward: { name: ward }, detail });
  });

  it('says which old unit was meant', () => {
    expect(resolveAddress('Lam Cốt, Tân Yên, Bắc Giang', old).from).toEqual({
      province: { code: '24', name: 'Tỉnh Bắc Giang' },
      district: { code: '216', name: 'Huyện Tân Yên' },
      ward: { code: '07333', name: 'Xã Lam Sơn' },
    });
  });

  it('offers the parts of a divided ward, land without residents last', () => {
    const found = resolveAddress('Gia Thụy, Long Biên, Hà Nội', old);
    expect(found).toMatchObject({ certainty: 'ambiguous', province: { name: 'Thành phố Hà Nội' } });
    expect(found.ward).toBeUndefined();
    expect(found.candidates.map((unit) => [unit.name, unit.areaOnly ?? false])).toEqual([
      ['Phường Bồ Đề', false],
      ['Phường Việt Hưng', false],
      ['Phường Long Biên', true],
    ]);
  });

  it('follows the residents when all of them went to one ward', () => {
    expect(resolveAddress('Tây Tựu, Bắc Từ Liêm, Hà Nội', old).ward?.code).toBe('00613');
    expect(resolveAddress('Phúc Lợi, Long Biên, Hà Nội', old).ward?.code).toBe('00136');
  });

  it('does not choose between town and commune of one name, unless the text does', () => {
    expect(names('Mường Tè, Mường Tè, Lai Châu', old).length).toBe(2);
    expect(resolveAddress('TT. Mường Tè, Mường Tè, Lai Châu', old).certainty).toBe('certain');
    expect(resolveAddress('Yên Viên, Gia Lâm, Hà Nội', old).certainty).toBe('certain');
  });

  it('does not take the district for the ward when the ward is not recognised', () => {
    expect(resolveAddress('Phố Nào Đó, Hoàn Kiếm, Hà Nội', old)).toMatchObject({
      certainty: 'unknown',
      province: { code: '01' },
      candidates: [],
    });
    expect(resolveAddress('Hàng Xyz, Hoàn Kiếm, Hà Nội').certainty).not.toBe('certain');
  });

  it('offers a near spelling for confirmation only', () => {
    expect(resolveAddress('Quảng Phú Cẩu1, Ứng Hòa, Hà Nội', old).certainty).toBe('ambiguous');
  });
});

describe('names that are other names misread', () => {
  it.each([
    ['Hải Minh, Hải Hậu, Nam Định', ['Xã Hải Anh', 'Xã Hải Tiến']],
    ['Nga Thanh, Nga Sơn, Thanh Hóa', ['Xã Hồ Vương', 'Xã Nga Sơn']],
  ])('%s: offered with the other ward, unless it comes from a code', (text, both) => {
    expect(resolveAddress(text, old).certainty).toBe('ambiguous');
    expect(names(text, old).length).toBe(both.length);
    expect(resolveAddress(text, { ...old, readFrom: 'code' }).certainty).toBe('certain');
  });

  it('is in doubt about today’s names only when they come from a picture', () => {
    expect(resolveAddress('Giao Minh, Ninh Bình', today).ward?.name).toBe('Xã Giao Minh');
    expect(names('Giao Minh, Ninh Bình', { ...today, readFrom: 'picture' })).toEqual(['Xã Giao Minh', 'Xã Giao Ninh']);
  });

  it.each([
    ['Nàn Xím, Si Ma Cai, Lào Cai', 'a town is named like the district, and the ward is misread'],
    ['Thuan Thien, Cam Loc, Ha Tinh', 'a former ward is named like the district misread'],
    ['Tây Tựu - Bắe Từ Liêm - Hà Nội', 'a new ward is named like the end of the district'],
    ['Thôn Đông Trịnb Tường Bát Xát Lào Cai', 'without commas the ward may hide in the hamlet'],
  ])('is not sure of "%s": %s', (text) => {
    expect(resolveAddress(text, old).certainty).not.toBe('certain');
    expect(resolveAddress(text).certainty).not.toBe('certain');
  });

  it('offers the ward when the district is misread', () => {
    expect(resolveAddress('Thôn Đạo Tú, Quảng Phú Cầu, Ứnq Hòa, Hà Nội', old)).toMatchObject({
      certainty: 'ambiguous',
      candidates: [{ name: 'Xã Ứng Thiên' }],
    });
  });

  it('knows the ward after a hamlet of its own name, without commas and without a date', () => {
    expect(resolveAddress('Thôn Đông Nhơn Hội An Phú An Giang').ward?.name).toBe('Xã Nhơn Hội');
    expect(resolveAddress('Đường Nhơn Hội An Phú An Giang').certainty).toBe('ambiguous');
  });
});

describe('addresses of today', () => {
  it.each([
    ['Cái Keo, Quách Phẩm, Cà Mau', { issuedOn: '2025-08-18' }, 'Xã Quách Phẩm'],
    ['Xóm 3, Giao Minh, Ninh Bình', { issuedOn: '2025-10-06' }, 'Xã Giao Minh'],
    ['Số 5, Thanh Liệt, Hà Nội, Hà Nội', today, 'Phường Thanh Liệt'],
    ['Hàng Bạc, Hoàn Kiếm, Hà Nội', today, 'Phường Hoàn Kiếm'],
    ['Số 1 Lào Cai, Lào Cai', { issuedOn: '2025-12-01' }, undefined],
    ['Lào Cai, Lào Cai', today, 'Phường Lào Cai'],
    ['Phường 1 Bảo Lộc, Lâm Đồng', {}, 'Phường 1 Bảo Lộc'],
    ['Văn Miếu - Quốc Tử Giám, Hà Nội', today, 'Phường Văn Miếu - Quốc Tử Giám'],
    ['Ea H’Leo, Đắk Lắk', today, "Xã Ea H'Leo"],
    ['Xã Long Thành, Tỉnh Đồng Nai', {}, 'Phường Long Thành'],
    ['Phường Long Thành, Thành phố Đồng Nai', {}, 'Phường Long Thành'],
    ['12 Ben Nghe Ward, District 1, Ho Chi Minh City, Vietnam', {}, 'Phường Sài Gòn'],
  ])('%s', (text, hints, ward) => expect(resolveAddress(text, hints).ward?.name).toBe(ward));

  it('asks where names without accents collide', () => {
    expect(names('Cam Giang, Hai Phong', today)).toEqual(['Xã Cẩm Giang', 'Xã Cẩm Giàng']);
    expect(resolveAddress('Cẩm Giang, Hải Phòng', today).certainty).toBe('certain');
  });

  it('offers both readings when no date tells the list', () => {
    expect(names('Trần Hưng Đạo, Hoàn Kiếm, Hà Nội').sort()).toEqual(['Phường Cửa Nam', 'Phường Hoàn Kiếm']);
    expect(resolveAddress('Xã Mẫu Sơn, Tỉnh Lạng Sơn').certainty).toBe('ambiguous');
  });

  it.each(['', '   ', ',,,', 'Hà Nội', 'không biết', 'Quận 5', '12', 'Việt Nam'])('knows no ward in "%s"', (text) => {
    expect(resolveAddress(text)).toMatchObject({ certainty: 'unknown', candidates: [] });
  });
});

describe('names of units', () => {
  it.each([
    ['Phường Sài Gòn', 'Sài Gòn'],
    ['TP. Hồ Chí Minh', 'Hồ Chí Minh'],
    ['Tp.Hồ Chí Minh', 'Hồ Chí Minh'],
    ['Thành phố Đồng Nai', 'Đồng Nai'],
    ['P.5', '5'],
    ['Q1', '1'],
    ['Xã Xa Dung', 'Xa Dung'],
    ['Xa Dung', 'Xa Dung'],
    ['Quang Trung', 'Quang Trung'],
    ['Phường 1 Bảo Lộc', '1 Bảo Lộc'],
    ['Thị xã', 'Thị xã'],
  ])('%s → %s', (name, bare) => expect(bareName(name)).toBe(bare));

  it.each([
    ['Hoà Bình', 'Hòa Bình'],
    ['Phú Quí', 'Phú Quý'],
    ['Đăk Đoa', 'Đắk Đoa'],
    ['D’Ran', "D'Ran"],
    ['Phường 08', 'Phường 8'],
    ['Bà Rịa-Vũng Tàu', 'Bà Rịa – Vũng Tàu'],
  ])('%s = %s', (a, b) => expect(unitKey(a)).toBe(unitKey(b)));
});
