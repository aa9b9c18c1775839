import { fold } from '../text';
import { writtenOut } from './abbreviations';
import type { Paper, Procedure } from './types';

/** Words that stand in nearly every row and tell none apart. */
const common = new Set(
  'ban sao chinh giay to cua hoac va theo mau cac thuc hien bat buoc van neu co duoc cho'.split(' '),
);

/**
 * The paper a row asks for, by its words and never by its number (facts/portals.md 4.2).
 * `undefined` unless one paper fits clearly better than all others.
 */
export function matchPaper(label: string, procedure: Procedure): Paper | undefined {
  const row = words(label);
  const [best, second] = procedure.papers
    .map((paper) => ({ paper, score: overlap(words(paper.name), row) }))
    .sort((a, b) => b.score - a.score);
  return best && best.score >= 0.6 && best.score - (second?.score ?? 0) >= 0.15 ? best.paper : undefined;
}

function words(text: string): Set<string> {
  return new Set(
    fold(writtenOut(text))
      .split(' ')
      .filter((word) => word.length > 1 && !common.has(word)),
  );
}

/** Share of common words in both (Dice). */
function overlap(a: Set<string>, b: Set<string>): number {
  const shared = [...a].filter((word) => b.has(word)).length;
  return a.size + b.size === 0 ? 0 : (2 * shared) / (a.size + b.size);
}
