import { useState } from 'preact/hooks';
import { arrange, DeskFilters, type DeskRow, DeskSummary, DeskTable, noWish, type Wish } from '../../components/desk';
import { t } from '../../components/i18n';
import { Button, Checkbox, FileDrop, Notice, Progress } from '../../components/ui';
import { EvidenceOffer } from '../shared/evidence-offer';
import { decide } from './decide';
import { Exports } from './exports';
import { fromDrop, fromFiles, type Incoming } from './intake';
import { readsLicences, setReadsLicences } from './licence';
import { OpenFile } from './open-file';
import { addFiles, askAgain, cancelAll, isKeptHere, isStopped, leftOut, paused, retry, rows, setPaused } from './queue';
import { trouble } from './record';

/** The desk itself: what comes in, how far it is, the list, the open file, what goes out. */
export function FilesTab() {
  const [collecting, setCollecting] = useState(0);
  const all = rows.value;
  const take = (incoming: Promise<Incoming[]>) => {
    setCollecting((count) => count + 1);
    void incoming.then(addFiles).finally(() => setCollecting((count) => count - 1));
  };
  return (
    <div class={`stack-l${all.length > 0 ? ' desk-busy' : ''}`}>
      <FileDrop
        label={t('desk_drop')}
        hint={all.length > 0 ? undefined : t('desk_drop_hint')}
        icon="files"
        accept=".pdf,.zip,application/pdf,application/zip"
        multiple
        paste
        folder={t('desk_drop_folder')}
        onFiles={(files) => take(fromFiles(files))}
        onDropped={(data) => take(fromDrop(data))}
      />
      <Checkbox
        label={t('desk_reads_licences')}
        checked={readsLicences.value}
        onChange={(value) => void setReadsLicences(value)}
      />
      {collecting > 0 ? <Progress label={t('desk_collecting')} /> : null}
      <Notices />
      {all.length > 0 ? <Files /> : null}
    </div>
  );
}

/** What keeps the desk from its work, each with what to do. */
function Notices() {
  const away = rows.value.filter((row) => row.isAway && row.state === 'waiting').length;
  const problem = trouble.is.value;
  return (
    <>
      {problem ? (
        <Notice
          tone="bad"
          live="now"
          action={<Button onClick={() => void trouble.again()}>{t('desk_trouble_again')}</Button>}
        >
          {t(`desk_trouble_${problem}`)} {t(`desk_trouble_${problem}_next`)}
        </Notice>
      ) : null}
      {away > 0 ? (
        <Notice tone="info">
          {t('desk_away_notice', { count: away })} {t('desk_away_notice_next')}
        </Notice>
      ) : null}
      {leftOut.value > 0 ? (
        <Notice tone="warn">
          {t('desk_left_out', { count: leftOut.value })} {t('desk_left_out_next')}
        </Notice>
      ) : null}
      {isKeptHere.value ? null : (
        <Notice tone="info">
          {t('desk_other_tab')} {t('desk_other_tab_next')}
        </Notice>
      )}
    </>
  );
}

function Files() {
  const all = rows.value;
  const [wish, setWish] = useState<Wish>(noWish);
  const [current, setCurrent] = useState<number | null>(null);
  const [isOpen, setOpen] = useState(false);
  const shown = arrange(all, wish);
  const row = isOpen ? all.find(({ id }) => id === current) : undefined;
  return (
    <>
      <Course />
      <DeskFilters rows={all} wish={wish} onWish={(change) => setWish((old) => ({ ...old, ...change }))} />
      <div class={row ? 'desk-split' : undefined}>
        <div class="stack">
          <DeskTable
            rows={shown}
            column={wish.column}
            descending={wish.descending}
            current={current}
            isNarrow={row !== undefined}
            onSort={(column, descending) => setWish((old) => ({ ...old, column, descending }))}
            onCurrent={({ id }) => setCurrent(id)}
            onOpen={({ id }) => {
              setCurrent(id);
              setOpen(true);
            }}
            onDecide={(one, decision) => void decide(one, one.decision === decision ? null : decision, null)}
            onClose={() => setOpen(false)}
          />
          <p class="small soft">{t('desk_keys')}</p>
        </div>
        {row ? <OpenFile key={row.id} row={row} onClose={() => setOpen(false)} /> : null}
      </div>
      {isOver(all) ? <EvidenceOffer hosts={openIn(all)} onAllowed={askAgain} /> : null}
      <Exports rows={all} />
    </>
  );
}

/** How far the work is, and ways to hold it; when it is over, how it ended. */
function Course() {
  const all = rows.value;
  const away = all.filter((row) => row.isAway && row.state === 'waiting').length;
  const done = all.filter(({ state }) => state === 'done' || state === 'failed').length;
  const total = all.length - away;
  const stopped = all.filter((row) => isStopped(row) && !row.isAway).length;
  if (done < total) {
    return (
      <div class="desk-course">
        <Progress
          value={done}
          max={total}
          label={t(paused.value ? 'desk_paused' : 'desk_progress', { done, total })}
          onCancel={cancelAll}
        />
        <Button small onClick={() => setPaused(!paused.value)}>
          {t(paused.value ? 'desk_resume' : 'desk_pause')}
        </Button>
      </div>
    );
  }
  return (
    <>
      <DeskSummary rows={all} />
      {stopped > 0 ? (
        <div class="row">
          <Button icon="refresh" onClick={retry}>
            {t('desk_retry', { count: stopped })}
          </Button>
        </div>
      ) : null}
    </>
  );
}

const isOver = (all: DeskRow[]) => all.every(({ state, isAway }) => state === 'done' || state === 'failed' || isAway);

/** Each server once: thousands of files name the same few. */
function openIn(all: DeskRow[]) {
  return [...new Map(all.flatMap((row) => row.summary?.open ?? []).map((one) => [JSON.stringify(one), one])).values()];
}
