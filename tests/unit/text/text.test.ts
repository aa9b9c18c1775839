import { describe, expect, it } from 'vitest';
import {
  fold,
  formatBytes,
  formatDate,
  isoDate,
  maskNumber,
  normaliseTonePlacement,
  parseDate,
  toneKey,
} from '../../../utils/text';

describe('fold, the key for labels', () => {
  it.each([
    ['Họ và tên (*)', 'ho va ten'],
    ['  Số CCCD/CMND: ', 'so cccd cmnd'],
    ['ĐƯỜNG Đặng', 'duong dang'],
    ['hoà'.normalize('NFD'), 'hoa'],
    ['Ea H’Leo', 'ea h leo'],
    ['', ''],
  ])('%s → %s', (text, key) => expect(fold(text)).toBe(key));
});

describe('toneKey, the key for values', () => {
  it.each([
    ['hoà', 'hoa1'],
    ['hòa', 'hoa1'],
    ['HOÁ', 'hoa2'],
    ['Nguyễn Văn An', 'nguyên3 văn0 an0'],
    ['Đỗ Thị Mỵ', 'đô3 thi5 my5'],
    ['Phường 25', 'phương1 25'],
    ['Lang Biang - Đà Lạt', 'lang0 biang0 đa1 lat5'],
  ])('%s → %s', (text, key) => expect(toneKey(text)).toBe(key));

  it('does not depend on the Unicode form', () => {
    for (const word of ['Thuỷ Nguyên', 'Ậm Ừ', 'Đặng', 'Quốc Oai', 'Chĕo']) {
      expect(toneKey(word.normalize('NFD'))).toBe(toneKey(word));
    }
  });

  it('keeps apart what fold joins', () => {
    expect(fold('Tân Thành')).toBe(fold('Tân Thạnh'));
    expect(toneKey('Tân Thành')).not.toBe(toneKey('Tân Thạnh'));
  });
});

describe('tone placement', () => {
  it.each([
    ['Hoà Bình', 'Hòa Bình'],
    ['THUỶ NGUYÊN', 'THỦY NGUYÊN'],
    ['sức khoẻ', 'sức khỏe'],
    ['Phú Quý', 'Phú Quý'],
    ['Huỳnh', 'Huỳnh'],
    ['Toàn', 'Toàn'],
    ['Thuý', 'Thúy'],
    ['Hòa', 'Hòa'],
  ])('%s → %s', (text, expected) => expect(normaliseTonePlacement(text)).toBe(expected));
});

describe('dates', () => {
  it.each([
    ['01/06/2022', '2022-06-01'],
    ['1-6-2022', '2022-06-01'],
    ['01062022', '2022-06-01'],
    ['2022-06-01', '2022-06-01'],
    ['ngày 1 tháng 6 năm 2022', '2022-06-01'],
    ['29/02/2000', '2000-02-29'],
    ['1957', '1957'],
    ['31/02/2022', null],
    ['00/00/1957', null],
    ['99999999', null],
    ['mười', null],
  ])('%s → %s', (text, iso) => expect(parseDate(text)).toBe(iso));

  it('formats the Vietnamese way and never completes a year', () => {
    expect(formatDate('2022-06-01')).toBe('01/06/2022');
    expect(formatDate('1957')).toBe('1957');
    expect(isoDate(2023, 2, 29)).toBeNull();
  });
});

describe('numbers', () => {
  it('masks all but the ends', () => {
    expect(maskNumber('003099000017')).toBe('003••••••017');
    expect(maskNumber('12345')).toBe('•••••');
  });

  it.each([
    [0, '0 byte', '0 byte'],
    [1536, '1,5 KB', '1.5 KB'],
    [1048576, '1 MB', '1 MB'],
    [1048575, '1 MB', '1 MB'],
    [262144000, '250 MB', '250 MB'],
  ])('%i bytes', (bytes, inVietnamese, inEnglish) => {
    expect(formatBytes(bytes, 'vi')).toBe(inVietnamese);
    expect(formatBytes(bytes, 'en')).toBe(inEnglish);
  });
});
