import type { PdfReport } from '../../utils/signature';
import { t } from '../i18n';
import { FindingList } from './finding-list';
import { SignatureCard } from './signature-card';
import { VerdictBanner } from './verdict-banner';

/** A whole report: verdict, what concerns the file, each signature, and by which rules. */
export function ReportView({ report }: { report: PdfReport }) {
  return (
    <div class="stack-l">
      <VerdictBanner report={report} />
      <FindingList findings={report.findings} />
      {report.signatures.map((signature, index) => (
        <SignatureCard key={`${signature.field}-${signature.revisionEnd}`} signature={signature} number={index + 1} />
      ))}
      <p class="small soft report-proof">
        {t('report_rules', { engine: report.rules.engine, trust: report.rules.trustList })}
        <br />
        SHA-256 <span class="mono">{report.file.sha256}</span>
      </p>
    </div>
  );
}
