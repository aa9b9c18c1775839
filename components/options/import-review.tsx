import type { Anchor } from '../../utils/trust';
import { t } from '../i18n';
import { Button, Notice } from '../ui';
import { CertificateItem } from './certificate-item';

export interface ImportReviewProps {
  file: string;
  certificates: Anchor[];
  onTrust: () => void;
  onCancel: () => void;
}

/** What a chosen file holds, to be compared before it is trusted: whoever it belongs to will make files "valid". */
export function ImportReview({ file, certificates, onTrust, onCancel }: ImportReviewProps) {
  return (
    <div class="stack">
      <Notice tone="warn" live="polite" title={t('options_import_found', { count: certificates.length, file })}>
        {t('options_import_compare')}
      </Notice>
      <ul class="plain-list certificates" aria-label={t('options_import_list')}>
        {certificates.map((certificate) => (
          <CertificateItem key={certificate.sha256} certificate={certificate} isProposed />
        ))}
      </ul>
      <div class="row">
        <Button kind="primary" icon="shield-check" onClick={onTrust}>
          {t('options_import_trust')}
        </Button>
        <Button onClick={onCancel}>{t('common_cancel')}</Button>
      </div>
    </div>
  );
}
