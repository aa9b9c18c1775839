import { paperClassIn } from './paper-classes';
import table from './replaced.gen.json';

/** Why a paper need not be handed in: a database replaces it, or it was cut. */
export interface Replacement {
  /**
   * `annex`: the annex names this procedure and this paper. `list`: the paper stands in Điều 4, which by Điều 3 khoản 2
   * holds for procedures outside the annex too; one step weaker. `cut`: Phụ lục II.
   */
  basis: 'annex' | 'list' | 'cut';
  database: string;
  /** "Nghị quyết 66.7/2025/NQ-CP, Phụ lục I, số 135". */
  clause: string;
  /** The paper as the annex writes it; where it says "một phần", only a part is replaced. */
  paper: string;
  /** ISO date until which the rule holds. */
  until: string;
}

export const resolution = 'Nghị quyết 66.7/2025/NQ-CP';

type Row = [code: string, annex: string, number: string, paper: number, database: number, law: number, article: string];
/** Does the resolution hold on that day? Both ends belong to it (Điều 10). */
export const isInForce = (today: string) => today >= table.effectiveFrom && today <= table.effectiveTo;

/** ISO date of its last day. */
export const lastDay = () => table.effectiveTo;

/** All papers of a procedure that the annexes name; none outside the resolution's time. `today` is an ISO date. */
export function replacedPapersOf(code: string, today: string): Replacement[] {
  if (!isInForce(today)) return [];
  return (table.rows as Row[]).filter((row) => row[0] === code).map(replacementOf);
}

/**
 * Why the paper a row asks for need not be handed in, or nothing where that cannot be said. The annex comes first;
 * then the list of Điều 4, for a row that names exactly one of its papers (facts/licences.md 2.4).
 */
export function replacementFor(paper: string, code: string | null, today: string): Replacement | undefined {
  if (!isInForce(today)) return undefined;
  const wanted = paperClassIn(paper);
  if (!wanted) return undefined;
  const named = code
    ? replacedPapersOf(code, today).find((row) => paperClassIn(row.paper)?.id === wanted.id)
    : undefined;
  if (named) return named;
  const { database, clause } = wanted;
  return { basis: 'list', database, clause: `${resolution}, ${clause}`, paper, until: table.effectiveTo };
}

function replacementOf([, annex, number, paper, database]: Row): Replacement {
  return {
    basis: annex === 'II' ? 'cut' : 'annex',
    database: table.databases[database] ?? '',
    clause: `${resolution}, Phụ lục ${annex}, số ${number}`,
    paper: table.papers[paper] ?? '',
    until: table.effectiveTo,
  };
}
