import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import type { PdfReport } from '../../utils/signature';
import { formatBytes } from '../../utils/text';
import { language, t } from '../i18n';
import { type ComparisonResult, comparisonSentences } from './comparison';
import { resultIn } from './lights';
import { maskedReport } from './mask';
import { nextSteps, overallSentence } from './next-steps';
import { Findings, Row, SheetEnd, SheetSignature } from './print-parts';
import { resultNames } from './three-results';
import { unknownRevocations } from './warnings';
import { moment } from './words';

interface PrintSheetProps {
  report: PdfReport;
  /** What the comparison with the version of a signature showed; null where there was none. */
  comparison: { number: number; result: ComparisonResult } | null;
  /** A code by which another desk finds the file again. */
  mark?: ComponentChildren;
}

/** What is printed instead of the screen: one A4 sheet or more that stands by itself in a dossier. */
export function PrintSheet({ report: whole, comparison, mark }: PrintSheetProps) {
  const report = useMemo(() => maskedReport(whole), [whole]);
  const names = unknownRevocations(report);
  return (
    <article class="sheet print-only" aria-label={t('sheet_title')}>
      {mark}
      <header>
        <h1>{t('sheet_title')}</h1>
        <p class="sheet-verdict">
          {t('sheet_conclusion')} <strong>{t(`overall_${report.overall}`)}</strong>
        </p>
        <p>{t(overallSentence(report))}</p>
      </header>
      <table>
        <tbody>
          <Row name={t('sheet_file')} value={report.file.name} />
          <Row name={t('sheet_size')} value={formatBytes(report.file.bytes, language.value)} />
          <Row name="SHA-256" value={report.file.sha256} mono />
          <Row name={t('sheet_checked_at')} value={`${moment(report.checkedAt)} (${t('sheet_zone')})`} />
          <Row
            name={t('sheet_rules')}
            value={t('report_rules', { engine: report.rules.engine, trust: report.rules.trustList })}
          />
        </tbody>
      </table>
      <h2>{t('sheet_results')}</h2>
      <table>
        <tbody>
          {resultNames.map((name) => {
            const { light, reason } = resultIn(report, name);
            return <Row key={name} name={t(`result_${name}`)} value={`${t(`light_${light}`)}. ${t(reason)}`} />;
          })}
        </tbody>
      </table>
      {names === null ? null : (
        <p class="sheet-warning">
          <strong>{t('report_revocation_title')}.</strong> {t('report_revocation_warning', { names })}
        </p>
      )}
      {comparison ? (
        <p>
          <strong>{t('compare_title', { number: comparison.number })}:</strong>{' '}
          {comparisonSentences(comparison.result)
            .map(({ key, values }) => t(key, values))
            .join(' ')}
        </p>
      ) : null}
      <Findings findings={report.findings} />
      {report.signatures.map((signature, index) => (
        <SheetSignature
          key={`${signature.field}-${signature.revisionEnd}`}
          signature={signature}
          number={index + 1}
          looked={comparison !== null}
        />
      ))}
      <p class="sheet-small">{t('report_picture_no_proof')}</p>
      <SheetEnd steps={nextSteps(report)} />
    </article>
  );
}
