import { t } from '../i18n';
import { type DeskRow, mainSignature, noteOf, verdictOf } from './rows';

/**
 * The table as CSV for spreadsheets: UTF-8 with a byte-order mark (Excel reads Vietnamese right only then),
 * RFC 4180 quoting. A cell that a spreadsheet would take for a formula gets an apostrophe in front:
 * file names and signer names come from strangers.
 */
export function toCsv(rows: DeskRow[]): string {
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
  ];
  const lines = rows.map((row) => {
    const signature = mainSignature(row);
    return [
      row.name,
      t(`desk_verdict_${verdictOf(row)}`),
      signature?.signer?.display ?? '',
      signature?.issuer?.display ?? '',
      signature?.provenTime ?? '',
      signature?.claimedTime ?? '',
      row.report ? String(row.report.signatures.length) : '',
      noteOf(row),
      row.report?.file.sha256 ?? '',
    ];
  });
  return `\uFEFF${[head, ...lines].map((line) => line.map(cell).join(',')).join('\r\n')}\r\n`;
}

function cell(value: string): string {
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
