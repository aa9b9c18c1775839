/**
 * The part of a text's characters that another reading of it still has, 0–1, whatever the order in which columns and
 * cells were read: words found again as they were, and of the others the characters they share with the likeliest
 * word that is left.
 */
export function keptOf(reference: string, other: string): number {
  const left = new Map<string, number>();
  for (const word of wordsOf(other)) left.set(word, (left.get(word) ?? 0) + 1);
  const take = (word: string) => left.set(word, (left.get(word) ?? 0) - 1);
  const words = wordsOf(reference);
  let kept = 0;
  const lost: string[] = [];
  for (const word of words) {
    if ((left.get(word) ?? 0) > 0) {
      take(word);
      kept += word.length;
    } else lost.push(word);
  }
  for (const word of lost) {
    let best = { score: 0, word: '' };
    for (const [candidate, count] of left) {
      const score = count > 0 ? commonOf(word, candidate) : 0;
      if (score > best.score) best = { score, word: candidate };
    }
    if (best.word) take(best.word);
    kept += best.score;
  }
  const total = words.reduce((sum, word) => sum + word.length, 0);
  return total === 0 ? 1 : kept / total;
}

const wordsOf = (text: string) =>
  text
    .normalize('NFC')
    .split(/\s+/)
    .filter((word) => /[\p{L}\d]/u.test(word));

/** Length of the longest common subsequence. */
function commonOf(a: string, b: string): number {
  let row = new Uint16Array(b.length + 1);
  for (const character of a) {
    const next = new Uint16Array(b.length + 1);
    for (let j = 1; j <= b.length; j += 1) {
      next[j] = character === b[j - 1] ? (row[j - 1] ?? 0) + 1 : Math.max(row[j] ?? 0, next[j - 1] ?? 0);
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
