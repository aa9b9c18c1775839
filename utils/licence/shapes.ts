import type { Shape } from './kinds';
import { writtenOf } from './layout';
import type { Token } from './tokens';

/** A value as it is kept; `isSound` where its form leaves no doubt. Null: these words are no such value. */
interface Shaped {
  value: string;
  isSound: boolean;
}

const householdNumber = /^(?:\d{12}|\d{10}(?:-\d{3})?|\d{2}[A-Z]\d{7})$/;
/** "12/2026/GPR-PKT", "123/CN-ATTP", "66.7/2025/NQ-CP" (facts/licences.md 6). */
const documentNumber = /^\d[\d.]*[A-Z]?(?:\/\d{4})?\/[A-ZĐƯ][A-ZĐƯÔ0-9&.]*(?:[-/][A-ZĐƯÔ0-9&.]+)*$/u;

const shapers: Record<Shape, (tokens: Token[]) => Shaped | null> = {
  'household-number': (tokens) => number(tokens, householdNumber),
  'document-number': (tokens) => number(tokens, documentNumber),
  'personal-number': (tokens) => number(tokens, /^(?:\d{12}|\d{9})$/),
  'tax-number': (tokens) => number(tokens, /^(?:\d{10}(?:-\d{3})?|\d{12})$/),
  name: (tokens) => text(tokens, /^\p{Lu}\p{L}*(?: \p{Lu}\p{L}*){1,6}$/u),
  text: (tokens) => text(tokens, /\p{L}{2}/u),
};

export const shaped = (tokens: Token[], shape: Shape): Shaped | null => shapers[shape](tokens);

/** Numbers are written with spaces here and there; several words are tried together, then the first alone. */
function number(tokens: Token[], form: RegExp): Shaped | null {
  const clean = (list: Token[]) =>
    list
      .map(({ text }) => text)
      .join('')
      .replace(/[\u2010-\u2015\u2212]/g, '-')
      .replace(/[.,;]+$/, '');
  for (const list of [tokens, tokens.slice(0, 3), tokens.slice(0, 2), tokens.slice(0, 1)]) {
    if (form.test(clean(list))) return { value: clean(list), isSound: true };
  }
  return null;
}

/** In a value of capitals one small letter is a reader's slip: "BÁNH Mì". */
function inOneCase(tokens: Token[]): Token[] {
  const letters = [...tokens.map(({ text: word }) => word).join('')].filter((letter) => /\p{L}/u.test(letter));
  const capitals = letters.filter((letter) => letter === letter.toUpperCase()).length;
  const isScan = tokens.some(({ confidence }) => confidence < 100);
  if (!isScan || capitals < 0.8 * letters.length) return tokens;
  return tokens.map((token) => ({ ...token, text: token.text.toUpperCase() }));
}

const addressee = /^(?:ông\s*\(bà\)|ông\s*\/\s*bà|ông|bà|đơn vị)\s+(?=\p{Lu})/iu;

function text(tokens: Token[], form: RegExp): Shaped | null {
  const written = writtenOf(inOneCase(tokens))
    .replace(addressee, '')
    .replace(/^[\s:.…-]+/, '')
    .replace(/[\s;,.…]+$/, '')
    .replace(/\s+([,;])/g, '$1');
  return form.test(written) ? { value: written, isSound: true } : null;
}
