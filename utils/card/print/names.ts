import { fold } from '../../text';
import { vietnameseLetters } from './letters';
import { commonSurnames, surnames } from './surnames';

const commonByLetters = byLetters(commonSurnames);
const anyByLetters = byLetters(surnames);

function byLetters(all: ReadonlySet<string>): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const surname of all) groups.set(fold(surname), [...(groups.get(fold(surname)) ?? []), surname]);
  return groups;
}

/** A full name as printed, and whether its words can be words of a Vietnamese name. */
export interface PrintedName {
  value: string;
  isPlausible: boolean;
}

/**
 * The name in a line of print: capitals only, a surname that exists. A surname with the right letters and a mark that
 * makes none is set right where only one common surname is meant ("NGUYÊN" → "NGUYỄN"), and where only one of all is,
 * to be looked at ("KHÔNG" → "KHỔNG"); every other word stays as it was read.
 */
export function nameIn(text: string): PrintedName | null {
  const name = nameWordsIn(text);
  if (!name) return null;
  const [surname = '', ...rest] = name.words;
  const known = surnames.has(surname) ? surname : onlyOne(commonByLetters.get(fold(surname)));
  return {
    value: [known ?? onlyOne(anyByLetters.get(fold(surname))) ?? surname, ...rest].map(titleCase).join(' '),
    isPlausible: known !== null && rest.every(isSyllable) && name.areAll,
  };
}

/** The words of a name as they were read, in capitals, and whether nothing else stood in the line. */
export function nameWordsIn(text: string): { words: string[]; areAll: boolean } | null {
  const all = vietnameseLetters(text)
    .replace(/[^\p{L}\s'’-]/gu, ' ')
    .split(/\s+/)
    .filter((word) => /\p{L}/u.test(word));
  const words = all.filter(isMostlyCapital).map((word) => word.toUpperCase());
  if (!(words.length > 1 || /['’]/.test(words[0] ?? '')) || words.length < all.length - 1) return null;
  return { words, areAll: words.length === all.length };
}

function onlyOne(all: string[] | undefined): string | null {
  return all?.length === 1 ? (all[0] ?? null) : null;
}

/** A recogniser writes "Sỹ" and "THỊnH": small and capital letters that look alike. */
function isMostlyCapital(word: string): boolean {
  const letters = [...word].filter((letter) => /\p{L}/u.test(letter));
  const capitals = letters.filter((letter) => letter === letter.toUpperCase()).length;
  return capitals * 2 >= letters.length && capitals > 0 && /^[\p{Lu}'’]/u.test(word);
}

/** As QR codes write it: "Nguyễn Văn An", "H’Hen Niê". */
const titleCase = (word: string) => word.toLowerCase().replace(/(?:^|['’-])\p{L}/gu, (start) => start.toUpperCase());

const onsets = '(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnprstvx])?';
const vowels = '[aăâeêioôơuưy]{1,3}';
const codas = '(?:ch|nh|ng|[cmnpt])?';
const syllable = new RegExp(`^${onsets}${vowels}${codas}$`);

/** Can this be a syllable of the language? Tones stop only on sắc and nặng before c, ch, p, t. */
export function isSyllable(word: string): boolean {
  const letters = word.toLowerCase().normalize('NFD');
  const tone = /[\u0300\u0301\u0303\u0309\u0323]/.exec(letters)?.[0] ?? '';
  const plain = letters.replace(/[\u0300\u0301\u0303\u0309\u0323]/g, '').normalize('NFC');
  if (!syllable.test(plain)) return false;
  return !/(?:c|ch|p|t)$/.test(plain) || tone === '\u0301' || tone === '\u0323';
}
