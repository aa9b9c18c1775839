import { useState } from 'preact/hooks';
import type { Anchor, AnchorPurpose } from '../../utils/trust';
import { t } from '../i18n';
import { Button, Checkbox, Notice } from '../ui';
import { CertificateItem } from './certificate-item';

export interface ImportReviewProps {
  file: string;
  certificates: Anchor[];
  /** The certificates with the purposes the person left ticked. */
  onTrust: (certificates: Anchor[]) => void;
  onCancel: () => void;
}

const purposes: AnchorPurpose[] = ['signature', 'timestamp'];

/** What a chosen file holds, to be compared before it is trusted: whoever it belongs to will make files "valid". */
export function ImportReview({ file, certificates, onTrust, onCancel }: ImportReviewProps) {
  const [chosen, setChosen] = useState(certificates);
  const toggle = (sha256: string, purpose: AnchorPurpose, isOn: boolean) =>
    setChosen(
      chosen.map((one) => {
        if (one.sha256 !== sha256) return one;
        const next = purposes.filter((each) => (each === purpose ? isOn : one.purposes.includes(each)));
        return { ...one, purposes: next };
      }),
    );
  return (
    <div class="stack">
      <Notice tone="warn" live="polite" title={t('options_import_found', { count: certificates.length, file })}>
        {t('options_import_compare')}
      </Notice>
      <ul class="plain-list certificates" aria-label={t('options_import_list')}>
        {chosen.map((certificate) => (
          <CertificateItem key={certificate.sha256} certificate={certificate} isProposed>
            {certificate.selfSigned ? (
              <fieldset class="choice-group">
                <legend>{t('options_import_purposes', { name: certificate.subject.display })}</legend>
                {purposes.map((purpose) => (
                  <Checkbox
                    key={purpose}
                    label={t(`options_purpose_${purpose}`)}
                    checked={certificate.purposes.includes(purpose)}
                    onChange={(isOn) => toggle(certificate.sha256, purpose, isOn)}
                  />
                ))}
              </fieldset>
            ) : null}
          </CertificateItem>
        ))}
      </ul>
      <div class="row">
        <Button kind="primary" icon="shield-check" onClick={() => onTrust(chosen)}>
          {t('options_import_trust')}
        </Button>
        <Button onClick={onCancel}>{t('common_cancel')}</Button>
      </div>
    </div>
  );
}
