import type { LetterChoices, TextWord } from '../text-reader';
import { voteOnWord } from './letter-vote';
import { vietnameseLetters } from './letters';
import { nameWords } from './name-words';
import { nameIn, nameWordsIn } from './names';
import type { PrintedValue } from './read-face';
import { commonSurnames, surnames } from './surnames';

interface Vote {
  best: PrintedValue;
  /** Further readings would not change it. */
  isSettled: boolean;
}

interface Reading {
  words: LetterChoices[][];
  printed: PrintedValue;
}

/** How plainly a letter counts as seen of which only the recogniser's choice is known. */
const chosenOnly = 45;
/** A lead below this is none: the next reading may turn it. */
const sureLead = 20;
const settledLead = 60;

/**
 * The name that readings make together, letter by letter: one loses a mark here, another there. A word that people are
 * called has a bonus less than what a letter seen plainly weighs, so it decides between marks that are equally blurred
 * and never writes over one that is clear. Sure is only a name all of whose words people are called.
 */
export function voteOnName(all: PrintedValue[]): Vote | null {
  const readings = all.flatMap((printed): Reading[] => {
    const name = nameWordsIn(printed.text);
    return name ? [{ words: lettersOf(name.words, printed.words), printed }] : [];
  });
  const length = commonestLength(readings);
  const same = readings.filter(({ words }) => words.length === length);
  const [first] = same;
  if (!first) return null;
  const voted = first.words.map((_, i) =>
    voteOnWord(
      same.map(({ words }) => words[i] ?? []),
      i === 0 ? surnameBonus : wordBonus,
    ),
  );
  const text = voted.map(({ word }) => word).join(' ');
  const top = same.reduce((a, b) => (b.printed.confidence > a.printed.confidence ? b : a)).printed;
  const lead = Math.min(...voted.map((one) => one.lead));
  const areKnown = voted.every(({ word }, i) => (i === 0 ? surnameBonus(word) : wordBonus(word)) > 0);
  const isAgreed = same.length > 1 && lead >= sureLead;
  const isSure = isAgreed && areKnown && (nameIn(text)?.isPlausible ?? false);
  // What several looks agree on is shown, to be looked at, however little the recogniser believes each.
  const isName = same.length > 1 && surnameBonus(voted[0]?.word ?? '') > 0;
  const shown = isAgreed || isName ? 60 : Math.min(60, top.confidence);
  const confidence = isSure ? Math.max(80, top.confidence) : shown;
  return { best: { ...top, text, confidence }, isSettled: isSure && lead >= settledLead };
}

const surnameBonus = (word: string) => (commonSurnames.has(word) ? 60 : surnames.has(word) ? 30 : 0);
const wordBonus = (word: string) => (nameWords.has(word) || surnames.has(word) ? 25 : 0);

/** Where a word was cut in two or lost, most readings still have the right number of words. */
function commonestLength(readings: Reading[]): number {
  const weights = new Map<number, number>();
  for (const { words, printed } of readings)
    weights.set(words.length, (weights.get(words.length) ?? 0) + 20 + printed.confidence);
  return [...weights].sort(([, a], [, b]) => b - a)[0]?.[0] ?? 0;
}

/** Each word of the name as the recogniser saw its letters; where it does not tell, as it wrote them. */
function lettersOf(names: string[], printed: TextWord[]): LetterChoices[][] {
  let from = 0;
  return names.map((name) => {
    const at = printed.findIndex(({ text }, i) => i >= from && capitals(text) === name);
    if (at >= 0) from = at + 1;
    const seen = printed[at]?.letters?.map(inCapitals).filter((choices) => Object.keys(choices).length > 0);
    return seen && seen.length > 0 ? seen : [...name].map((letter) => ({ [letter]: chosenOnly }));
  });
}

const capitals = (text: string) =>
  vietnameseLetters(text)
    .replace(/[^\p{L}'’-]/gu, '')
    .toUpperCase();

function inCapitals(choices: LetterChoices): LetterChoices {
  const out: LetterChoices = {};
  for (const [letter, weight] of Object.entries(choices)) {
    const name = capitals(letter);
    if (name !== '') out[name] = Math.max(out[name] ?? 0, weight);
  }
  return out;
}
