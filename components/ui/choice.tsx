import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

interface CheckProps {
  label: ComponentChildren;
  hint?: ComponentChildren;
  checked: boolean;
  disabled?: boolean | undefined;
  onChange: (checked: boolean) => void;
}

/** A box to tick. The whole line is the target. */
export function Checkbox(props: CheckProps) {
  return <Check {...props} />;
}

/** A setting that takes effect at once. */
export function Toggle(props: CheckProps) {
  return <Check {...props} isSwitch />;
}

function Check({ label, hint, checked, disabled, onChange, isSwitch }: CheckProps & { isSwitch?: boolean }) {
  const id = useId();
  return (
    <label class={`choice${isSwitch ? ' toggle' : ''}`}>
      <input
        type="checkbox"
        {...(isSwitch ? { role: 'switch' } : {})}
        checked={checked}
        disabled={disabled === true}
        aria-labelledby={`${id}-label`}
        {...(hint ? { 'aria-describedby': `${id}-hint` } : {})}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <ChoiceText id={id} label={label} hint={hint} />
    </label>
  );
}

interface RadioGroupProps<Value extends string> {
  label: string;
  options: { value: Value; label: ComponentChildren; hint?: ComponentChildren }[];
  /** `null`: nothing chosen yet. */
  value: Value | null;
  onChange: (value: Value) => void;
}

/** One of a few, all of them in sight. */
export function RadioGroup<Value extends string>({ label, options, value, onChange }: RadioGroupProps<Value>) {
  const id = useId();
  return (
    <fieldset class="choice-group">
      <legend>{label}</legend>
      {options.map((option) => (
        <label key={option.value} class="choice">
          <input
            type="radio"
            name={id}
            value={option.value}
            checked={option.value === value}
            aria-labelledby={`${id}-${option.value}-label`}
            {...(option.hint ? { 'aria-describedby': `${id}-${option.value}-hint` } : {})}
            onChange={() => onChange(option.value)}
          />
          <ChoiceText id={`${id}-${option.value}`} label={option.label} hint={option.hint} />
        </label>
      ))}
    </fieldset>
  );
}

function ChoiceText({ id, label, hint }: { id: string; label: ComponentChildren; hint: ComponentChildren }) {
  return (
    <span class="choice-text">
      <span id={`${id}-label`}>{label}</span>
      {hint ? (
        <span id={`${id}-hint`} class="field-hint">
          {hint}
        </span>
      ) : null}
    </span>
  );
}
