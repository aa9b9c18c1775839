import type { Token } from './tokens';
import { unitFold, unitKey } from './unit-key';

/** A type word of the text: which units it may stand for, as type letters; none = it only fills ("ward", "city"). */
export interface TypeWord {
  letters: string;
  start: number;
}

/** Words before a name, without accents; source: facts/addresses.md 6.2 and forms.md 10. */
const spelled: [string, string][] = [
  ['thanh pho', 'C'],
  ['thi tran', 'T'],
  ['thi xa', 'S'],
  ['dac khu', 'D'],
  ['phuong', 'P'],
  ['xa', 'X'],
  ['quan', 'Q'],
  ['huyen', 'H'],
  ['tinh', 'N'],
  ['t p', 'C'],
  ['t x', 'S'],
  ['tp', 'C'],
  ['tx', 'S'],
  ['tt', 'T'],
  ['dk', 'D'],
  ['ward', 'PX'],
  ['commune', 'X'],
  ['district', 'QH'],
  ['city', 'C'],
  ['province', 'N'],
];

/** One letter means a type only before a dot or a number: "P." "Q1", never a bare "p". */
const letters: Record<string, string> = { p: 'P', f: 'P', x: 'X', q: 'Q', h: 'H', t: 'N' };

const afterNames = new Set(['city', 'province', 'district', 'ward', 'commune', 'town', 'township']);

/** The type word that ends right before token `at`, if one does. */
export function typeWordBefore(tokens: Token[], at: number): TypeWord | null {
  const last = tokens[at - 1];
  if (!last || tokens[at]?.before === 'strong') return null;
  for (const [word, typeLetters] of spelled) {
    const parts = word.split(' ');
    const start = at - parts.length;
    if (start >= 0 && parts.every((part, i) => tokens[start + i]?.fold === part))
      return { letters: typeLetters, start };
  }
  const letter = letters[last.fold];
  const isMarked = last.isDotted || /^\d/.test(tokens[at]?.fold ?? '');
  return letter && isMarked ? { letters: letter, start: at - 1 } : null;
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
