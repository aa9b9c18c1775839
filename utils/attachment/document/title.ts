import { fold } from '../../text';
import { type DocumentKind, documentKinds } from './kinds';

/** A title is short and mostly in capitals (Nghị định 30/2020/NĐ-CP, Phụ lục I); a sentence in the text is neither. */
const longestTitle = 90;
const leastCapitals = 0.75;
/** Past these lines no paper says what it is. */
const headLines = 30;

/** What a paper calls itself, and the line in which it does; `null` where no title is known or several disagree. */
export function titleOf(lines: string[]): { kind: DocumentKind; line: string } | null {
  const found = new Map<string, { kind: DocumentKind; line: string }>();
  for (const line of titleLines(lines)) {
    const words = `${fold(line).replace(/^(?:ban sao|trich sao|mau so \d+|so \d+) /, '')} `;
    const [kind] = documentKinds
      .flatMap((one) => one.titles.filter((title) => words.startsWith(`${title} `)).map((title) => ({ one, title })))
      .sort((a, b) => b.title.length - a.title.length);
    if (kind && !found.has(kind.one.family)) found.set(kind.one.family, { kind: kind.one, line: line.trim() });
  }
  const [only, ...others] = found.values();
  return only && others.length === 0 ? only : null;
}

/** Lines that may be a title; one that was broken in two is read whole as well. */
function titleLines(lines: string[]): string[] {
  const head = lines.slice(0, headLines).map((line) => line.normalize('NFC').trim());
  return head.flatMap((line, i) => {
    if (!isTitle(line)) return [];
    const next = head[i + 1] ?? '';
    return isTitle(next) && line.length + next.length < longestTitle ? [`${line} ${next}`] : [line];
  });
}

function isTitle(line: string): boolean {
  const letters = [...line].filter((character) => /\p{L}/u.test(character));
  if (letters.length < 6 || line.length > longestTitle) return false;
  const capitals = letters.filter((letter) => letter === letter.toUpperCase()).length;
  return capitals / letters.length >= leastCapitals;
}

/** The kinds a row's name asks for; several where it leaves the choice. */
export function kindsAskedIn(label: string): DocumentKind[] {
  const words = ` ${fold(label)} `;
  return documentKinds.filter(({ titles, asked }) => (asked ?? titles).some((name) => words.includes(` ${name} `)));
}
