import type { LetterChoices } from '../text-reader';

/** A word as several looks make it together; `lead` is how far it is ahead of the next best, at most `clear`. */
export interface VotedWord {
  word: string;
  lead: number;
}

export const clear = 99;
/** What was seen less plainly than this is noise. */
const leastSeen = 12;
const mostChoices = 4;
const mostWords = 256;

interface Candidate {
  word: string;
  weight: number;
}

/**
 * The word that fits best what all looks saw of its letters: the mean of how plainly each saw each, and a bonus for
 * words that are expected. A mark that is weak in every look still outweighs one that a single look was sure of.
 */
export function voteOnWord(looks: LetterChoices[][], bonusOf: (word: string) => number): VotedWord {
  const length = commonestLength(looks);
  const same = looks.filter((letters) => letters.length === length);
  let words: Candidate[] = [{ word: '', weight: 0 }];
  for (let at = 0; at < length; at += 1) {
    const choices = together(same.map((letters) => letters[at] ?? {}));
    words = words.flatMap(({ word, weight }) =>
      choices.map(([letter, seen]) => ({ word: word + letter, weight: weight + seen })),
    );
    words = words.sort(byWeight).slice(0, mostWords);
  }
  const [best, next] = words.map(({ word, weight }) => ({ word, weight: weight + bonusOf(word) })).sort(byWeight);
  if (!best) return { word: '', lead: 0 };
  return { word: best.word, lead: next ? Math.min(clear, best.weight - next.weight) : clear };
}

const byWeight = (a: Candidate, b: Candidate) => b.weight - a.weight;

/** A letter split in two or lost is told by the other looks; where each says otherwise, the first is taken. */
function commonestLength(looks: LetterChoices[][]): number {
  const counts = new Map<number, number>();
  for (const { length } of looks) counts.set(length, (counts.get(length) ?? 0) + 1);
  return [...counts].reduce((best, one) => (one[1] > best[1] ? one : best), [0, 0])[0];
}

/** What one place may hold, the plainest first. */
function together(seen: LetterChoices[]): [string, number][] {
  const sums = new Map<string, number>();
  for (const choices of seen)
    for (const [letter, weight] of Object.entries(choices))
      sums.set(letter, (sums.get(letter) ?? 0) + weight / seen.length);
  const sorted = [...sums].sort(([, a], [, b]) => b - a);
  return sorted.filter(([, weight], i) => i === 0 || weight >= leastSeen).slice(0, mostChoices);
}
