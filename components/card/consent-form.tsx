import { useState } from 'preact/hooks';
import { type MessageKey, t } from '../i18n';
import { Button, Checkbox, Icon } from '../ui';

/** The purposes of entrypoints/shared/consent.ts, as the screen knows them. */
export type Purpose = 'readCard' | 'fillForm' | 'keepPerson';

export interface ConsentFormProps {
  purposes: Purpose[];
  /** Without these nothing can go on; the others may stay unticked. */
  required: Purpose[];
  onAccept: (purposes: Purpose[]) => void;
}

const wording: Record<Purpose, MessageKey> = {
  readCard: 'sidepanel_consent_readCard',
  fillForm: 'sidepanel_consent_fillForm',
  keepPerson: 'sidepanel_consent_keepPerson',
};

/**
 * Asks before sensitive data is touched. Nothing is ticked beforehand, and it says that the data is sensitive
 * (Decree 356/2025/NĐ-CP Art. 4 and 6; facts/idcards.md 8).
 */
export function ConsentForm({ purposes, required, onAccept }: ConsentFormProps) {
  const [ticked, setTicked] = useState<ReadonlySet<Purpose>>(new Set());
  const isEnough = required.every((purpose) => ticked.has(purpose));
  const toggle = (purpose: Purpose, on: boolean) => {
    const next = new Set(ticked);
    if (on) next.add(purpose);
    else next.delete(purpose);
    setTicked(next);
  };
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (isEnough) onAccept([...ticked]);
      }}
    >
      <p>{t('sidepanel_consent_intro')}</p>
      <ul class="facts plain-list">
        {(['memory', 'local', 'review', 'withdraw'] as const).map((fact) => (
          <li key={fact}>
            <Icon name="check" />
            <span>{t(`sidepanel_consent_fact_${fact}`)}</span>
          </li>
        ))}
      </ul>
      <div>
        {purposes.map((purpose) => (
          <Checkbox
            key={purpose}
            label={t(wording[purpose])}
            hint={required.includes(purpose) ? t('sidepanel_consent_required') : t('sidepanel_consent_optional')}
            checked={ticked.has(purpose)}
            onChange={(on) => toggle(purpose, on)}
          />
        ))}
      </div>
      <Button kind="primary" type="submit" wide disabled={!isEnough} reason={t('sidepanel_consent_missing')}>
        {t('sidepanel_consent_accept')}
      </Button>
    </form>
  );
}
