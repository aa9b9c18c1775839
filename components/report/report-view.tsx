import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import type { PdfReport } from '../../utils/signature';
import { t } from '../i18n';
import { HostList } from './evidence';
import { FindingList } from './finding-list';
import { Lights } from './lights';
import { maskedReport } from './mask';
import { SignatureCard } from './signature-card';
import { VerdictBanner } from './verdict-banner';
import { NextSteps, RevocationWarning, unknownRevocations } from './warnings';

interface ReportViewProps {
  report: PdfReport;
  /** Shows a signature's place on its page; absent where no pages can be shown. */
  onPlace?: ((number: number) => void) | undefined;
  /** A way to ask the authorities' servers, where there is one. */
  offer?: ComponentChildren;
  /** What was seen when the pages were compared; absent where they were not. */
  appearance?: ComponentChildren;
}

/**
 * A whole report: verdict, three results, warnings, what to do, each signature, and by which rules.
 * Personal numbers are masked here, once for all that lies below.
 */
export function ReportView({ report: whole, onPlace, offer, appearance }: ReportViewProps) {
  const report = useMemo(() => maskedReport(whole), [whole]);
  return (
    <div class="stack-l">
      <VerdictBanner report={report} />
      <Lights report={report} />
      <RevocationWarning report={report} />
      {offer}
      {appearance}
      <FindingList findings={report.findings} />
      <NextSteps report={report} />
      {report.signatures.map((signature, index) => (
        <SignatureCard
          key={`${signature.field}-${signature.revisionEnd}`}
          signature={signature}
          report={report}
          number={index + 1}
          onPlace={onPlace}
          looked={appearance !== undefined}
        />
      ))}
      {unknownRevocations(report) === null ? <HostList hosts={report.evidenceHosts} /> : null}
      <p class="small soft report-proof">
        {t('report_rules', { engine: report.rules.engine, trust: report.rules.trustList })}
        <br />
        SHA-256 <span class="mono">{report.file.sha256}</span>
      </p>
    </div>
  );
}
