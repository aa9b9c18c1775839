import { useState } from 'preact/hooks';
import { type DeskRow, deskLines, toCsv } from '../../components/desk';
import { t } from '../../components/i18n';
import { Button, Confirm, Progress } from '../../components/ui';
import { saveFile } from '../shared/save-file';
import { emptyDesk, reportOf } from './queue';

/** What goes out: every report, or the table; and an empty desk. */
export function Exports({ rows }: { rows: DeskRow[] }) {
  const [collected, setCollected] = useState<number | null>(null);
  const [isAsking, setAsking] = useState(false);
  const ready = rows.every((row) => row.state === 'done' || row.state === 'failed' || row.isAway);
  const wait = ready ? {} : { disabled: true, reason: t('desk_wait') };
  const exportReports = async () => {
    setCollected(0);
    saveFile('ban-kiem-tra.json', await collectReports(rows, setCollected), 'application/json');
    setCollected(null);
  };
  return (
    <>
      <div class="row">
        <Button icon="download" {...wait} onClick={() => void exportReports()}>
          {t('desk_export_json')}
        </Button>
        <Button
          icon="download"
          {...wait}
          onClick={() => saveFile('ban-kiem-tra.csv', toCsv(deskLines(rows)), 'text/csv')}
        >
          {t('desk_export_csv')}
        </Button>
        <Button kind="quiet" onClick={() => setAsking(true)}>
          {t('desk_clear')}
        </Button>
      </div>
      {collected === null ? null : (
        <Progress
          value={collected}
          max={rows.length}
          label={t('desk_exporting', { done: collected, total: rows.length })}
        />
      )}
      <Confirm
        title={t('desk_clear_title')}
        open={isAsking}
        confirmLabel={t('desk_clear')}
        danger
        onConfirm={() => {
          setAsking(false);
          void emptyDesk();
        }}
        onClose={() => setAsking(false)}
      >
        <p>{t('desk_clear_body')}</p>
      </Confirm>
    </>
  );
}

/** In parts: thousands of reports never stand in memory as one text. */
async function collectReports(rows: DeskRow[], onProgress: (done: number) => void): Promise<Blob> {
  const parts: Blob[] = [];
  let text = '[';
  for (const [index, row] of rows.entries()) {
    const report = await reportOf(row);
    if (report) text += `${text === '[' && parts.length === 0 ? '' : ','}\n${JSON.stringify(report, null, 2)}`;
    if (index % 100 !== 99) continue;
    parts.push(new Blob([text]));
    text = '';
    onProgress(index + 1);
  }
  return new Blob([...parts, text, '\n]']);
}
