import { useEffect, useState } from 'preact/hooks';
import { t } from '../../components/i18n';
import { FailureNotice, FileChoice } from '../../components/report';
import { FileDrop, PageHeader, Progress } from '../../components/ui';
import { EvidenceOffer, openHosts } from '../shared/evidence-offer';
import { saveSettings } from '../shared/settings';
import { type Arrival, ArrivalNotice } from './arrival';
import { DownloadToggle } from './download-toggle';
import { Result } from './result';
import { useVerification } from './use-verification';

/** One PDF at a time: its verdict, its signatures, its pages. */
export function App({ arrival }: { arrival: Arrival }) {
  const file = arrival.is === 'file' ? arrival.file : null;
  const [files, setFiles] = useState<File[]>(file ? [file] : []);
  const [current, setCurrent] = useState(0);
  const { verification, start, cancel } = useVerification(file);
  useEffect(() => {
    document.title = 'file' in verification ? verification.file.name : t('report_title');
  }, [verification]);
  const show = (all: File[], index: number) => {
    setFiles(all);
    setCurrent(index);
    const chosen = all[index];
    if (chosen) void start(chosen);
  };
  return (
    <main class="report-page">
      <div class="no-print">
        <PageHeader
          title={t('report_title')}
          note={t('report_note')}
          onLanguage={(language) => void saveSettings({ language })}
        />
      </div>
      <div class="no-print stack">
        {file === null || file === files[current] ? (
          <ArrivalNotice arrival={arrival} isChecked={verification.state !== 'none'} />
        ) : null}
        <FileChoice names={files.map(({ name }) => name)} current={current} onChoose={(index) => show(files, index)} />
      </div>
      {verification.state === 'checking' ? (
        <Progress label={t('report_checking', { name: verification.file.name })} onCancel={cancel} />
      ) : null}
      {verification.state === 'failed' ? <FailureNotice failure={verification.failure} /> : null}
      {verification.state === 'done' ? (
        <Result
          key={verification.report.checkedAt}
          file={verification.file}
          report={verification.report}
          offer={
            <EvidenceOffer hosts={openHosts(verification.report)} onAllowed={() => void start(verification.file)} />
          }
        />
      ) : null}
      <div class="no-print stack">
        <FileDrop
          label={t('report_drop')}
          hint={t('report_drop_hint')}
          icon="file"
          accept=".pdf,application/pdf"
          multiple
          paste
          onFiles={(chosen) => show(chosen, 0)}
        />
        <DownloadToggle />
      </div>
    </main>
  );
}
