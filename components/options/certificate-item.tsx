import type { ComponentChildren } from 'preact';
import { formatDate } from '../../utils/text';
import type { Anchor } from '../../utils/trust';
import { t } from '../i18n';
import { Badge, Button } from '../ui';
import { Fingerprint } from './fingerprint';

export interface CertificateItemProps {
  certificate: Anchor;
  /** Shown to be compared, not trusted yet. */
  isProposed?: boolean | undefined;
  /** Present where the person may take it away. */
  onRemove?: (() => void) | undefined;
  /** Choices that belong to this certificate. */
  children?: ComponentChildren;
}

/** Who a certificate belongs to, until when, what it may vouch for, and the fingerprint to compare. */
export function CertificateItem({ certificate, isProposed, onRemove, children }: CertificateItemProps) {
  const { subject, notBefore, notAfter, purposes, origin, importedAt, selfSigned } = certificate;
  const isOver = Date.parse(notAfter) < Date.now();
  return (
    <li class="certificate">
      <div class="row row-apart">
        <strong>{subject.display}</strong>
        {isProposed ? (
          <Badge tone="warn">{t('options_not_trusted_yet')}</Badge>
        ) : (
          <Badge tone={origin === 'built-in' ? 'info' : 'neutral'} icon={origin === 'built-in' ? 'lock' : 'key'}>
            {t(`options_origin_${origin}`)}
          </Badge>
        )}
      </div>
      <dl class="certificate-facts">
        {subject.organisation && subject.organisation !== subject.display ? (
          <Fact name={t('options_cert_organisation')}>{subject.organisation}</Fact>
        ) : null}
        <Fact name={t('options_cert_validity')}>
          {t('options_cert_from_to', { from: formatDate(notBefore), to: formatDate(notAfter) })}
          {isOver ? (
            <>
              {' '}
              <Badge tone="warn">{t('options_cert_over')}</Badge>
            </>
          ) : null}
        </Fact>
        <Fact name={t('options_cert_purpose')}>{purposeWords(selfSigned, purposes)}</Fact>
        {importedAt ? <Fact name={t('options_cert_imported')}>{formatDate(importedAt)}</Fact> : null}
        <Fact name="SHA-256">
          <Fingerprint hex={certificate.sha256} />
        </Fact>
      </dl>
      {children}
      {onRemove ? (
        <Button
          kind="danger"
          small
          icon="trash"
          label={t('options_cert_remove_named', { name: subject.display })}
          onClick={onRemove}
        >
          {t('common_remove')}
        </Button>
      ) : null}
    </li>
  );
}

function Fact({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function purposeWords(selfSigned: boolean, purposes: Anchor['purposes']): string {
  if (!selfSigned) return t('options_cert_helper');
  if (purposes.length === 0) return t('options_purpose_none');
  return purposes.map((purpose) => t(`options_purpose_${purpose}`)).join(', ');
}
