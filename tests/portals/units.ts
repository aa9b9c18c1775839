/** Units the replicas' lists offer: as portals show them, type word first; one pair differs by its tone only. */
export const provinces: { code: string; name: string }[] = [
  ['01', 'Thành phố Hà Nội'],
  ['04', 'Tỉnh Cao Bằng'],
  ['08', 'Tỉnh Tuyên Quang'],
  ['11', 'Tỉnh Điện Biên'],
  ['12', 'Tỉnh Lai Châu'],
  ['14', 'Tỉnh Sơn La'],
  ['15', 'Tỉnh Lào Cai'],
  ['19', 'Tỉnh Thái Nguyên'],
  ['20', 'Tỉnh Lạng Sơn'],
  ['22', 'Tỉnh Quảng Ninh'],
  ['24', 'Tỉnh Bắc Ninh'],
  ['25', 'Tỉnh Phú Thọ'],
  ['31', 'Thành phố Hải Phòng'],
  ['33', 'Tỉnh Hưng Yên'],
  ['37', 'Tỉnh Ninh Bình'],
  ['38', 'Tỉnh Thanh Hóa'],
  ['40', 'Tỉnh Nghệ An'],
  ['42', 'Tỉnh Hà Tĩnh'],
  ['44', 'Tỉnh Quảng Trị'],
  ['46', 'Thành phố Huế'],
  ['48', 'Thành phố Đà Nẵng'],
  ['51', 'Tỉnh Quảng Ngãi'],
  ['52', 'Tỉnh Gia Lai'],
  ['56', 'Tỉnh Khánh Hòa'],
  ['66', 'Tỉnh Đắk Lắk'],
  ['68', 'Tỉnh Lâm Đồng'],
  ['75', 'Tỉnh Đồng Nai'],
  ['79', 'Thành phố Hồ Chí Minh'],
  ['80', 'Tỉnh Tây Ninh'],
  ['82', 'Tỉnh Đồng Tháp'],
  ['86', 'Tỉnh Vĩnh Long'],
  ['91', 'Tỉnh An Giang'],
  ['92', 'Thành phố Cần Thơ'],
  ['96', 'Tỉnh Cà Mau'],
].map(([code = '', name = '']) => ({ code, name }));

const wards: Record<string, [string, string][]> = {
  '79': [
    ['26734', 'Phường Tân Định'],
    ['26740', 'Phường Sài Gòn'],
    ['26743', 'Phường Bến Thành'],
    ['26758', 'Phường Cầu Ông Lãnh'],
    ['25807', 'Phường Thanh An'],
    ['27676', 'Xã Thạnh An'],
    ['26732', 'Đặc khu Côn Đảo'],
  ],
  '92': [
    ['31120', 'Phường Ninh Kiều'],
    ['31150', 'Phường Cái Khế'],
    ['31639', 'Phường Mỹ Xuyên'],
  ],
};

/** Wards of a province, as the portal's address service gives them. */
export function wardsOf(province: string): { code: string; name: string }[] {
  const rows = wards[province] ?? [[`${province}999`, 'Xã Mẫu']];
  return rows.map(([code, name]) => ({ code, name }));
}
