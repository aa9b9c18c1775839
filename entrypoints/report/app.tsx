import { useEffect, useState } from 'preact/hooks';
import { t } from '../../components/i18n';
import { FailureNotice, ReportView } from '../../components/report';
import { Button, FileDrop, Notice, PageHeader, Progress, Tabs } from '../../components/ui';
import type { PdfReport } from '../../utils/signature';
import { request } from '../shared/request';
import { saveFile } from '../shared/save-file';
import { saveSettings } from '../shared/settings';
import { Pages } from './pages';
import { useVerification } from './use-verification';

interface AppProps {
  /** Handed over by another page of the extension. */
  file: File | null;
  /** A file was handed over but is gone. */
  lost: boolean;
}

/** One PDF: its verdict, its signatures, its pages. */
export function App({ file, lost }: AppProps) {
  const { verification, start, cancel } = useVerification(file);
  useEffect(() => {
    document.title = 'file' in verification ? verification.file.name : t('report_title');
  }, [verification]);
  return (
    <main class="report-page">
      <PageHeader
        title={t('report_title')}
        note={t('report_note')}
        onLanguage={(language) => void saveSettings({ language })}
      />
      {lost && verification.state === 'none' ? (
        <Notice tone="warn" live="now">
          {t('report_lost')}
        </Notice>
      ) : null}
      {verification.state === 'checking' ? (
        <Progress label={t('report_checking', { name: verification.file.name })} onCancel={cancel} />
      ) : null}
      {verification.state === 'failed' ? <FailureNotice failure={verification.failure} /> : null}
      {verification.state === 'done' ? <Result file={verification.file} report={verification.report} /> : null}
      <div class="no-print">
        <FileDrop
          label={t('report_drop')}
          hint={t('report_drop_hint')}
          icon="file"
          accept=".pdf,application/pdf"
          paste
          onFiles={([chosen]) => chosen && void start(chosen)}
        />
      </div>
    </main>
  );
}

type Tab = 'result' | 'pages' | 'signed';

function Result({ file, report }: { file: File; report: PdfReport }) {
  const [tab, setTab] = useState<Tab>('result');
  const signedEnd = Math.max(0, ...report.signatures.map((signature) => signature.revisionEnd ?? 0));
  const hasLaterPart = signedEnd > 0 && signedEnd < file.size;
  const tabs = [
    { id: 'result' as const, label: t('report_tab_result') },
    { id: 'pages' as const, label: t('report_tab_pages') },
    ...(hasLaterPart ? [{ id: 'signed' as const, label: t('report_tab_signed') }] : []),
  ];
  const unknownRoot = report.signatures.some((signature) => signature.trust === 'unknown');
  return (
    <>
      <Tabs label={t('report_title')} tabs={tabs} selected={tab} onSelect={setTab}>
        {tab === 'result' ? <ReportView report={report} /> : null}
        {tab === 'pages' ? <Pages file={file} /> : null}
        {tab === 'signed' ? <Pages file={file.slice(0, signedEnd)} /> : null}
      </Tabs>
      {unknownRoot ? (
        <Notice
          tone="info"
          action={
            <Button onClick={() => void request('options/open', { tab: 'trust' })}>{t('report_trust_open')}</Button>
          }
        >
          {t('report_trust_hint')}
        </Notice>
      ) : null}
      <div class="row no-print">
        <Button icon="download" onClick={() => exportReport(report)}>
          {t('report_export')}
        </Button>
        <Button kind="quiet" onClick={() => window.print()}>
          {t('report_print')}
        </Button>
      </div>
    </>
  );
}

function exportReport(report: PdfReport): void {
  const name = report.file.name.replace(/\.pdf$/i, '');
  saveFile(`${name}.ket-qua.json`, JSON.stringify(report, null, 2), 'application/json');
}
