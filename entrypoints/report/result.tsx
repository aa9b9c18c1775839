import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { t } from '../../components/i18n';
import { ComparisonNotice, maskedReport, PrintSheet, ReportView } from '../../components/report';
import { Button, Notice, Tabs } from '../../components/ui';
import type { PdfReport } from '../../utils/signature';
import { request } from '../shared/request';
import { saveFile } from '../shared/save-file';
import { LicenceTab } from './licence-tab';
import { Pages } from './pages';
import { SignedVersion } from './signed-version';
import { useComparison } from './use-comparison';

type Tab = 'result' | 'licence' | 'pages' | 'signed';

interface ResultProps {
  file: File;
  report: PdfReport;
  /** A way to ask the authorities' servers. */
  offer: ComponentChildren;
}

/** What was found of one file: the report, its pages, the signed version beside it, and ways to take it along. */
export function Result({ file, report: whole, offer }: ResultProps) {
  const report = useMemo(() => maskedReport(whole), [whole]);
  const [tab, setTab] = useState<Tab>('result');
  const [place, setPlace] = useState<number | null>(null);
  const [back, setBack] = useState<number | null>(null);
  const hand = useComparison(file, report);
  useEffect(() => {
    if (tab !== 'result' || back === null) return;
    document.getElementById(`signature-${back}`)?.scrollIntoView();
    document.getElementById(`signature-${back}`)?.focus();
    setBack(null);
  }, [tab, back]);
  const tabs = [
    { id: 'result' as const, label: t('report_tab_result') },
    { id: 'licence' as const, label: t('licence_tab') },
    { id: 'pages' as const, label: t('report_tab_pages') },
    ...(hand.versions.length > 0 ? [{ id: 'signed' as const, label: t('report_tab_signed') }] : []),
  ];
  const select = (next: Tab) => {
    setPlace(null);
    setTab(next);
  };
  const unknownRoot = report.signatures.some((signature) => signature.trust === 'unknown');
  return (
    <>
      <div class="no-print stack">
        <Tabs label={t('report_title')} tabs={tabs} selected={tab} onSelect={select}>
          {tab === 'result' ? (
            <ReportView
              report={report}
              offer={offer}
              onPlace={(number) => {
                setPlace(number);
                setTab('pages');
              }}
              appearance={
                hand.chosen && hand.comparison ? (
                  <ComparisonNotice
                    comparison={hand.comparison}
                    number={hand.chosen.number}
                    onCancel={hand.cancel}
                    onAgain={hand.again}
                    action={<Button onClick={() => setTab('signed')}>{t('report_tab_signed')}</Button>}
                  />
                ) : undefined
              }
            />
          ) : null}
          {tab === 'licence' ? <LicenceTab file={file} report={report} /> : null}
          {tab === 'pages' ? (
            <Pages
              file={file}
              signatures={report.signatures}
              wanted={place}
              onSignature={(number) => {
                setBack(number);
                setTab('result');
              }}
            />
          ) : null}
          {tab === 'signed' ? <SignedVersion file={file} report={report} hand={hand} /> : null}
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
        <div class="row">
          <Button icon="file" onClick={() => window.print()}>
            {t('report_print')}
          </Button>
          <Button icon="download" onClick={() => exportReport(report)}>
            {t('report_export')}
          </Button>
        </div>
      </div>
      <PrintSheet
        report={report}
        comparison={
          hand.chosen && hand.comparison?.state === 'done'
            ? { number: hand.chosen.number, result: hand.comparison.result }
            : null
        }
      />
    </>
  );
}

function exportReport(report: PdfReport): void {
  const name = report.file.name.replace(/\.pdf$/i, '');
  saveFile(`${name}.ket-qua.json`, JSON.stringify(report, null, 2), 'application/json');
}
