import type { CardConflict } from '../../utils/card';
import { formatDate } from '../../utils/text';
import { t, tMaybe } from '../i18n';
import { Badge, Button, Notice, SelectField, TextField, type Tone } from '../ui';
import type { ReviewName, ReviewRow } from './review-row';

export interface ReviewFieldProps {
  row: ReviewRow;
  onChange: (name: ReviewName, text: string) => void;
  /** "This is right": by the button or by Enter. */
  onAccept: (name: ReviewName) => void;
  onFocus: (name: ReviewName) => void;
}

const certaintyTone: Record<NonNullable<ReviewRow['certainty']>, Tone> = {
  certain: 'good',
  likely: 'info',
  check: 'warn',
};

/** One value with its origin, how sure it is, and everything that speaks against it. */
export function ReviewField({ row, onChange, onAccept, onFocus }: ReviewFieldProps) {
  const label = t(`card_field_${row.name}`);
  const shared = {
    label,
    hint: <Origin row={row} />,
    error: row.error ? t(`sidepanel_error_${row.error}`) : null,
    onFocus: () => onFocus(row.name),
  };
  return (
    <div class={`review-field${row.needsAcceptance ? ' review-field-check' : ''}`} data-field={row.name}>
      {row.name === 'sex' ? (
        <SelectField
          {...shared}
          value={row.text}
          options={[
            { value: '', label: t('sidepanel_not_known') },
            { value: 'male', label: t('card_sex_male') },
            { value: 'female', label: t('card_sex_female') },
          ]}
          onChange={(text) => onChange(row.name, text)}
          onEnter={() => onAccept(row.name)}
        />
      ) : (
        <TextField
          {...shared}
          value={row.text}
          onInput={(text) => onChange(row.name, text)}
          onEnter={() => onAccept(row.name)}
          inputMode={inputModeOf(row.name)}
          placeholder={row.text === '' ? t('sidepanel_not_known') : undefined}
        />
      )}
      {row.conflicts.map((conflict) => (
        <Notice key={conflict.code} tone="warn">
          {sentenceOf(conflict)}
          {conflict.code === 'sources-differ' ? (
            <span class="row">
              {conflict.values.map((value) => (
                <Button key={value} small onClick={() => onChange(row.name, shown(value))}>
                  {t('sidepanel_use_value', { value: shown(value) })}
                </Button>
              ))}
            </span>
          ) : null}
        </Notice>
      ))}
      {row.needsAcceptance ? (
        <Button small icon="check" label={`${t('sidepanel_is_right')}: ${label}`} onClick={() => onAccept(row.name)}>
          {t('sidepanel_is_right')}
        </Button>
      ) : null}
    </div>
  );
}

function Origin({ row }: { row: ReviewRow }) {
  if (!row.source) return null;
  return (
    <span class="row">
      {row.certainty ? <Badge tone={certaintyTone[row.certainty]}>{t(`card_certainty_${row.certainty}`)}</Badge> : null}
      <span>{t(`card_source_${row.source}`)}</span>
    </span>
  );
}

function sentenceOf(conflict: CardConflict): string {
  const values = conflict.values.map(shown).join(' · ');
  return tMaybe(`card_conflict_${conflict.code.replaceAll('-', '_')}`, { values }) ?? values;
}

function shown(value: string): string {
  if (value === 'male' || value === 'female') return t(`card_sex_${value}`);
  return value === 'never' ? t('card_expires_never') : formatDate(value);
}

function inputModeOf(name: ReviewName): 'numeric' | 'tel' | 'email' | undefined {
  if (name === 'personalNumber' || name === 'oldNumber') return 'numeric';
  if (name === 'phone') return 'tel';
  return name === 'email' ? 'email' : undefined;
}
