import en from '../../locales/en/casework.json';
import {
  overall_indeterminate as enIndeterminate,
  overall_invalid as enInvalid,
  overall_unsigned as enUnsigned,
  overall_valid as enValid,
} from '../../locales/en/verdict.json';
import vi from '../../locales/vi/casework.json';
import {
  overall_indeterminate as viIndeterminate,
  overall_invalid as viInvalid,
  overall_unsigned as viUnsigned,
  overall_valid as viValid,
} from '../../locales/vi/verdict.json';

/** The few sentences a dossier page needs; the whole catalogue would weigh more than the script itself. */
const viWords = {
  ...vi,
  overall_valid: viValid,
  overall_invalid: viInvalid,
  overall_indeterminate: viIndeterminate,
  overall_unsigned: viUnsigned,
};
const enWords: Record<Word, string> = {
  ...en,
  overall_valid: enValid,
  overall_invalid: enInvalid,
  overall_indeterminate: enIndeterminate,
  overall_unsigned: enUnsigned,
};

export type Word = keyof typeof viWords;
export type Say = (word: Word, values?: Record<string, string | number>) => string;

/** The sentences in one language, with `{name}` replaced from the values. */
export function wordsIn(language: 'vi' | 'en'): Say {
  const words: Record<Word, string> = language === 'en' ? enWords : viWords;
  return (word, values = {}) =>
    words[word].replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
