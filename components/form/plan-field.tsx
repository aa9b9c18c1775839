import { t } from '../i18n';
import { Checkbox, Icon, SelectField } from '../ui';
import type { PlanChoice, PlanRow } from './plan-row';

export interface PlanFieldProps {
  row: PlanRow;
  onChoose: (choice: PlanChoice) => void;
}

/** One field of the page: its label as the page writes it, what stands there and what would be written. */
export function PlanField({ row, onChoose }: PlanFieldProps) {
  const { field, status, value } = row.item;
  const name = field.label || t('sidepanel_field_unnamed');
  if (status === 'fill' && value) {
    return (
      <Checkbox
        label={<Named name={name} required={field.required} />}
        hint={<span class="plan-value">{value.text}</span>}
        checked={row.ticked}
        onChange={(ticked) => onChoose({ ...row, ticked })}
      />
    );
  }
  if (status === 'differs' && value) {
    return (
      <Checkbox
        label={<Named name={name} required={field.required} />}
        hint={
          <span class="plan-both">
            <span>
              {t('sidepanel_plan_stands')} <span class="plan-value">{field.current}</span>
            </span>
            <span>
              {t('sidepanel_plan_would_be')} <span class="plan-value">{value.text}</span>
            </span>
          </span>
        }
        checked={row.ticked}
        onChange={(ticked) => onChoose({ ...row, ticked })}
      />
    );
  }
  if (status === 'ambiguous') {
    const options = field.options ?? [];
    return (
      <div class="plan-ambiguous">
        <SelectField
          label={name}
          hint={value ? t('sidepanel_plan_wanted', { value: value.text }) : undefined}
          value={row.picked ?? ''}
          options={[
            { value: '', label: t('sidepanel_plan_leave') },
            ...options.map((option) => ({ value: option, label: option })),
          ]}
          onChange={(option) => onChoose({ ticked: option !== '', picked: option === '' ? null : option })}
        />
      </div>
    );
  }
  return (
    <div class="plan-fact">
      {status === 'locked' ? <Icon name="lock" /> : status === 'same' ? <Icon name="check" /> : <Icon name="minus" />}
      <span class="choice-text">
        <Named name={name} required={field.required} />
        {field.current ? <span class="plan-value field-hint">{field.current}</span> : null}
      </span>
    </div>
  );
}

function Named({ name, required }: { name: string; required: boolean }) {
  return (
    <span>
      {name}
      {required ? <span class="soft small"> ({t('sidepanel_plan_required')})</span> : null}
    </span>
  );
}
