/** Made-up people: province code 003 belongs to nobody (facts/idcards.md 1.6). */
export const card2021 = '003099000017||Nguyễn Văn An|01011999|Nam|Trần Hưng Đạo, Hoàn Kiếm, Hà Nội|01062022';
export const card2021OldNumber =
  '003160000019|001234567|Trần Thị Bình|15051960|Nữ|Thôn Đạo Tú, Quảng Phú Cầu, Ứng Hòa, Hà Nội|20082021';
export const card2024 = '003099000017||Nguyễn Văn An|01011999|Nam|Số 5, Cửa Nam, Hà Nội|04102025||||';
export const card2024Child =
  '003320000011||Lê Thị Mỵ|03042020|Nữ|Số 5, Cửa Nam, Hà Nội|04102025|||Lê Văn Ba|Phạm Thị Tư';
export const cardNumberDiffers = '001299000017||Nguyễn Văn An|01011999|Nam|Trần Hưng Đạo, Hoàn Kiếm, Hà Nội|01012022';

export const otherCodes = {
  link: 'https://example.com/?id=003099000017',
  healthInsurance:
    'HC4010000000000|4e677579e1bb856e2056c4836e20416e|01/01/1999|1|48c3a0204ee1bb9969|01 - 001|-|01/01/2020|-|01014020000|-|4|01/01/2025|0000000000000000-0000|4|5175e1baad6e|$',
  vaccination: '003099000017|NGUYEN VAN AN|1999-01-01|CCCD|0000000000||',
};
