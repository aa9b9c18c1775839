import { placesOf, writtenOf } from './layout';
import type { Token } from './tokens';
import type { LicenceField } from './types';

/** Below this the reader of print may have a letter wrong; measured on the tuning half of `tests/bench/licences.ts`. */
const surePrint = 88;

/** Letters that only the file's own font knows, such as a joined "Th": what the page shows there, the text does not tell. */
const nameless = /[\p{Co}\uFFFD]/u;

/** A value, certain only where the rule leaves no doubt and every word of it was read without doubt. */
export function fieldOf(
  value: string,
  tokens: Token[],
  how: LicenceField['evidence']['how'],
  words: string,
  isSure = true,
): LicenceField {
  const isLegible = tokens.every(({ confidence, text }) => confidence >= surePrint && !nameless.test(text));
  return {
    value,
    certainty: isSure && isLegible ? 'certain' : 'check',
    places: placesOf(tokens),
    evidence: { how, words },
  };
}

export const fieldFrom = (value: string, tokens: Token[], how: LicenceField['evidence']['how'], isSure = true) =>
  fieldOf(value, tokens, how, writtenOf(tokens), isSure);
