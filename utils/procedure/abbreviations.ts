/** How offices shorten the names of papers, in lists of the portals and in the table (facts/procedures.md 1). */
const written: Record<string, string> = {
  CSDLQG: 'cơ sở dữ liệu quốc gia về',
  CSDL: 'cơ sở dữ liệu',
  GCN: 'giấy chứng nhận',
  ĐKDN: 'đăng ký doanh nghiệp',
  ĐKKD: 'đăng ký kinh doanh',
  HKD: 'hộ kinh doanh',
  HTX: 'hợp tác xã',
  CCCD: 'căn cước công dân',
  CMND: 'chứng minh nhân dân',
  ATTP: 'an toàn thực phẩm',
  GPLX: 'giấy phép lái xe',
  GKSK: 'giấy khám sức khỏe',
  XNTTHN: 'xác nhận tình trạng hôn nhân',
  QSDĐ: 'quyền sử dụng đất',
  BHYT: 'bảo hiểm y tế',
  BHXH: 'bảo hiểm xã hội',
  SXKD: 'sản xuất, kinh doanh',
  SX: 'sản xuất',
  VN: 'Việt Nam',
};

const shortForm = new RegExp(`(?<![\\p{L}\\d])(${Object.keys(written).join('|')})(?![\\p{L}\\d])`, 'gu');

/** A paper's name with its short forms written out; a name keeps its first capital. */
export function writtenOut(name: string): string {
  const text = name
    .normalize('NFC')
    .replace(shortForm, (short) => written[short] ?? short)
    // "Giấy xác nhận … đã cấp": no word twice where the short form already began with it.
    .replace(/giấy giấy/giu, 'giấy');
  return text.charAt(0).toUpperCase() + text.slice(1);
}
