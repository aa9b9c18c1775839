import { t } from '../i18n';
import { type DeskRow, type RowVerdict, verdictOf } from './rows';

const shown: RowVerdict[] = ['valid', 'indeterminate', 'invalid', 'unsigned', 'failed'];

/** How many of each verdict, in one line. */
export function DeskSummary({ rows }: { rows: DeskRow[] }) {
  const parts = shown
    .map((verdict) => [verdict, rows.filter((row) => verdictOf(row) === verdict).length] as const)
    .filter(([, count]) => count > 0)
    .map(([verdict, count]) => `${t(`desk_verdict_${verdict}`)}: ${count}`);
  return <p role="status">{[t('desk_total', { count: rows.length }), ...parts].join(' · ')}</p>;
}
