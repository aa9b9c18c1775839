/** Letters that no name or place of Vietnam has, and those they are misread from. */
const meant: Record<string, string> = {
  Ö: 'Ŏ',
  ö: 'ŏ',
  Ä: 'Ă',
  ä: 'ă',
  Ü: 'Ŭ',
  ü: 'ŭ',
  Ë: 'Ĕ',
  ë: 'ĕ',
  Ï: 'Ĭ',
  ï: 'ĭ',
  Ñ: 'N',
  ñ: 'n',
  Ð: 'Đ',
  ð: 'đ',
};

/** The recogniser's alphabet is that of several languages; what it writes is meant in one. */
export function vietnameseLetters(text: string): string {
  return [...text.normalize('NFC')].map((letter) => meant[letter] ?? letter).join('');
}
