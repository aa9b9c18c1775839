import type { CertificateReport, SignatureReport } from '../../utils/signature';
import { t } from '../i18n';
import { Fingerprint } from '../options/fingerprint';
import { Fact } from './facts';
import { RevocationText } from './revocation-text';
import { day } from './words';

/** Every certificate between the signer and the root, then those of each timestamp. */
export function Chains({ signature }: { signature: SignatureReport }) {
  const stamps = signature.timestamps.filter(({ chain }) => chain.length > 0);
  if (signature.chain.length === 0 && stamps.length === 0) return <p class="soft">{t('report_chain_none')}</p>;
  return (
    <div class="stack">
      <Chain certificates={signature.chain} ofTimestamp={signature.kind === 'timestamp'} />
      {stamps.map((stamp, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the order of a report never changes
        <section key={index} class="stack">
          <h3>{t('report_chain_stamp', { name: stamp.authority?.display ?? t('report_unknown') })}</h3>
          <Chain certificates={stamp.chain} ofTimestamp />
        </section>
      ))}
    </div>
  );
}

function Chain({ certificates, ofTimestamp }: { certificates: CertificateReport[]; ofTimestamp: boolean }) {
  return (
    <ol class="plain-list chain">
      {certificates.map((certificate) => (
        <li key={certificate.sha256}>
          <p>
            <span class="small soft">{roleOf(certificate, ofTimestamp)}</span>
            <br />
            <strong>{certificate.display}</strong>
          </p>
          <dl class="facts-list small">
            <Fact name={t('report_certificate_name')}>{certificate.dn}</Fact>
            <Fact name={t('report_cert_issuer')}>{certificate.issuer}</Fact>
            <Fact name={t('report_cert_serial')}>
              <code>{certificate.serial}</code>
            </Fact>
            <Fact name={t('report_cert_period')}>
              {day(certificate.notBefore)} – {day(certificate.notAfter)}
            </Fact>
            <Fact name={t('report_cert_sha256')}>
              <Fingerprint hex={certificate.sha256} />
            </Fact>
            <Fact name={t('report_cert_revocation')}>
              <RevocationText revocation={certificate.revocation} />
            </Fact>
          </dl>
        </li>
      ))}
    </ol>
  );
}

function roleOf({ role }: CertificateReport, ofTimestamp: boolean): string {
  return role === 'end' && ofTimestamp ? t('report_role_stamp') : t(`report_role_${role}`);
}

/** How many certificates {@link Chains} shows. */
export function chainLength({ chain, timestamps }: SignatureReport): number {
  return chain.length + timestamps.reduce((sum, stamp) => sum + stamp.chain.length, 0);
}
