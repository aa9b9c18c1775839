import { t } from '../i18n';
import { Checkbox, RadioGroup, SelectField } from '../ui';

/** How long a person's values stay: until the panel closes, or under the vault's key; `null` days: until removed. */
export type Keep = { how: 'memory' } | { how: 'vault'; days: number | null; agreed: boolean };

/** Days a record may be kept; `null`: until it is removed. */
export const lifetimes = [1, 7, 30, 90, null] as const;

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
            options={lifetimes.map((days) => ({ value: String(days), label: lifetime(days) }))}
            onChange={(days) => onChange({ ...keep, days: days === 'null' ? null : Number(days), agreed: false })}
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

function lifetime(days: number | null): string {
  if (days === null) return t('sidepanel_keep_until_removed');
  return days === 1 ? t('sidepanel_keep_days_1') : t('sidepanel_keep_days', { days });
}
