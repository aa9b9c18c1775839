import type { JobFailure } from '../../utils/messages';
import type { Overall, PdfReport, ReportFinding } from '../../utils/signature';
import { fold } from '../../utils/text';
import { failureSentence, findingWords, signingTime } from '../report';

/** One file on the desk. Every file has an outcome in the end: nothing is dropped on an error. */
export interface DeskRow {
  id: number;
  name: string;
  bytes: number;
  state: 'waiting' | 'checking' | 'done' | 'failed';
  report?: PdfReport;
  failure?: JobFailure;
  /** Name of an earlier file with the same bytes. */
  sameAs?: string;
}

/** What the verdict column sorts and filters by. */
export type RowVerdict = Overall | 'failed' | 'waiting';

export type Column = 'name' | 'verdict' | 'signer' | 'issuer' | 'time' | 'count';

/** Gravest first, as an officer wants to see them. */
const gravity: RowVerdict[] = ['invalid', 'failed', 'indeterminate', 'unsigned', 'valid', 'waiting'];

export function verdictOf(row: DeskRow): RowVerdict {
  if (row.report) return row.report.overall;
  return row.state === 'failed' ? 'failed' : 'waiting';
}

/** The signature that stands for the file: the last one, which covers the most. */
export function mainSignature(row: DeskRow) {
  return row.report?.signatures.filter((signature) => signature.kind !== 'timestamp').at(-1) ?? null;
}

/** What a cell shows, as text. */
export function cellText(row: DeskRow, column: Exclude<Column, 'verdict'>): string {
  const signature = mainSignature(row);
  switch (column) {
    case 'name':
      return row.name;
    case 'signer':
      return signature?.signer?.display ?? '';
    case 'issuer':
      return signature?.issuer?.display ?? '';
    case 'time':
      return (signature && signingTime(signature)?.text) ?? '';
    case 'count':
      return row.report ? String(row.report.signatures.length) : '';
  }
}

/** Rows that match the verdict chosen and every word typed, in the order asked for. */
export function arrange(
  rows: DeskRow[],
  wish: { verdict: RowVerdict | 'all'; words: string; column: Column; descending: boolean },
): DeskRow[] {
  // Folded: a search forgives missing accents, "nguyen" finds "Nguyễn".
  const words = fold(wish.words).split(' ').filter(Boolean);
  const matching = rows.filter(
    (row) =>
      (wish.verdict === 'all' || verdictOf(row) === wish.verdict) &&
      words.every((word) => fold(`${row.name} ${cellText(row, 'signer')} ${cellText(row, 'issuer')}`).includes(word)),
  );
  const sign = wish.descending ? -1 : 1;
  return matching.sort((a, b) => sign * compare(a, b, wish.column) || a.id - b.id);
}

function compare(a: DeskRow, b: DeskRow, column: Column): number {
  if (column === 'verdict') return gravity.indexOf(verdictOf(a)) - gravity.indexOf(verdictOf(b));
  if (column === 'count') return (a.report?.signatures.length ?? -1) - (b.report?.signatures.length ?? -1);
  if (column === 'time') return timeOf(a).localeCompare(timeOf(b));
  return cellText(a, column).localeCompare(cellText(b, column), 'vi', { numeric: true });
}

function timeOf(row: DeskRow): string {
  const signature = mainSignature(row);
  return signature?.provenTime ?? signature?.claimedTime ?? '';
}

/** The note column: why there is no report, or what is grave about the file or its signatures. */
export function noteOf(row: DeskRow): string {
  if (row.failure) return failureSentence(row.failure);
  const findings = [...(row.report?.findings ?? []), ...(row.report?.signatures.flatMap((one) => one.findings) ?? [])];
  const grave = findings.find((finding) => finding.severity === 'error') ?? findings.find(isDoubt);
  return grave ? findingWords(grave).sentence : '';
}

/** Unchecked revocation is said of every file in its report; a column full of it would hide the rest. */
function isDoubt({ severity, code }: ReportFinding): boolean {
  return severity === 'warning' && code !== 'revocation-not-checked';
}
