import type { CertificateReport, EvidenceHost, SignatureReport } from '../../utils/signature';
import { t } from '../i18n';
import { Badge, type Tone } from '../ui';
import { RevocationText } from './revocation-text';

/** Certificates about which somebody said something, or about which it is said why nobody did. */
export function evidenceOf({ chain, timestamps }: SignatureReport): CertificateReport[] {
  return [...chain, ...timestamps.flatMap((stamp) => stamp.chain)].filter(
    ({ revocation }) => revocation.status !== 'not-needed',
  );
}

/** Who said what about revocation, when and until when; or why it is unknown. */
export function EvidenceList({ certificates }: { certificates: CertificateReport[] }) {
  if (certificates.length === 0) return <p class="soft">{t('report_evidence_none')}</p>;
  return (
    <ul class="plain-list stack">
      {certificates.map((certificate) => (
        <li key={certificate.sha256}>
          <strong>{certificate.display}</strong>
          <br />
          <RevocationText revocation={certificate.revocation} />
        </li>
      ))}
    </ul>
  );
}

const outcomeTones: Record<EvidenceHost['outcome'], Tone> = {
  'not-asked': 'neutral',
  answered: 'good',
  failed: 'warn',
};

/** The servers that certificates name, before and after they are asked. */
export function HostList({ hosts }: { hosts: EvidenceHost[] }) {
  if (hosts.length === 0) return null;
  return (
    <details class="unfold">
      <summary>{t('report_hosts', { count: hosts.length })}</summary>
      <p class="small soft">{t('report_hosts_note')}</p>
      <ul class="plain-list stack">
        {hosts.map(({ host, kinds, outcome, problem }) => (
          <li key={host} class="row">
            <code>{host}</code>
            <span class="small soft">{kinds.map((kind) => t(`report_host_kind_${kind}`)).join(', ')}</span>
            <Badge tone={outcomeTones[outcome]}>
              {problem ? t(`evidence_problem_${problem}`) : t(`report_host_${outcome.replace('-', '_') as 'answered'}`)}
            </Badge>
          </li>
        ))}
      </ul>
    </details>
  );
}
