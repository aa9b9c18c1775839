/** What portals say when they refuse a file, verbatim or in its fixed part. Source: facts/portals.md 4.1. */
const refusals: { words: RegExp; source: string }[] = [
  { words: /vui lòng chọn tệp nhỏ hơn/iu, source: 'national form' },
  { words: /tệp đúng định dạng|đúng định dạng tệp/iu, source: 'national form, Tân Dân' },
  { words: /tổng dung lượng file .{0,40}không được quá/iu, source: 'Liên thông' },
  { words: /tên tài liệu không hợp lệ/iu, source: 'MoJ' },
  { words: /upload thất bại|tải lên tài liệu thất bại|không tải được file/iu, source: 'MoJ' },
  { words: /tệp đính kèm có kích thước nhỏ hơn/iu, source: 'Tân Dân' },
  { words: /vui lòng ký số trước khi/iu, source: 'facts/procedures.md 5' },
  {
    words: /(?:file|tệp|tập tin).{0,40}(?:không hợp lệ|quá lớn|vượt quá|too (?:big|large)|wrong type)/iu,
    source: 'advice',
  },
];

/** The portal's own sentence of refusal in a piece of page text, cut to a readable length; null when there is none. */
export function refusalIn(text: string): string | null {
  const plain = text.normalize('NFC').replace(/\s+/g, ' ').trim();
  return refusals.some(({ words }) => words.test(plain)) ? plain.slice(0, 200) : null;
}
