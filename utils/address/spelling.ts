import { unitFold } from './unit-key';

/** Whether each written syllable is the name's own or lacks some of its marks; another mark is another word. */
export function couldHaveLostMarks(written: string[], name: string[]): boolean {
  return written.every((syllable, i) => {
    const [letters, tone] = [syllable.slice(0, -1), syllable.slice(-1)];
    const target = name[i] ?? '';
    if (syllable === target) return true;
    const toneFits = tone === '0' || tone === target.slice(-1);
    return (
      toneFits && [...letters].every((letter, at) => letter === target[at] || letter === unitFold(target[at] ?? ''))
    );
  });
}

/** Letters that a picture lets one take for one another (facts/addresses.md 5.3). */
const alike = new Set(['mn', 'gq', '1l', 'il', '0o', 'ce', 'bh', 'uv', 'ft']);

/** Whether one name is the other with a single letter taken for one that looks like it; tones and marks as they are. */
export function looksLike(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const differing = [...a].flatMap((letter, i) => (letter === b[i] ? [] : [[letter, b[i] ?? ''].sort().join('')]));
  return differing.length === 1 && alike.has(differing[0] ?? '');
}

/** Levenshtein distance, 3 for "more than 2". */
export function editDistance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2) return 3;
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replace = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replace, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return Math.min(row.at(-1) ?? 3, 3);
}
