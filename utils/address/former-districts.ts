/**
 * Districts on cards of 2021–2024 that had another name, or gave wards away, by 30/06/2025: old province code,
 * bare name on the card, codes of the districts where its wards stand in the old list.
 * Source: facts/addresses.md 7.2, measured on the lists of 2023 and 2025; the last three NQ 1111/NQ-UBTVQH14.
 */
export const formerDistricts: { province: string; name: string; now: string[] }[] = [
  { province: '24', name: 'Lục Ngạn', now: ['Chũ'] },
  { province: '24', name: 'Yên Dũng', now: ['Bắc Giang'] },
  { province: '31', name: 'An Dương', now: ['Hồng Bàng'] },
  { province: '36', name: 'Mỹ Lộc', now: ['Nam Định'] },
  { province: '37', name: 'Ninh Bình', now: ['Hoa Lư'] },
  { province: '38', name: 'Đông Sơn', now: ['Thanh Hóa'] },
  { province: '40', name: 'Cửa Lò', now: ['Vinh'] },
  { province: '40', name: 'Nghi Lộc', now: ['Vinh'] },
  { province: '42', name: 'Thạch Hà', now: ['Hà Tĩnh'] },
  { province: '42', name: 'Cẩm Xuyên', now: ['Hà Tĩnh'] },
  { province: '42', name: 'Lộc Hà', now: ['Thạch Hà', 'Hà Tĩnh'] },
  { province: '46', name: 'Huế', now: ['Thuận Hóa', 'Phú Xuân'] },
  { province: '46', name: 'Nam Đông', now: ['Phú Lộc'] },
  { province: '49', name: 'Nông Sơn', now: ['Quế Sơn'] },
  { province: '68', name: 'Đạ Tẻh', now: ['Đạ Huoai'] },
  { province: '68', name: 'Cát Tiên', now: ['Đạ Huoai'] },
  { province: '77', name: 'Long Điền', now: ['Long Đất'] },
  { province: '77', name: 'Đất Đỏ', now: ['Long Đất'] },
  { province: '79', name: '2', now: ['Thủ Đức'] },
  { province: '79', name: '9', now: ['Thủ Đức'] },
];

/** Other names of provinces, by bare name in the lists. Source: facts/addresses.md 5, 7.1, 8. */
export const provinceAliases: Record<string, string[]> = {
  Huế: ['Thừa Thiên Huế', 'Thừa Thiên'],
  'Hồ Chí Minh': ['HCM', 'TPHCM', 'HCMC'],
  'Bà Rịa - Vũng Tàu': ['BRVT', 'BR VT'],
  'Đắk Lắk': ['Đắc Lắc', 'Đắk Lăk', 'Daklak'],
  'Đắk Nông': ['Đắc Nông', 'Daknong'],
  'Hà Nội': ['Hanoi'],
  'Đà Nẵng': ['Danang'],
};
