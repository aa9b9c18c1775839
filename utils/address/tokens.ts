import { fold } from '../text';
import type { AddressHints } from './types';
import { unitFold, unitKey } from './unit-key';

/** One word of an address, with what stands before it: nothing, a weak mark (hyphen, bracket), or a comma. */
export interface Token {
  key: string;
  fold: string;
  start: number;
  end: number;
  before: 'nothing' | 'weak' | 'strong';
  /** A dot follows at once: "P." */
  isDotted: boolean;
}

export interface Words {
  text: string;
  tokens: Token[];
  /** No accents anywhere: then an exact match proves nothing about accents. */
  isPlain: boolean;
  hasCommas: boolean;
  readFrom: AddressHints['readFrom'];
}

/** Cuts an address into words; "P5", "Q.1" and "Tp.Hồ" come apart, trailing "Việt Nam" goes. */
export function wordsOf(source: string, readFrom?: AddressHints['readFrom']): Words {
  const text = source.normalize('NFC').replace(/\s+/g, ' ').trim();
  const tokens: Token[] = [];
  let isPlain = true;
  for (const match of text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
    const gap = text.slice(tokens.at(-1)?.end ?? 0, match.index);
    const before = /[,;|\n]/.test(gap) ? 'strong' : /[-–—()/]/.test(gap) ? 'weak' : 'nothing';
    const glued = /^(kp|p|q|f)(\d{1,2})$/i.exec(match[0]);
    const cuts = glued && glued[1]?.toLowerCase() !== 'kp' ? [1] : [];
    const ends = [...cuts, match[0].length];
    let from = 0;
    for (const to of ends) {
      const word = keysOf(match[0].slice(from, to));
      isPlain &&= word.isPlain;
      tokens.push({
        key: word.key,
        fold: word.fold,
        start: match.index + from,
        end: match.index + to,
        before: from === 0 ? before : 'nothing',
        isDotted: text[match.index + to] === '.' || (cuts.length > 0 && from === 0),
      });
      from = to;
    }
  }
  dropCountry(tokens);
  return {
    text,
    tokens,
    isPlain,
    hasCommas: tokens.some((token) => token.before === 'strong'),
    readFrom,
  };
}

function dropCountry(tokens: Token[]): void {
  const last = tokens.at(-1)?.fold;
  if (last === 'vietnam' || (last === 'vn' && tokens.length > 1)) tokens.pop();
  else if (last === 'nam' && tokens.at(-2)?.fold === 'viet' && tokens.length > 2) tokens.splice(-2);
}

/** The same few thousand syllables make up all addresses. */
interface Keys {
  key: string;
  fold: string;
  isPlain: boolean;
}
const known = new Map<string, Keys>();
const mostKnown = 20_000;

function keysOf(word: string): Keys {
  const found = known.get(word);
  if (found) return found;
  if (known.size >= mostKnown) known.clear();
  const keys = { key: unitKey(word), fold: unitFold(word), isPlain: fold(word) === word.toLowerCase() };
  known.set(word, keys);
  return keys;
}
