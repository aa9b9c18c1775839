import { t } from '../i18n';
import { Badge, Button } from '../ui';

export interface ConsentLogProps {
  records: {
    purpose: 'readCard' | 'fillForm' | 'keepPerson';
    /** The sentence that was agreed to. */
    wording?: string;
    givenAt: string;
    withdrawnAt?: string;
  }[];
  onWithdraw: (purpose: 'readCard' | 'fillForm' | 'keepPerson') => void;
}

/** What was agreed to, when, and a way back. */
export function ConsentLog({ records, onWithdraw }: ConsentLogProps) {
  if (records.length === 0) return <p class="soft">{t('options_consent_none')}</p>;
  return (
    <ul class="plain-list settings-list">
      {records.map((record) => (
        <li key={record.purpose + record.givenAt}>
          <div class="choice-text">
            <span>{t(`options_consent_${record.purpose}`)}</span>
            {record.wording ? <q class="small">{record.wording}</q> : null}
            <span class="soft small">
              {t('options_consent_given', { at: moment(record.givenAt) })}
              {record.withdrawnAt ? ` · ${t('options_consent_withdrawn', { at: moment(record.withdrawnAt) })}` : ''}
            </span>
          </div>
          {record.withdrawnAt ? (
            <Badge tone="neutral">{t('options_consent_is_withdrawn')}</Badge>
          ) : (
            <Button
              small
              label={`${t('options_consent_withdraw')}: ${t(`options_consent_${record.purpose}`)}`}
              onClick={() => onWithdraw(record.purpose)}
            >
              {t('options_consent_withdraw')}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}

/** Day first, as everywhere in Vietnam; the clock of this device. */
function moment(iso: string): string {
  return new Date(iso).toLocaleString('vi-VN', { dateStyle: 'short', timeStyle: 'short' });
}
