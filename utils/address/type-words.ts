import type { Token, Words } from './tokens';
import { unitFold, unitKey } from './unit-key';

/** A type word of the text: which units it may stand for, as type letters; none = it only fills ("ward", "city"). */
export interface TypeWord {
  letters: string;
  start: number;
}

/** Words before a name; source: facts/addresses.md 6.2 and forms.md 10. */
const spelled = (
  [
    ['thành phố', 'C'],
    ['thị trấn', 'T'],
    ['thị xã', 'S'],
    ['đặc khu', 'D'],
    ['phường', 'P'],
    ['xã', 'X'],
    ['quận', 'Q'],
    ['huyện', 'H'],
    ['tỉnh', 'N'],
    ['t p', 'C'],
    ['t x', 'S'],
    ['tp', 'C'],
    ['tx', 'S'],
    ['tt', 'T'],
    ['đk', 'D'],
    ['ward', 'PX'],
    ['commune', 'X'],
    ['district', 'QH'],
    ['city', 'C'],
    ['province', 'N'],
  ] as const
).map(([word, typeLetters]) => ({ keys: unitKey(word).split(' '), folds: unitFold(word).split(' '), typeLetters }));

/** One letter means a type only before a dot or a number: "P." "Q1", never a bare "p". */
const letters: Record<string, string> = { p: 'P', f: 'P', x: 'X', q: 'Q', h: 'H', t: 'N' };

const afterNames = new Set(['city', 'province', 'district', 'ward', 'commune', 'town', 'township']);

/**
 * The type word that ends right before token `at`, if one does. In a text with accents "Sập Xa Phù Yên" holds none:
 * there the word must have its own accents, unless it opens a part ("Xa Thanh Yên") or stands before a number.
 */
export function typeWordBefore({ tokens, isPlain }: Words, at: number): TypeWord | null {
  const last = tokens[at - 1];
  const next = tokens[at];
  if (!last || !next || next.before !== 'nothing') return null;
  const isNumber = /^\d/.test(next.fold);
  for (const { keys, folds, typeLetters } of spelled) {
    const start = at - keys.length;
    if (start < 0) continue;
    const isPlainMatch = folds.every((part, i) => tokens[start + i]?.fold === part);
    if (!isPlainMatch) continue;
    const isExact = keys.every((part, i) => tokens[start + i]?.key === part);
    const opensPart = start === 0 || tokens[start]?.before !== 'nothing';
    if (isExact || isPlain || isNumber || opensPart) return { letters: typeLetters, start };
  }
  const letter = letters[last.fold];
  return letter && (last.isDotted || isNumber) ? { letters: letter, start: at - 1 } : null;
}

/** Where a name that ends at `end` really ends, when an English type word follows it ("Hanoi City"). */
export function skipTypeAfter(tokens: Token[], end: number): number {
  const last = tokens[end - 1];
  return last && end > 1 && afterNames.has(last.fold) ? end - 1 : end;
}

/** Words that open a house, street or hamlet: what follows them is no ward. Source: facts/forms.md 10. */
const detailWords =
  'số nhà tổ thôn ấp khu kp xóm đường phố ngõ ngách hẻm kiệt bản buôn bôn làng đội khối tdp lô tòa căn kv sn cụm sóc khóm phum tầng chung kdc kđt kcn'.split(
    ' ',
  );
const detailKeys = new Set(detailWords.map(unitKey));
const detailFolds = new Set(detailWords.map(unitFold));

/** Whether a word opens a house, street or hamlet, or is a house number. */
export function isDetailWord(token: Token | undefined, isPlain: boolean): boolean {
  if (!token) return false;
  return /^\d/.test(token.fold) || (isPlain ? detailFolds.has(token.fold) : detailKeys.has(token.key));
}
