import { nameWords } from './name-words';
import { nameIn } from './names';
import type { PrintedValue } from './read-face';

interface Vote {
  best: PrintedValue;
  /** Further readings would not change it. */
  isSettled: boolean;
}

interface Reading {
  words: string[];
  printed: PrintedValue;
}

/**
 * The name that readings make together, word by word: one loses a mark here, another there. A word that people are
 * called weighs twice one that nobody is; what all readings agree on is never changed.
 */
export function voteOnName(all: PrintedValue[]): Vote | null {
  const readings = all.flatMap((printed): Reading[] => {
    const name = nameIn(printed.text);
    return name ? [{ words: name.value.toUpperCase().split(' '), printed }] : [];
  });
  const length = commonestLength(readings);
  const same = readings.filter(({ words }) => words.length === length);
  const [first] = same;
  if (!first) return null;
  const chosen = first.words.map((_, i) => bestWord(same, i));
  const text = chosen.map(({ word }) => word).join(' ');
  const top = same.reduce((a, b) => (b.printed.confidence > a.printed.confidence ? b : a)).printed;
  const isAgreed = chosen.every(({ votes }) => votes > 1 && votes * 3 >= same.length * 2);
  const confidence = isAgreed ? Math.max(70, top.confidence) : Math.min(60, top.confidence);
  const isPlausible = nameIn(text)?.isPlausible ?? false;
  const areKnown = chosen.every(({ word }, i) => i === 0 || nameWords.has(word));
  const isSettled = isAgreed && isPlausible && (areKnown || same.length > 2);
  return { best: { ...top, text, confidence }, isSettled };
}

/** Where a word was cut in two or lost, most readings still have the right number of words. */
function commonestLength(readings: Reading[]): number {
  const weights = new Map<number, number>();
  for (const { words, printed } of readings)
    weights.set(words.length, (weights.get(words.length) ?? 0) + 20 + printed.confidence);
  return [...weights].sort(([, a], [, b]) => b - a)[0]?.[0] ?? 0;
}

function bestWord(readings: Reading[], at: number): { word: string; votes: number } {
  const weights = new Map<string, { weight: number; votes: number }>();
  for (const { words, printed } of readings) {
    const word = words[at] ?? '';
    const { weight, votes } = weights.get(word) ?? { weight: 0, votes: 0 };
    const worth = (20 + printed.confidence) * (nameWords.has(word) || at === 0 ? 2 : 1);
    weights.set(word, { weight: weight + worth, votes: votes + 1 });
  }
  const [[word, { votes }] = ['', { votes: 0 }]] = [...weights].sort(([, a], [, b]) => b.weight - a.weight);
  return { word, votes };
}
