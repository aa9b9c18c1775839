import type { ComponentType } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { type DeskRow, FilePane } from '../../components/desk';
import { t } from '../../components/i18n';
import { ReportView } from '../../components/report';
import { Button, Notice, Progress } from '../../components/ui';
import type { PdfReport } from '../../utils/signature';
import type { LicenceTab } from '../report/licence-tab';
import type { Pages } from '../report/pages';
import { decide, note } from './decide';
import { dossierOf, printSlip } from './print-slip';
import { fileOf, reportOf } from './queue';

/** What looks into the file itself: its pages, and the licence they are. */
interface Looking {
  Pages: ComponentType<Parameters<typeof Pages>[0]>;
  LicenceTab: ComponentType<Parameters<typeof LicenceTab>[0]>;
}

/** The file that is open beside the list. What draws pages is loaded with the first file that is opened. */
export function OpenFile({ row, onClose }: { row: DeskRow; onClose: () => void }) {
  const [report, setReport] = useState<PdfReport | 'gone' | null>(null);
  const [file, setFile] = useState<File | null>(null);
  const [looking, setLooking] = useState<Looking | null>(null);
  const since = useRef(performance.now());
  const { id, name, summary } = row;
  useEffect(() => {
    let isOpen = true;
    void reportOf({ name, summary }).then((found) => isOpen && setReport(found ?? 'gone'));
    void fileOf(id).then((found) => isOpen && setFile(found));
    void Promise.all([import('../report/pages'), import('../report/licence-tab')]).then(
      ([{ Pages }, { LicenceTab }]) => isOpen && setLooking({ Pages, LicenceTab }),
    );
    return () => {
      isOpen = false;
    };
  }, [id, name, summary]);
  const signatures = report && report !== 'gone' ? report.signatures : [];
  return (
    <FilePane
      row={row}
      report={<Report report={report} />}
      pages={
        file && looking ? (
          <looking.Pages file={file} signatures={signatures} wanted={null} onSignature={() => undefined} />
        ) : null
      }
      licence={
        file && looking && report && report !== 'gone' ? <looking.LicenceTab file={file} report={report} /> : null
      }
      onDecide={(decision) => void decide(row, decision, Math.round(performance.now() - since.current))}
      onNote={(words) => void note(row, words)}
      printing={<Printing row={row} />}
      onClose={onClose}
    />
  );
}

function Report({ report }: { report: PdfReport | 'gone' | null }) {
  if (report === null) return <Progress label={t('report_tab_result')} />;
  if (report !== 'gone') return <ReportView report={report} />;
  return (
    <Notice tone="warn">
      {t('desk_report_gone')} {t('desk_report_gone_next')}
    </Notice>
  );
}

function Printing({ row }: { row: DeskRow }) {
  const dossier = dossierOf(row);
  return (
    <>
      <Button small icon="file" onClick={() => void printSlip([row], null)}>
        {t('slip_one')}
      </Button>
      {dossier.length > 1 ? (
        <Button small icon="files" onClick={() => void printSlip(dossier, row.dossier)}>
          {t('slip_all', { count: dossier.length })}
        </Button>
      ) : null}
    </>
  );
}
