import type { CardConflict } from '../../utils/card';
import { t, tMaybe } from '../i18n';
import { Button, Notice } from '../ui';
import { shownValue } from './shown-value';

export interface ConflictNoticeProps {
  conflict: CardConflict;
  /** The field's name, for the names of the buttons. */
  label: string;
  /** What stands in the field now. */
  chosen: string;
  onChoose: (value: string) => void;
}

/** What speaks against a value; where two sources differ both values are there to choose. */
export function ConflictNotice({ conflict, label, chosen, onChoose }: ConflictNoticeProps) {
  const values = conflict.values.map(shownValue);
  const sentence = tMaybe(`card_conflict_${conflict.code.replaceAll('-', '_')}`, { values: values.join(' · ') });
  return (
    <Notice tone="warn">
      {sentence ?? values.join(' · ')}
      {conflict.code === 'sources-differ' ? (
        <fieldset class="choice-group row" aria-label={label}>
          {conflict.values.map((value) => (
            <Button
              key={value}
              small
              pressed={chosen === value || chosen === shownValue(value)}
              onClick={() => onChoose(value)}
            >
              {t('sidepanel_use_value', { value: shownValue(value) })}
            </Button>
          ))}
        </fieldset>
      ) : null}
    </Notice>
  );
}
