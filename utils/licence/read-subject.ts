import { fieldOf } from './field';
import { keysOf, type Run, writtenOf } from './layout';
import { isInCapitals } from './read-head';
import type { LicenceFields } from './types';

/** What a decision is about: the lines between "QUYẾT ĐỊNH" and its grounds or the one who decides. */
export function readSubject(runs: Run[], title: Run | null): LicenceFields {
  if (!title) return {};
  const lines: Run[] = [];
  let last = title;
  for (const run of runs) {
    if (run.page !== title.page || run.top <= title.top || run === title) continue;
    if (run.top - last.bottom > 1.6 * run.sheet.line || lines.length === 5) break;
    const words = writtenOf(run.tokens);
    if (/^(?:can cu|theo de nghi|xet)\b/.test(keysOf(run.tokens)) || isInCapitals(words)) break;
    lines.push(run);
    last = run;
  }
  const tokens = lines.flatMap((run) => run.tokens);
  if (tokens.length === 0) return {};
  const value = writtenOf(tokens).replace(/[\s;,.]+$/, '');
  return { subject: fieldOf(value, tokens, 'layout', writtenOf(title.tokens)) };
}
