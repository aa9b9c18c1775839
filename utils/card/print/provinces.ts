import { fold } from '../../text';

/**
 * Provinces by their letters, as the cards of 1999 to 2025 print them and those since 1/7/2025 (facts/idcards.md 4.2): the last part of a
 * printed place is one of them, and no two differ in marks alone.
 * Bà Rịa - Vũng Tàu is left as it was read: its stroke is printed in several ways.
 */
export const provinces: ReadonlyMap<string, string> = byFold(
  'Hà Nội|Hà Tây|Hà Giang|Cao Bằng|Bắc Kạn|Tuyên Quang|Lào Cai|Điện Biên|Lai Châu|Sơn La|Yên Bái|Hòa Bình|Thái Nguyên|Lạng Sơn|' +
    'Quảng Ninh|Bắc Giang|Phú Thọ|Vĩnh Phúc|Bắc Ninh|Hải Dương|Hải Phòng|Hưng Yên|Thái Bình|Hà Nam|Nam Định|Ninh Bình|' +
    'Thanh Hóa|Nghệ An|Hà Tĩnh|Quảng Bình|Quảng Trị|Thừa Thiên Huế|Huế|Đà Nẵng|Quảng Nam|Quảng Ngãi|Bình Định|Phú Yên|' +
    'Khánh Hòa|Ninh Thuận|Bình Thuận|Kon Tum|Gia Lai|Đắk Lắk|Đắk Nông|Lâm Đồng|Bình Phước|Tây Ninh|Bình Dương|Đồng Nai|' +
    'Hồ Chí Minh|Long An|Tiền Giang|Bến Tre|Trà Vinh|Vĩnh Long|Đồng Tháp|An Giang|Kiên Giang|Cần Thơ|' +
    'Hậu Giang|Sóc Trăng|Bạc Liêu|Cà Mau',
);

function byFold(names: string): ReadonlyMap<string, string> {
  return new Map(names.split('|').map((name) => [fold(name), name]));
}

/** Cities that are provinces: their police is that of a city. */
export const cities: ReadonlySet<string> = new Set(['Hà Nội', 'Hồ Chí Minh', 'Hải Phòng', 'Đà Nẵng', 'Cần Thơ']);
