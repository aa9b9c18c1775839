import { couldHaveLostMarks, editDistance, looksLike } from './spelling';
import type { Token, Words } from './tokens';
import { skipTypeAfter, typeWordBefore } from './type-words';
import { unitFold, unitKey } from './unit-key';

interface Entry<T> {
  item: T;
  key: string;
  fold: string;
}

/** How a name was recognised, best first; a typo is never certain. */
export const rank = { exact: 0, accentFree: 1, looseExact: 2, looseAccentFree: 3, typo: 4 } as const;
export type Rank = (typeof rank)[keyof typeof rank];

export interface Match<T> {
  items: T[];
  /** Other names of the scope that one lost mark or one misread letter would make the words of the text. */
  mistaken: T[];
  /** First token of the match, type word included. */
  start: number;
  rank: Rank;
  /** Type letters of the type word before the name, or '' without one. */
  type: string;
  /** An English type word follows the name ("Ben Nghe Ward"). */
  isTypedAfter: boolean;
  /** With the words before it, it may be a longer name misread: "Bắe Từ Liêm" ends like Từ Liêm. */
  isMaybeEnd: boolean;
}

/** Names of one scope (the wards of a district, the districts of a province…), searched from the right. */
export class NameIndex<T> {
  private readonly byKey = new Map<string, T[]>();
  private readonly byFold = new Map<string, Entry<T>[]>();
  private readonly entries: Entry<T>[] = [];
  private readonly mistakenFor = new Map<string, T[]>();
  private longest = 0;

  add(name: string, item: T): void {
    const entry = { item, key: unitKey(name), fold: unitFold(name) };
    this.entries.push(entry);
    this.byKey.set(entry.key, [...(this.byKey.get(entry.key) ?? []), item]);
    this.byFold.set(entry.fold, [...(this.byFold.get(entry.fold) ?? []), entry]);
    this.longest = Math.max(this.longest, entry.fold.split(' ').length);
  }

  /** Whether these words are a name of the scope, or one of them misread. */
  mayHold(name: string, words: Words): boolean {
    const [key, fold] = [unitKey(name), unitFold(name)];
    if (this.byKey.has(key) || (words.isPlain && this.byFold.has(fold))) return true;
    return this.mistaken(key, fold, words).length > 0;
  }

  /**
   * The names that end right before token `end`, best kind only: whole parts before words inside a part, exact
   * before accent-free. Of whole parts the longest counts; inside a part every length does, for none can be ruled out.
   * `types` are the type letters this level may carry: "Huyện Tân An" is no ward.
   */
  endingAt(words: Words, end: number, types: string): Match<T>[] {
    const nameEnd = skipTypeAfter(words.tokens, end);
    const found = [
      ...this.candidates(words, end, types),
      ...(nameEnd < end
        ? this.candidates(words, nameEnd, types).map((match) => ({ ...match, isTypedAfter: true }))
        : []),
    ];
    const best = Math.min(...found.map((match) => match.rank));
    const kept = found.filter((match) => match.rank === best);
    if (best >= rank.looseExact) return kept;
    const first = Math.min(...kept.map((match) => match.start));
    return kept.filter((match) => match.start === first);
  }

  /**
   * The names within one wrong letter of the words before `end`: to be offered, never certain. With commas the name
   * is a whole part; without, as many words as the name has.
   */
  typoAt(words: Words, end: number, types: string): Match<T>[] {
    const nameEnd = skipTypeAfter(words.tokens, end);
    const part = lastPart(words, nameEnd);
    if (part.type !== '' && ![...part.type].some((letter) => types.includes(letter))) return [];
    const near = this.entries.flatMap((entry) => {
      const length = entry.fold.split(' ').length;
      const start = words.hasCommas || part.type !== '' ? part.start : nameEnd - length;
      if (start < 0) return [];
      const name = start === part.start ? part.name : joined(words.tokens.slice(start, nameEnd));
      const isNear = name.length >= 4 && /[a-z]{2}/.test(name) && editDistance(entry.fold, name) <= 1;
      return isNear ? [{ item: entry.item, start }] : [];
    });
    if (near.length === 0) return [];
    const start = Math.min(...near.map((one) => one.start));
    const items = near.map(({ item }) => item);
    return [{ items, mistaken: [], start, rank: rank.typo, type: part.type, isTypedAfter: false, isMaybeEnd: false }];
  }

  /** Whether words before a name and the name together are another, longer name of the scope misread. */
  isEndOfMisread(words: Words, start: number, end: number): boolean {
    return this.entries.some(({ fold }) => {
      const first = end - fold.split(' ').length;
      return first >= 0 && first < start && editDistance(fold, joined(words.tokens.slice(first, end))) <= 1;
    });
  }

  private candidates(words: Words, end: number, types: string): Match<T>[] {
    const { tokens } = words;
    const found: Match<T>[] = [];
    for (let length = Math.min(this.longest, end); length >= 1; length--) {
      const at = end - length;
      const part = tokens.slice(at, end);
      if (part.slice(1).some((token) => token.before === 'strong')) continue;
      const hit = this.lookUp(
        part.map((token) => token.key),
        joined(part),
        words.isPlain,
      );
      if (!hit) continue;
      const word = typeWordBefore(words, at);
      const fits = word && [...word.letters].some((letter) => types.includes(letter)) ? word : null;
      // "Huyện Tân An" is no ward; but in "Tứ Xã Lâm Thao", or without accents, "xa" may end another name.
      if (word && !fits && !words.isPlain && (word.start === 0 || tokens[word.start]?.before !== 'nothing')) continue;
      // A bare number is a house, not a ward: "Phường 5" needs its type word.
      if (!fits && part.every((token) => /^\d+$/.test(token.fold))) continue;
      const start = fits?.start ?? at;
      const isWhole = fits !== null || start === 0 || tokens[start]?.before !== 'nothing';
      found.push({
        items: hit.items,
        mistaken: hit.isExact && !hit.isTypo ? this.mistaken(keyOf(part), joined(part), words) : [],
        start,
        rank: hit.isTypo ? rank.typo : rankOf(hit.isExact, isWhole),
        type: fits?.letters ?? '',
        isTypedAfter: false,
        isMaybeEnd: !isWhole && this.isEndOfMisread(words, at, end),
      });
    }
    return found;
  }

  private mistaken(toned: string, folded: string, { isPlain, readFrom }: Words): T[] {
    if (readFrom === 'code') return [];
    const key = isPlain ? folded : toned;
    const asked = readFrom ? `${key}?` : key;
    const known = this.mistakenFor.get(asked);
    if (known) return known;
    const written = key.split(' ');
    const isMisread = (entry: Entry<T>) =>
      looksLike(isPlain ? entry.fold : entry.key, key) ||
      (entry.fold === folded && (readFrom === 'picture' || couldHaveLostMarks(written, entry.key.split(' '))));
    const found = this.entries
      .filter((entry) => entry.fold.length === folded.length && (isPlain ? entry.fold : entry.key) !== key)
      .filter(isMisread)
      .map((entry) => entry.item);
    this.mistakenFor.set(asked, found);
    return found;
  }

  private lookUp(
    keys: string[],
    folded: string,
    isPlain: boolean,
  ): { items: T[]; isExact: boolean; isTypo: boolean } | null {
    const exact = this.byKey.get(keys.join(' '));
    if (exact && !isPlain) return { items: exact, isExact: true, isTypo: false };
    const entries = this.byFold.get(folded);
    if (!entries) return null;
    // In a text without any accents nothing can be told apart by accents: all names of this fold are meant.
    const lost = isPlain ? entries : entries.filter((entry) => couldHaveLostMarks(keys, entry.key.split(' ')));
    // Lost marks may also be a wrong letter: "Tan Sơn" is Tân Sơn or Tam Sơn where both exist.
    const alike = isPlain ? [] : this.entries.filter((entry) => editDistance(entry.fold, folded) === 1);
    const items = [...(lost.length > 0 ? lost : entries), ...alike].map((entry) => entry.item);
    return { items, isExact: isPlain, isTypo: lost.length === 0 || alike.length > 0 };
  }
}

function rankOf(isExact: boolean, isWhole: boolean): Rank {
  if (isWhole) return isExact ? rank.exact : rank.accentFree;
  return isExact ? rank.looseExact : rank.looseAccentFree;
}

function lastPart(words: Words, end: number): { start: number; name: string; type: string } {
  const { tokens } = words;
  let first = end - 1;
  while (first > 0 && tokens[first]?.before === 'nothing') first--;
  for (let at = end - 1; at > first; at--) {
    const word = typeWordBefore(words, at);
    if (word && word.start >= first) {
      return { start: word.start, name: joined(tokens.slice(at, end)), type: word.letters };
    }
  }
  return { start: first, name: joined(tokens.slice(first, end)), type: '' };
}

function keyOf(tokens: Token[]): string {
  return tokens.map((token) => token.key).join(' ');
}

function joined(tokens: { fold: string }[]): string {
  return tokens.map((token) => token.fold).join(' ');
}
