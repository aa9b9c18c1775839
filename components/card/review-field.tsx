import { useState } from 'preact/hooks';
import { maskNumber } from '../../utils/text';
import { t } from '../i18n';
import { Badge, Button, SelectField, TextField, type Tone } from '../ui';
import { ConflictNotice } from './conflict-notice';
import { type Cutting, PictureCutting } from './picture-cutting';
import type { ReviewName, ReviewRow } from './review-row';

export interface ReviewFieldProps {
  row: ReviewRow;
  /** Where the value stands on the card, for a person to read. */
  cutting?: Cutting | null;
  onChange: (name: ReviewName, text: string) => void;
  /** "This is right": by the button or by Enter. */
  onAccept: (name: ReviewName) => void;
  /** One of the values that different sources give; as the reading writes it. */
  onChoose: (name: ReviewName, value: string) => void;
  onFocus: (name: ReviewName) => void;
}

const certaintyTone: Record<NonNullable<ReviewRow['certainty']>, Tone> = {
  certain: 'good',
  likely: 'info',
  check: 'warn',
};

/** A longer text does not fit into a field of a narrow panel, and must be compared to its end all the same. */
const longestInSight = 32;

/** One value with its origin, how sure it is, the place it was read from, and everything that speaks against it. */
export function ReviewField({ row, cutting, onChange, onAccept, onChoose, onFocus }: ReviewFieldProps) {
  const [asked, setAsked] = useState(false);
  const isNumber = row.name === 'personalNumber' || row.name === 'oldNumber';
  // Over the shoulder a number is not read; the person who must compare it sees it whole.
  const isMasked = isNumber && !asked && !row.needsAcceptance && row.source !== 'typed' && row.text !== '';
  const label = t(`card_field_${row.name}`);
  const shared = {
    label,
    hint: row.source ? <Origin row={row} /> : undefined,
    error: row.error ? t(`sidepanel_error_${row.error}`) : null,
    onFocus: () => onFocus(row.name),
  };
  const marks = `${row.needsAcceptance ? ' review-field-check' : ''}${isMasked ? ' review-field-masked' : ''}`;
  return (
    <div class={`review-field${marks}`} data-field={row.name}>
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
      {cutting ? <PictureCutting {...cutting} label={t('sidepanel_cutting', { field: label })} /> : null}
      {row.text.length > longestInSight && row.source !== 'typed' ? (
        <p class="small" aria-hidden="true">
          {row.text}
        </p>
      ) : null}
      {isMasked ? (
        <div class="row">
          <span class="mono small" aria-hidden="true">
            {maskNumber(row.text)}
          </span>
          <Button
            kind="quiet"
            small
            icon="eye"
            label={`${t('sidepanel_show_number')}: ${label}`}
            onClick={() => setAsked(true)}
          >
            {t('sidepanel_show_number')}
          </Button>
        </div>
      ) : null}
      {row.conflicts.map((conflict) => (
        <ConflictNotice
          key={conflict.code}
          conflict={conflict}
          label={label}
          chosen={row.text}
          onChoose={(value) => onChoose(row.name, value)}
        />
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
  const words = row.accepted ? t('sidepanel_accepted') : row.certainty ? t(`card_certainty_${row.certainty}`) : null;
  return (
    <span class="row">
      {words && row.certainty ? (
        <Badge tone={certaintyTone[row.certainty]} icon={row.accepted ? 'check' : undefined}>
          {words}
        </Badge>
      ) : null}
      <span>{t(`card_source_${row.source}`)}</span>
    </span>
  );
}

function inputModeOf(name: ReviewName): 'numeric' | 'tel' | 'email' | undefined {
  if (name === 'personalNumber' || name === 'oldNumber' || name === 'bankAccount') return 'numeric';
  if (name === 'phone' || name === 'organisationPhone') return 'tel';
  return name === 'email' || name === 'organisationEmail' ? 'email' : undefined;
}
