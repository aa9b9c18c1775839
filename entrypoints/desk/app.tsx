import { useEffect, useState } from 'preact/hooks';
import {
  arrange,
  type Column,
  type DeskRow,
  DeskSummary,
  DeskTable,
  type RowVerdict,
  toCsv,
} from '../../components/desk';
import { t } from '../../components/i18n';
import { maskedReport, ReportView } from '../../components/report';
import { Button, Dialog, FileDrop, PageHeader, Progress, SelectField, TextField } from '../../components/ui';
import { EvidenceOffer } from '../shared/evidence-offer';
import { request } from '../shared/request';
import { saveFile } from '../shared/save-file';
import { saveSettings } from '../shared/settings';
import { addFiles, askAgain, cancelAll, clearDesk, rows } from './queue';

const verdicts: RowVerdict[] = ['valid', 'indeterminate', 'invalid', 'unsigned', 'failed', 'waiting'];

/** Many PDFs at once: drop, watch, sort, look closer, take the result along. */
export function App() {
  useEffect(() => {
    document.title = t('officer_name');
  });
  return (
    <main class="desk-page">
      <PageHeader
        title={t('desk_title')}
        note={t('report_note')}
        tools={
          <Button kind="quiet" icon="gear" onClick={() => void request('options/open', {})}>
            {t('desk_options')}
          </Button>
        }
        onLanguage={(language) => void saveSettings({ language })}
      />
      <FileDrop
        label={t('desk_drop')}
        hint={t('desk_drop_hint')}
        icon="files"
        accept=".pdf,application/pdf"
        multiple
        paste
        onFiles={addFiles}
      />
      {rows.value.length > 0 ? <Files all={rows.value} /> : null}
    </main>
  );
}

function Files({ all }: { all: DeskRow[] }) {
  const [verdict, setVerdict] = useState<RowVerdict | 'all'>('all');
  const [words, setWords] = useState('');
  const [sort, setSort] = useState<{ column: Column; descending: boolean }>({ column: 'verdict', descending: false });
  const [open, setOpen] = useState<DeskRow | null>(null);
  const done = all.filter((row) => row.state === 'done' || row.state === 'failed').length;
  const shown = arrange(all, { verdict, words, ...sort });
  return (
    <>
      {done < all.length ? (
        <Progress
          value={done}
          max={all.length}
          label={t('desk_progress', { done, total: all.length })}
          onCancel={cancelAll}
        />
      ) : (
        <>
          <DeskSummary rows={all} />
          <EvidenceOffer reports={all.flatMap((row) => row.report ?? [])} onAllowed={askAgain} />
        </>
      )}
      <div class="desk-filters">
        <TextField label={t('desk_search')} search value={words} onInput={setWords} />
        <SelectField
          label={t('desk_filter')}
          value={verdict}
          options={[
            { value: 'all' as const, label: t('desk_verdict_all') },
            ...verdicts.map((value) => ({ value, label: t(`desk_verdict_${value}`) })),
          ]}
          onChange={setVerdict}
        />
      </div>
      <div class="desk-table-frame">
        <DeskTable
          rows={shown}
          column={sort.column}
          descending={sort.descending}
          onSort={(column, descending) => setSort({ column, descending })}
          onOpen={setOpen}
        />
      </div>
      <Exports rows={all} ready={done === all.length} />
      {open?.report ? (
        <Dialog
          title={open.name}
          open
          onClose={() => setOpen(null)}
          actions={<Button onClick={() => setOpen(null)}>{t('desk_close')}</Button>}
        >
          <ReportView report={open.report} />
        </Dialog>
      ) : null}
    </>
  );
}

function Exports({ rows: all, ready }: { rows: DeskRow[]; ready: boolean }) {
  const reports = all.flatMap((row) => (row.report ? [maskedReport(row.report)] : []));
  const wait = ready ? {} : { disabled: true, reason: t('desk_wait') };
  return (
    <div class="row">
      <Button
        icon="download"
        {...wait}
        onClick={() => saveFile('ban-kiem-tra.json', JSON.stringify(reports, null, 2), 'application/json')}
      >
        {t('desk_export_json')}
      </Button>
      <Button icon="download" {...wait} onClick={() => saveFile('ban-kiem-tra.csv', toCsv(all), 'text/csv')}>
        {t('desk_export_csv')}
      </Button>
      <Button kind="quiet" onClick={clearDesk}>
        {t('desk_clear')}
      </Button>
    </div>
  );
}
