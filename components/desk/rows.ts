import type { PdfReport, ReportFinding } from '../../utils/signature';
import { t } from '../i18n';
import { kindWords } from '../licence';
import { failureSentence, findingWords, moment } from '../report';
import { agencyOf } from './agency';
import type { Column, DeskRow, RowLicence, RowSummary, RowVerdict } from './types';

export function verdictOf(row: DeskRow): RowVerdict {
  if (row.summary) return row.summary.overall;
  return row.state === 'failed' ? 'failed' : 'waiting';
}

/** What the list needs of a report whose personal numbers are masked. */
export function summaryOf(report: PdfReport, open: RowSummary['open']): RowSummary {
  // The last signature stands for the file: it covers the most.
  const signature = report.signatures.filter(({ kind }) => kind !== 'timestamp').at(-1);
  return {
    sha256: report.file.sha256,
    overall: report.overall,
    signer: signature?.signer?.display ?? '',
    agency: agencyOf(report),
    issuer: signature?.issuer?.display ?? '',
    provenTime: signature?.provenTime ?? null,
    claimedTime: signature?.claimedTime ?? null,
    count: report.signatures.length,
    note: graveFinding(report),
    open,
    checkedAt: report.checkedAt,
  };
}

/** The finding that says most of why a file is not valid; null when nothing is wrong or doubtful. */
export function graveFinding({ findings, signatures }: PdfReport): ReportFinding | null {
  const all = [...findings, ...signatures.flatMap((one) => one.findings)];
  return all.find(({ severity }) => severity === 'error') ?? all.find(isDoubt) ?? null;
}

/** Unchecked revocation is said of every file in its report; a column full of it would hide the rest. */
function isDoubt({ severity, code }: ReportFinding): boolean {
  return severity === 'warning' && code !== 'revocation-not-checked';
}

/** What a cell shows, as text. */
export function cellText({ name, summary }: DeskRow, column: Exclude<Column, 'verdict'>): string {
  switch (column) {
    case 'name':
      return name;
    case 'signer':
      return summary?.signer ?? '';
    case 'issuer':
      return summary?.issuer ?? '';
    case 'time':
      return timeOf(summary) === '' ? '' : moment(timeOf(summary));
    case 'count':
      return summary ? String(summary.count) : '';
  }
}

/** The time to go by, ISO 8601: the proven one, else the one claimed; empty when there is none. */
export function timeOf(summary: RowSummary | undefined): string {
  return summary?.provenTime ?? summary?.claimedTime ?? '';
}

/** The note column: why there is no report, or what is grave; then what else is known of the file. */
export function noteOf(row: DeskRow): string {
  const { failure, archive, summary, sameAs, note } = row;
  return [
    archive ? t(`desk_archive_${archive}`) : '',
    failure ? failureSentence(failure) : '',
    summary?.note ? findingWords(summary.note).sentence : '',
    summary?.licence ? licenceSentence(summary.licence) : '',
    sameAs === undefined ? '' : t('desk_same_as', { name: sameAs }),
    earlierSentence(row),
    row.isAway && row.state === 'waiting' ? t('desk_away') : '',
    note ? `“${note}”` : '',
  ]
    .filter(Boolean)
    .join(' ');
}

/** "Tệp này đã kiểm tra ngày …", and what is different now. */
function earlierSentence({ earlier }: DeskRow): string {
  if (!earlier) return '';
  const at = moment(earlier.at);
  const verdict = earlier.changes.find(({ what }) => what === 'verdict');
  if (verdict?.what === 'verdict') {
    return t('desk_earlier_other', { at, verdict: t(`desk_verdict_${verdict.before}`) });
  }
  const rules = earlier.changes.some(({ what }) => what === 'engine' || what === 'trust-list');
  return t(rules ? 'desk_earlier_rules' : 'desk_earlier_same', { at });
}

/** The kind of licence and what its four lights come to. */
const licenceSentence = ({ kind, verdict }: RowLicence) =>
  t('desk_licence', { kind: kindWords(kind), verdict: t(`licence_verdict_${verdict}`) });
