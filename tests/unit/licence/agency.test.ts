import { describe, expect, it } from 'vitest';
import { agencyIn } from '../../../utils/licence/agency';
import { type AgencyMatch, type MatchContext, matchAgency } from '../../../utils/licence/match-agency';

type Case = [printed: string[], signed: string[], expected: AgencyMatch, context?: MatchContext];

const before = { issuedOn: '2025-03-10' };
const after = { issuedOn: '2025-10-05' };

/** Printed head · names in the certificate · what they are to each other (facts/licences.md 7). */
const cases: Case[] = [
  // Ways of writing one agency.
  [['ỦY BAN NHÂN DÂN', 'PHƯỜNG SÀI GÒN'], ['UBND phường Sài Gòn'], 'same'],
  [['UBND PHƯỜNG SÀI GÒN'], ['Uỷ ban nhân dân Phường Sài Gòn', 'THÀNH PHỐ HỒ CHÍ MINH'], 'same'],
  [['ỦY BAN NHÂN DÂN P. SÀI GÒN'], ['UBND Phường Sài Gòn, TP.HCM'], 'same'],
  [['ỦY BAN NHÂN DÂN PHƯỜNG THUẬN HÒA'], ['UBND phường Thuận Hoà'], 'same-name'],
  [['ỦY BAN NHÂN DÂN PHƯỜNG THUẬN HOÁ'], ['UBND phường Thuận Hóa', 'TP. Huế'], 'same'],
  [['SỞ CÔNG THƯƠNG', 'UBND THÀNH PHỐ HỒ CHÍ MINH'], ['Sở Công thương - TP.HCM'], 'same'],
  [['SỞ CÔNG THƯƠNG', 'UBND TỈNH ĐẮK LẮK'], ['SỞ CÔNG THƯƠNG TỈNH ĐẮK LẮK'], 'same'],
  [['SỞ CÔNG THƯƠNG', 'UBND TỈNH ĐẮK LẮK'], ['Sở Công Thương Đắk Lắk'], 'same'],
  [['SỞ Y TẾ', 'UBND THÀNH PHỐ HÀ NỘI'], ['SO Y TE', 'UBND THANH PHO HA NOI'], 'same'],
  [['UBND PHƯỜNG SÀI GÒN'], ['UBND PHUONG SAI GON', 'TP HCM'], 'same'],
  [['UBND PHƯỜNG PHƯƠNG LIỆT', 'HÀ NỘI'], ['UBND PHUONG PHUONG LIET', 'HA NOI'], 'same'],
  [['UBND XÃ NHO QUAN', 'TỈNH NINH BÌNH'], ['UBND XA NHO QUAN', 'TINH NINH BINH'], 'same'],
  [['UBND XÃ HƯƠNG SƠN', 'TỈNH HÀ TĨNH'], ['UBND XA HUONG SON', 'TINH HA TINH'], 'same'],
  [['PHÒNG KINH TẾ, HẠ TẦNG VÀ ĐÔ THỊ', 'UBND PHƯỜNG SÀI GÒN'], ['Phòng Kinh tế', 'UBND Phường Sài Gòn'], 'same'],
  [['CÔNG AN PHƯỜNG SÀI GÒN'], ['Công an phường Sài Gòn - TP.HCM'], 'same'],
  [['UBND THÀNH PHỐ ĐỒNG NAI', 'SỞ CÔNG THƯƠNG'], ['Sở Công Thương tỉnh Đồng Nai'], 'same'],
  [['BỘ CÔNG THƯƠNG'], ['Bộ Công Thương'], 'same'],
  // Over and under one another.
  [['PHÒNG KINH TẾ', 'UBND PHƯỜNG SÀI GÒN'], ['ỦY BAN NHÂN DÂN PHƯỜNG SÀI GÒN'], 'related'],
  [['UBND PHƯỜNG SÀI GÒN'], ['UBND phường Sài Gòn', 'Phòng Kinh tế, Hạ tầng và Đô thị'], 'related'],
  [['SỞ CÔNG THƯƠNG', 'UBND TỈNH ĐẮK LẮK'], ['ỦY BAN NHÂN DÂN TỈNH ĐẮK LẮK'], 'related'],
  // Mergers of 1/7/2025, with their days.
  [['PHÒNG TÀI CHÍNH - KẾ HOẠCH', 'UBND QUẬN 1'], ['UBND Quận 1', 'Phòng Tài chính Kế hoạch'], 'same', before],
  [['UBND QUẬN 1', 'THÀNH PHỐ HỒ CHÍ MINH'], ['UBND phường Sài Gòn', 'TP.HCM'], 'predecessor', before],
  [['UBND QUẬN 1', 'THÀNH PHỐ HỒ CHÍ MINH'], ['UBND phường Sài Gòn', 'TP.HCM'], 'other', after],
  [['UBND QUẬN 1', 'THÀNH PHỐ HỒ CHÍ MINH'], ['UBND phường Thủ Đức', 'TP.HCM'], 'other', before],
  [['UBND PHƯỜNG BẾN NGHÉ', 'TP.HCM'], ['UBND phường Sài Gòn', 'TP.HCM'], 'predecessor', before],
  [['UBND PHƯỜNG BẾN NGHÉ', 'TP.HCM'], ['UBND phường Tân Định', 'TP.HCM'], 'other', before],
  [['SỞ CÔNG THƯƠNG', 'UBND TỈNH BÌNH DƯƠNG'], ['SỞ CÔNG THƯƠNG', 'UBND TP. HỒ CHÍ MINH'], 'predecessor', before],
  [['SỞ CÔNG THƯƠNG', 'UBND TỈNH BÌNH DƯƠNG'], ['SỞ CÔNG THƯƠNG', 'UBND TP. HỒ CHÍ MINH'], 'other', after],
  [['SỞ XÂY DỰNG', 'UBND TP. HỒ CHÍ MINH'], ['Sở Giao thông công chánh - TP.HCM'], 'predecessor', before],
  [['SỞ XÂY DỰNG', 'UBND TP. HỒ CHÍ MINH'], ['Sở Giao thông công chánh - TP.HCM'], 'other', after],
  [
    ['SỞ AN TOÀN THỰC PHẨM', 'TP.HCM'],
    ['Ban Quản lý An toàn thực phẩm TP.HCM'],
    'predecessor',
    { issuedOn: '2023-05-05' },
  ],
  [['BỘ KHOA HỌC VÀ CÔNG NGHỆ'], ['BỘ THÔNG TIN VÀ TRUYỀN THÔNG'], 'predecessor', { issuedOn: '2024-05-05' }],
  // Others, however alike.
  [['UBND PHƯỜNG SÀI GÒN', 'TP.HCM'], ['UBND phường Bến Thành', 'TP.HCM'], 'other'],
  [['UBND PHƯỜNG TÂN PHÚ', 'TP.HCM'], ['UBND phường Tân Phú', 'TỈNH ĐỒNG THÁP'], 'other'],
  [['UBND PHƯỜNG TÂN PHÚ'], ['UBND phường Tân Phú', 'TỈNH ĐỒNG THÁP'], 'other', { province: '79' }],
  [['UBND PHƯỜNG HẢI CHÂU', 'TP. ĐÀ NẴNG'], ['UBND phường Hải Châu', 'Tỉnh Đắk Lắk'], 'other'],
  [['SỞ CÔNG THƯƠNG', 'UBND TỈNH ĐẮK LẮK'], ['SỞ CÔNG THƯƠNG', 'UBND TỈNH GIA LAI'], 'other'],
  [['SỞ CÔNG THƯƠNG', 'UBND TỈNH ĐẮK LẮK'], ['SỞ Y TẾ', 'UBND TỈNH ĐẮK LẮK'], 'other'],
  [['SỞ CÔNG THƯƠNG', 'UBND TỈNH ĐẮK LẮK'], ['BỘ CÔNG THƯƠNG'], 'other'],
  [['PHÒNG KINH TẾ', 'UBND PHƯỜNG SÀI GÒN'], ['Phòng Văn hóa - Xã hội', 'UBND phường Sài Gòn'], 'other'],
  [['UBND PHƯỜNG SÀI GÒN'], ['CÔNG AN PHƯỜNG SÀI GÒN'], 'other'],
  [['UBND PHƯỜNG SÀI GÒN'], ['UBND THÀNH PHỐ HỒ CHÍ MINH'], 'other'],
  [['UBND XÃ PHÚ MỸ', 'TP.HCM'], ['UBND xã Phú Mỹ Hưng', 'TP.HCM'], 'other'],
  // Names that tell nothing.
  [['UBND PHƯỜNG SÀI GÒN'], ['V01', 'C07'], 'unreadable'],
  [['UBND PHƯỜNG SÀI GÒN'], ['NGUYỄN VĂN AN'], 'unreadable'],
  [['UBND PHƯỜNG SÀI GÒN'], ['CÔNG TY TNHH SÀI GÒN'], 'unreadable'],
];

describe('matchAgency', () => {
  it.each(cases)('%j · %j → %s', (printed, signed, expected, context) => {
    const one = agencyIn(printed);
    expect(one).not.toBeNull();
    if (one) expect(matchAgency(one, agencyIn(signed), context)).toBe(expected);
  });
});
