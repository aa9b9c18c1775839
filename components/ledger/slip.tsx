import { useMemo } from 'preact/hooks';
import type { PdfReport } from '../../utils/signature';
import { t } from '../i18n';
import { findingWords, maskedReport, moment, nextSteps, PrintSheet, SheetEnd, sevenFacts } from '../report';
import { QrMark } from './qr-mark';
import { writeSlipCode } from './slip-code';

interface SlipProps {
  /** One file: its whole sheet. Several: a dossier, one line a file. */
  reports: PdfReport[];
  /** The folder or archive; null for files by themselves. */
  dossier: string | null;
}

/** "Phiếu kết quả kiểm tra" on A4: verdicts, hashes, versions, and a QR by which another desk checks the same bytes. */
export function Slip({ reports, dossier }: SlipProps) {
  const [only, ...others] = reports;
  if (!only) return null;
  if (others.length === 0) return <PrintSheet report={only} comparison={null} mark={<Mark report={only} />} />;
  return <DossierSlip reports={reports} dossier={dossier} />;
}

function Mark({ report }: { report: PdfReport }) {
  return (
    <figure class="slip-mark">
      <QrMark text={writeSlipCode(report)} label={t('slip_qr', { name: report.file.name })} />
      <figcaption>{t('slip_qr_hint')}</figcaption>
    </figure>
  );
}

function DossierSlip({ reports: whole, dossier }: SlipProps) {
  const reports = useMemo(() => whole.map(maskedReport), [whole]);
  const valid = reports.filter(({ overall }) => overall === 'valid').length;
  const steps = [...new Set(reports.filter(({ overall }) => overall !== 'valid').flatMap(nextSteps))];
  const rules = [
    ...new Set(reports.map(({ rules: { engine, trustList } }) => t('report_rules', { engine, trust: trustList }))),
  ];
  return (
    <article class="sheet print-only" aria-label={t('slip_title')}>
      <header>
        <h1>{t('slip_title')}</h1>
        {dossier === null ? null : <p>{t('slip_dossier', { name: dossier })}</p>}
        <p class="sheet-verdict">
          {t('sheet_conclusion')}{' '}
          <strong>{t('slip_count', { total: reports.length, valid, look: reports.length - valid })}</strong>
        </p>
      </header>
      <table class="slip-table">
        <thead>
          <tr>
            <th scope="col">{t('slip_column_file')}</th>
            <th scope="col">{t('slip_column_result')}</th>
            <th scope="col">{t('slip_column_code')}</th>
          </tr>
        </thead>
        <tbody>
          {reports.map((report, index) => (
            <SlipRow key={`${report.file.sha256} ${report.file.name}`} report={report} number={index + 1} />
          ))}
        </tbody>
      </table>
      <p class="sheet-small">
        {rules.join(' · ')}. {t('slip_qr_hint')}
      </p>
      <SheetEnd steps={steps} />
    </article>
  );
}

function SlipRow({ report, number }: { report: PdfReport; number: number }) {
  const signature = report.signatures.filter(({ kind }) => kind !== 'timestamp').at(-1);
  const all = [...report.findings, ...(signature?.findings ?? [])];
  const grave = all.find(({ severity }) => severity === 'error') ?? all.find(({ severity }) => severity === 'warning');
  return (
    <tr>
      <td>
        {number}. {report.file.name}
        <br />
        <span class="mono">{report.file.sha256}</span>
        <br />
        {t('sheet_checked_at')}: {moment(report.checkedAt)}
      </td>
      <td>
        <strong>{t(`overall_${report.overall}`)}</strong>
        {grave ? `. ${findingWords(grave).sentence}` : ''}
        <p class="slip-facts">
          {signature
            ? sevenFacts(signature).map(({ name, value }, index) => (
                <span key={name}>
                  {index > 0 ? ' · ' : ''}
                  {t(name)}: {value}
                </span>
              ))
            : null}
        </p>
      </td>
      <td>
        <QrMark text={writeSlipCode(report)} label={t('slip_qr', { name: report.file.name })} />
      </td>
    </tr>
  );
}
