import type { PdfReport } from '../../utils/signature';
import { t } from '../i18n';
import { Notice, Panel } from '../ui';
import { HostList } from './evidence';
import { nextSteps } from './next-steps';
import { revocationUnknown } from './three-results';

/** Names of those whose certificate nobody could ask about; null when every status is known. */
export function unknownRevocations(report: PdfReport): string | null {
  const names = report.signatures.filter(revocationUnknown).map(({ signer }) => signer?.display ?? t('report_unknown'));
  return names.length === 0 ? null : [...new Set(names)].join('; ');
}

/** The warning that Thông tư 15/2025/TT-BKHCN (Phụ lục II 1.2) makes a duty: never folded away. */
export function RevocationWarning({ report }: { report: PdfReport }) {
  const names = unknownRevocations(report);
  if (names === null) return null;
  return (
    <Notice tone="warn" title={t('report_revocation_title')}>
      <p>{t('report_revocation_warning', { names })}</p>
      <HostList hosts={report.evidenceHosts} />
    </Notice>
  );
}

/** What to do next, in order. */
export function NextSteps({ report }: { report: PdfReport }) {
  return (
    <Panel title={t('report_do_title')}>
      <ol class="next-steps">
        {nextSteps(report).map((step) => (
          <li key={step}>{t(step)}</li>
        ))}
      </ol>
    </Panel>
  );
}
