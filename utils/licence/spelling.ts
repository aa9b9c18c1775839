import { provinceNamed, wardSpellings } from '../address';
import { fold } from '../text';
import type { Token } from './tokens';

/** Words of agencies' names with their marks; from them the folded names of `agency-names.ts` are spelt. */
const spelt: string[] = [
  'ỦY BAN NHÂN DÂN',
  'SỞ CÔNG THƯƠNG',
  'SỞ AN TOÀN THỰC PHẨM',
  'SỞ XÂY DỰNG',
  'SỞ Y TẾ',
  'SỞ TƯ PHÁP',
  'SỞ TÀI CHÍNH',
  'PHÒNG KINH TẾ, HẠ TẦNG VÀ ĐÔ THỊ',
  'PHÒNG KINH TẾ',
  'PHÒNG TÀI CHÍNH - KẾ HOẠCH',
  'PHÒNG VĂN HÓA - XÃ HỘI',
  'CÔNG AN',
  'THÀNH PHỐ',
  'PHƯỜNG',
  'QUẬN',
  'HUYỆN',
  'TỈNH',
];

/**
 * An agency's line of a scan, its marks put right where the letters leave no choice: a reader of print takes "Ầ" for
 * "Â", but there is one "PHÒNG KINH TẾ, HẠ TẦNG VÀ ĐÔ THỊ". Names of places only where the lists have one spelling.
 */
export function respelt(tokens: Token[]): string {
  const words = tokens.flatMap(({ text }) => text.replace(/(?<=\p{Lu}{2})\p{Ll}+$/u, '').split(' '));
  let keys = words.map((word) => fold(word));
  for (const name of spelt) {
    const meant = name.split(' ').filter((word) => word !== '-');
    const folded = meant.map((word) => fold(word));
    const plain = words.map((_, i) => i).filter((i) => keys[i] !== '');
    const at = plain.findIndex((_, k) => folded.every((key, j) => isNear(keys[plain[k + j] ?? -1] ?? '', key)));
    if (at < 0) continue;
    const [from = 0, to = 0] = [plain[at], plain[at + meant.length - 1]];
    words.splice(from, to - from + 1, name);
    keys = words.map((word) => (word === name ? '#' : fold(word)));
    if (name !== 'THÀNH PHỐ' && name !== 'PHƯỜNG') continue;
  }
  return placeRespelt(words.join(' ').replace(/\s+/g, ' ').trim());
}

/** One letter of five or more. */
function isNear(read: string, meant: string): boolean {
  if (read === meant) return true;
  if (meant.length < 5 || Math.abs(read.length - meant.length) > 1) return false;
  let at = 0;
  while (at < meant.length && read[at] === meant[at]) at += 1;
  const rest = [read.slice(at), meant.slice(at)] as const;
  const [one, other] = rest;
  return one.slice(1) === other.slice(1) || one.slice(1) === other || one === other.slice(1);
}

function placeRespelt(line: string): string {
  const found = /(?:THÀNH PHỐ|TỈNH|PHƯỜNG|XÃ) (.+)$/u.exec(line);
  const name = found?.[1];
  if (!name) return line;
  const isProvince = /(?:THÀNH PHỐ|TỈNH) [^,]+$/u.test(line);
  const plain = fold(name);
  const spellings = isProvince ? [provinceNamed(plain)?.name].filter((one) => one !== undefined) : wardSpellings(plain);
  const [only, ...others] = spellings;
  if (!only || others.length > 0) return line;
  return line.slice(0, line.length - name.length) + only.toUpperCase();
}
