/** Type letter → type word, as the table has them. */
const words: Record<string, string> = {
  P: 'Phường',
  X: 'Xã',
  D: 'Đặc khu',
  T: 'Thị trấn',
  Q: 'Quận',
  H: 'Huyện',
  S: 'Thị xã',
  C: 'Thành phố',
  N: 'Tỉnh',
};

/** "Phường Sài Gòn" of a table row. */
export function fullName({ type, name }: { type: string; name: string }): string {
  return `${words[type] ?? ''} ${name}`.trim();
}

const written = /^(?:thành phố|tỉnh|đặc khu|thị trấn|thị xã|phường|quận|huyện|xã)\s+(?=\S)/iu;
const abbreviated = /^(?:t\.?p|t\.?x|t\.?t|đ\.?k|p|q|h|x|t)\s*\.\s*(?=\S)|^(?:tp|tx|tt)\s+(?=\S)|^[pq]\s*(?=\d)/iu;

/**
 * The name without its type word: "Phường Sài Gòn", "P. Sài Gòn" → "Sài Gòn". For matching options of a list,
 * which show the type word or not, and of 2025 or 2026 (Xã → Phường Long Thành): compare bare names, never type words.
 */
export function bareName(name: string): string {
  const trimmed = name.normalize('NFC').trim().replace(/\s+/g, ' ');
  return trimmed.replace(written, '').replace(abbreviated, '');
}
