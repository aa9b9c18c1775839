const marks = /[\u0300-\u036f]/g;
// A combining mark that has no composed letter must not cut its syllable in two.
const notPartOfWord = /[^\p{L}\p{N}\p{M}]+/gu;
const notAlphanumeric = /[^\p{L}\p{N}]+/gu;

/** The five tone marks and their digits: 1 huyền, 2 sắc, 3 ngã, 4 hỏi, 5 nặng; no mark is 0. */
const toneDigits: Record<string, string> = {
  '\u0300': '1',
  '\u0301': '2',
  '\u0303': '3',
  '\u0309': '4',
  '\u0323': '5',
};
const tones = /[\u0300\u0301\u0303\u0309\u0323]/g;

/**
 * The key for labels: lower case, no marks, đ → d, anything but letters and digits a single space.
 * "Họ và tên (*)" → "ho va ten". Source: facts/forms.md 10.
 */
export function fold(text: string): string {
  return text.normalize('NFD').replace(marks, '').toLowerCase().replace(/đ/g, 'd').replace(notAlphanumeric, ' ').trim();
}

/**
 * The key for values: the letters stay (ă â ê ô ơ ư đ), the tone of each syllable moves behind it as a digit,
 * so that hoà = hòa = "hoa1" while Tân Thành and Tân Thạnh stay apart. Source: facts/forms.md 10.
 */
export function toneKey(text: string): string {
  return text.normalize('NFC').toLowerCase().replace(notPartOfWord, ' ').trim().split(' ').map(syllableKey).join(' ');
}

function syllableKey(syllable: string): string {
  if (/^\p{N}*$/u.test(syllable)) return syllable;
  let tone = '0';
  const letters = syllable.normalize('NFD').replace(tones, (mark) => {
    tone = toneDigits[mark] ?? tone;
    return '';
  });
  return letters.normalize('NFC') + tone;
}
