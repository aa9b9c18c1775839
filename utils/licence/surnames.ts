/**
 * Surnames of nearly everybody in Vietnam, folded: a signer's name that begins with none may have lost its first word
 * under a seal. General knowledge; common ones first.
 */
const list =
  'nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly dinh doan trinh truong luong cao mai to ha dao ' +
  'lam phung ta thai chau vuong quach kieu tu nghiem luu chu bach trieu luc khong mac man ninh ong phi quan sam tang ' +
  'thieu tong uong van vien ung giap hua cu chu can diep dong han khuat ky la lai lu nham nhu nguy tieu than trang tuong ' +
  'ton au an tran giang hong hung khuu kim lieu mau mong nong nung pho sy thach tham tien tinh van y kha hinh danh son';

export const surnames: ReadonlySet<string> = new Set(list.split(' '));
