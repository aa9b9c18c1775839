import type { ComponentChildren, Ref } from 'preact';
import { useId } from 'preact/hooks';

interface FieldProps {
  label: ComponentChildren;
  hint?: ComponentChildren;
  /** What is wrong and what to do; the control is marked invalid. */
  error?: ComponentChildren;
  disabled?: boolean | undefined;
}

interface TextFieldProps extends FieldProps {
  value: string;
  /** A search box: the browser adds a way to empty it. */
  search?: boolean | undefined;
  inputMode?: 'text' | 'numeric' | 'tel' | 'email' | undefined;
  placeholder?: string | undefined;
  inputRef?: Ref<HTMLInputElement> | undefined;
  /** Every keystroke. */
  onInput: (value: string) => void;
  /** Enter was pressed (not while an input method composes a letter). */
  onEnter?: (() => void) | undefined;
  onFocus?: (() => void) | undefined;
  onBlur?: (() => void) | undefined;
}

/** One line of text with its label, hint and error. */
export function TextField(props: TextFieldProps) {
  const { value, search, inputMode, placeholder, disabled } = props;
  const id = useId();
  return (
    <FieldFrame id={id} {...props}>
      <input
        ref={props.inputRef ?? null}
        id={id}
        class="control"
        {...(search ? { type: 'search' as const } : { type: 'text' as const })}
        value={value}
        disabled={disabled === true}
        autocomplete="off"
        spellcheck={false}
        {...(inputMode ? { inputMode } : {})}
        {...(placeholder ? { placeholder } : {})}
        {...describe(id, props)}
        onInput={(event) => props.onInput(event.currentTarget.value)}
        onKeyDown={(event) => enter(event, props.onEnter)}
        onFocus={() => props.onFocus?.()}
        onBlur={() => props.onBlur?.()}
      />
    </FieldFrame>
  );
}

interface DayFieldProps extends FieldProps {
  /** ISO day; empty when none is chosen. */
  value: string;
  onChange: (value: string) => void;
}

/** A day, chosen the way the browser offers. */
export function DayField(props: DayFieldProps) {
  const id = useId();
  return (
    <FieldFrame id={id} {...props}>
      <input
        id={id}
        class="control"
        type="date"
        value={props.value}
        disabled={props.disabled === true}
        {...describe(id, props)}
        onChange={(event) => props.onChange(event.currentTarget.value)}
      />
    </FieldFrame>
  );
}

interface SelectFieldProps<Value extends string> extends FieldProps {
  value: Value;
  options: { value: Value; label: string; disabled?: boolean | undefined }[];
  onChange: (value: Value) => void;
  /** Enter on the closed list. */
  onEnter?: (() => void) | undefined;
  onFocus?: (() => void) | undefined;
}

/** A native list: every platform's own keyboard and screen reader ways work. */
export function SelectField<Value extends string>(props: SelectFieldProps<Value>) {
  const { value, options, disabled, onChange } = props;
  const id = useId();
  return (
    <FieldFrame id={id} {...props}>
      <select
        id={id}
        class="control"
        value={value}
        disabled={disabled === true}
        {...describe(id, props)}
        onChange={(event) => onChange(event.currentTarget.value as Value)}
        onKeyDown={(event) => enter(event, props.onEnter)}
        onFocus={() => props.onFocus?.()}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled === true}>
            {option.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}

/** Not while an input method composes a letter: Enter then belongs to it. */
function enter(event: KeyboardEvent, onEnter: (() => void) | undefined): void {
  if (event.key !== 'Enter' || event.isComposing || !onEnter) return;
  event.preventDefault();
  onEnter();
}

function describe(id: string, { hint, error }: FieldProps) {
  const ids = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ');
  return { ...(ids ? { 'aria-describedby': ids } : {}), ...(error ? { 'aria-invalid': true } : {}) };
}

function FieldFrame({ id, label, hint, error, children }: FieldProps & { id: string; children: ComponentChildren }) {
  return (
    <div class="field">
      <label class="field-label" for={id}>
        {label}
      </label>
      {children}
      {hint ? (
        <div id={`${id}-hint`} class="field-hint">
          {hint}
        </div>
      ) : null}
      {error ? (
        <div id={`${id}-error`} class="field-error">
          {error}
        </div>
      ) : null}
    </div>
  );
}
