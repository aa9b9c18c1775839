import { matchPaper } from './match-paper';
import { isInForce, lastDay, type Replacement, replacementFor, resolution } from './replaced';
import type { Paper, Procedure } from './types';
import { type Facts, holds, type Question, questionsOf } from './when';

/** One row of the portal's own list of papers, as the page shows it now. */
export interface PageRow {
  label: string;
  /** The page itself marks it as compulsory. */
  required: boolean;
  /** Names of the files that lie in it. */
  files: string[];
}

/** Whether a paper has to be handed in, as far as that is known. */
type Need =
  | { is: 'required' }
  | { is: 'optional' }
  /** It hangs on facts nobody was asked about yet. */
  | { is: 'depends' }
  /** The person's own answers rule it out. */
  | { is: 'not-asked' }
  /** `insisted`: the page marks it as compulsory all the same. */
  | { is: 'replaced'; by: Replacement; insisted?: boolean };

export interface ChecklistItem {
  /** The row's name on the page, else the paper's legal name. */
  name: string;
  paper?: Paper;
  /** The page has a row for it. */
  onPage: boolean;
  need: Need;
  files: string[];
  /** Needed for certain, and nothing is there. */
  missing: boolean;
}

export interface Checklist {
  items: ChecklistItem[];
  questions: Question[];
}

export interface ChecklistInput {
  procedure?: Procedure;
  rows: PageRow[];
  facts: Facts;
  /** ISO date. */
  today: string;
}

/**
 * What this dossier needs and what of it is there. The page's own rows stand first and in their order; papers of the
 * procedure that no row asks for follow, since a portal may ask for them elsewhere. A row that the page calls
 * compulsory is needed whatever else is known: the portal will not go on without it (facts/procedures.md 1, 10).
 */
export function checklist({ procedure, rows, facts, today }: ChecklistInput): Checklist {
  const papers = new Set(procedure?.papers);
  const items = rows.map((row): ChecklistItem => {
    const paper = procedure ? matchPaper(row.label, procedure) : undefined;
    if (paper) papers.delete(paper);
    const known = paper ? needOf(paper, facts, procedure, today) : needOfRow(row, procedure, today);
    const insisted = row.required && known.is === 'replaced';
    const need: Need = insisted ? { ...known, insisted } : row.required ? { is: 'required' } : known;
    return itemOf(row.label, paper, need, row);
  });
  const elsewhere = [...papers].map((paper) =>
    itemOf(paper.name, paper, needOf(paper, facts, procedure, today), undefined),
  );
  return { items: [...items, ...elsewhere], questions: questionsFor(procedure) };
}

function itemOf(name: string, paper: Paper | undefined, need: Need, row: PageRow | undefined): ChecklistItem {
  const files = row?.files ?? [];
  return {
    name,
    ...(paper ? { paper } : {}),
    onPage: row !== undefined,
    need,
    files,
    // Where the page has no row for it, its absence proves nothing.
    missing: need.is === 'required' && row !== undefined && files.length === 0,
  };
}

function needOf(paper: Paper, facts: Facts, procedure: Procedure | undefined, today: string): Need {
  const truth = paper.when ? holds(paper.when, facts) : 'yes';
  if (truth === 'no') return { is: 'not-asked' };
  const by = replacedBy(paper, procedure, today);
  if (by) return { is: 'replaced', by };
  if (truth === 'unknown' || procedure?.unreviewed) return { is: 'depends' };
  return { is: paper.required ? 'required' : 'optional' };
}

/** A row of the page that is no paper of the procedure as it is known here. */
function needOfRow({ label, required }: PageRow, procedure: Procedure | undefined, today: string): Need {
  const by = replacementFor(label, procedure?.code ?? null, today);
  if (by && by.basis !== 'list') return { is: 'replaced', by };
  return { is: required ? 'required' : 'optional' };
}

function replacedBy(paper: Paper, procedure: Procedure | undefined, today: string): Replacement | undefined {
  if (!paper.replacedBy || !isInForce(today)) return undefined;
  const { database, clause = '' } = paper.replacedBy;
  const known = replacementFor(paper.name, procedure?.code ?? null, today);
  if (known && known.basis !== 'list') return { ...known, database };
  return {
    basis: clause.startsWith('Phụ lục') ? 'annex' : 'list',
    database,
    clause: [resolution, clause].filter(Boolean).join(', '),
    paper: paper.name,
    until: lastDay(),
  };
}

/** Only what decides about a paper is asked; the values a procedure knows beside those its conditions name. */
function questionsFor(procedure: Procedure | undefined): Question[] {
  const conditions = procedure?.papers.flatMap(({ when }) => when ?? []) ?? [];
  return questionsOf(conditions).map((question) =>
    question.kind === 'choice'
      ? { ...question, values: [...new Set([...question.values, ...(others[question.name] ?? [])])] }
      : question,
  );
}

/** Answers that no condition names, because nothing follows from them (facts/procedures.md 10). */
const others: Record<string, string[]> = { uyQuyen: ['khong'], chuThe: ['caNhan'] };
