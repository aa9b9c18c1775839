import { t } from '../i18n';
import { needsPerson } from './arrange';
import { verdictOf } from './rows';
import type { DeskRow, RowVerdict } from './types';

const shown: RowVerdict[] = ['valid', 'indeterminate', 'invalid', 'unsigned', 'failed'];

/** How many of each verdict, in one line. Files with the same bytes are one file in the figures, and said to be so. */
export function DeskSummary({ rows }: { rows: DeskRow[] }) {
  const counts = new Map<RowVerdict, number>();
  let [same, need] = [0, 0];
  for (const row of rows) {
    counts.set(verdictOf(row), (counts.get(verdictOf(row)) ?? 0) + 1);
    if (row.sameAs !== undefined) same += 1;
    if (needsPerson(row)) need += 1;
  }
  const parts = shown
    .map((verdict) => [verdict, counts.get(verdict) ?? 0] as const)
    .filter(([, count]) => count > 0)
    .map(([verdict, count]) => `${t(`desk_verdict_${verdict}`)}: ${count}`);
  return (
    <p role="status">
      {[
        t('desk_total', { count: rows.length }),
        ...parts,
        same > 0 ? t('desk_same_count', { count: same }) : '',
        need > 0 ? t('desk_need_count', { count: need }) : '',
      ]
        .filter(Boolean)
        .join(' · ')}
    </p>
  );
}
