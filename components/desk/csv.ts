import { t } from '../i18n';
import { noteOf, verdictOf } from './rows';
import type { DeskRow } from './types';

/**
 * The table as CSV for spreadsheets: UTF-8 with a byte-order mark (Excel reads Vietnamese right only then),
 * RFC 4180 quoting. A cell that a spreadsheet would take for a formula gets an apostrophe in front:
 * file names and signer names come from strangers.
 */
export function toCsv(lines: string[][]): string {
  return `\uFEFF${lines.map((line) => line.map(cell).join(',')).join('\r\n')}\r\n`;
}

/** The files of the desk as lines of a table, the head first. */
export function deskLines(rows: DeskRow[]): string[][] {
  const head = [
    t('desk_column_name'),
    t('desk_column_verdict'),
    t('desk_column_signer'),
    t('desk_column_issuer'),
    t('desk_csv_proven'),
    t('desk_csv_claimed'),
    t('desk_column_count'),
    t('desk_column_note'),
    'SHA-256',
    t('desk_agency'),
    t('desk_decision'),
  ];
  const lines = rows.map((row) => [
    row.name,
    t(`desk_verdict_${verdictOf(row)}`),
    row.summary?.signer ?? '',
    row.summary?.issuer ?? '',
    row.summary?.provenTime ?? '',
    row.summary?.claimedTime ?? '',
    row.summary ? String(row.summary.count) : '',
    noteOf(row),
    row.summary?.sha256 ?? '',
    row.summary?.agency ?? '',
    row.decision ? t(`desk_decision_${row.decision}`) : '',
  ]);
  return [head, ...lines];
}

function cell(value: string): string {
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
