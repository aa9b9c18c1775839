import { useEffect, useMemo, useState } from 'preact/hooks';
import { FileCard, JoinChoice } from '../../components/attachment';
import { t } from '../../components/i18n';
import { Button, FileDrop, Notice, Panel, Progress, SelectField } from '../../components/ui';
import { pairsOf } from '../shared/mending';
import { readinessOf } from '../shared/mending-work';
import { saveFile } from '../shared/save-file';
import { type MendJob, mendJob } from './mend-job';
import { backToStart } from './session';

const limits = ['1', '2', '5', '10', '20'] as const;
type Limit = (typeof limits)[number];

/** Files checked and mended apart from any page: for a portal that is not known, or papers got ready the day before. */
export function MendScreen() {
  const [limit, setLimit] = useState<Limit>('2');
  const [job, setJob] = useState<MendJob | null>(null);
  useEffect(() => () => job?.end(), [job]);
  return (
    <>
      <div class="row row-apart">
        <h2 tabIndex={-1}>{t('mend_title')}</h2>
        <Button kind="quiet" small icon="arrow-left" onClick={() => backToStart()}>
          {t('sidepanel_back')}
        </Button>
      </div>
      <SelectField
        label={t('mend_limit')}
        hint={t('mend_limit_hint')}
        value={limit}
        options={limits.map((value) => ({ value, label: t('mend_megabytes', { count: value }) }))}
        onChange={(value) => {
          setLimit(value);
          if (job) setJob(mendJob(job.originals, Number(value)));
        }}
      />
      <FileDrop
        label={t('mend_drop')}
        hint={t('mend_drop_hint')}
        accept=".pdf,image/*,.heic,.heif,.tif,.tiff"
        multiple
        onFiles={(files) => setJob(mendJob(files, Number(limit)))}
      />
      {job ? <Outcome job={job} /> : null}
    </>
  );
}

function Outcome({ job }: { job: MendJob }) {
  const state = job.state.value;
  const ready = useMemo(() => (state.name === 'choice' ? readinessOf(state) : null), [state]);
  if (state.name === 'checking') {
    const label = t('inpage_checking', { done: state.done, total: job.originals.length });
    return <Progress value={state.done} max={job.originals.length} label={label} onCancel={() => job.end()} />;
  }
  if (state.name === 'stopped') return <Notice tone="info" title={t('sidepanel_cancelled')} live="polite" />;
  const isFine = state.files.every(({ findings }) => findings.every(({ severity }) => severity === 'info'));
  return (
    <Panel title={t('mend_outcome')}>
      {isFine ? <Notice tone="good" title={t('mend_fine')} live="polite" /> : null}
      {state.files.map((checked) => (
        <FileCard
          key={`${checked.file.name} ${checked.file.size} ${checked.file.lastModified}`}
          checked={checked}
          onChoose={(kind, isOn) => job.choose(checked, kind, isOn)}
          onPreview={() => pairsOf(checked, job.refOf)}
        />
      ))}
      {state.joining ? (
        <JoinChoice count={state.files.length} {...state.joining} onChoose={(isOn) => job.chooseJoined(isOn)} />
      ) : null}
      {ready?.repaired || ready?.working ? (
        <>
          <Button
            kind="primary"
            wide
            icon="download"
            disabled={ready.working}
            reason={ready.working ? t('inpage_repairing') : undefined}
            onClick={() => {
              for (const file of ready.repaired ?? []) saveFile(file.name, file, file.type);
            }}
          >
            {t('mend_save')}
          </Button>
          <p class="soft small">{t('mend_save_hint')}</p>
        </>
      ) : null}
    </Panel>
  );
}
