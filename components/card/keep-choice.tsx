import { t } from '../i18n';
import { Checkbox, RadioGroup, SelectField } from '../ui';

/** How long a person's values stay: until the panel closes, or some days under the vault's key. */
export type Keep = { how: 'memory' } | { how: 'vault'; days: number; agreed: boolean };

const lifetimes = [7, 30, 90] as const;

export interface KeepChoiceProps {
  keep: Keep;
  onChange: (keep: Keep) => void;
}

/** Keeping is a purpose of its own: it needs its own tick (facts/idcards.md 8). */
export function KeepChoice({ keep, onChange }: KeepChoiceProps) {
  return (
    <div class="stack">
      <RadioGroup
        label={t('sidepanel_keep_title')}
        value={keep.how}
        options={[
          { value: 'memory', label: t('sidepanel_keep_memory'), hint: t('sidepanel_keep_memory_hint') },
          { value: 'vault', label: t('sidepanel_keep_vault'), hint: t('sidepanel_keep_vault_hint') },
        ]}
        onChange={(how) => onChange(how === 'memory' ? { how } : { how, days: 30, agreed: false })}
      />
      {keep.how === 'vault' ? (
        <>
          <SelectField
            label={t('sidepanel_keep_days_label')}
            value={String(keep.days)}
            options={lifetimes.map((days) => ({ value: String(days), label: t('sidepanel_keep_days', { days }) }))}
            onChange={(days) => onChange({ ...keep, days: Number(days) })}
          />
          <Checkbox
            label={t('sidepanel_consent_keepPerson')}
            checked={keep.agreed}
            onChange={(agreed) => onChange({ ...keep, agreed })}
          />
        </>
      ) : null}
    </div>
  );
}
