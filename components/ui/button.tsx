import type { ComponentChildren, Ref } from 'preact';
import { Icon } from './icon';
import type { IconName } from './icon-paths';

interface ButtonProps {
  /** primary: the one next step of a screen; secondary: others; quiet: small helps; danger: takes something away. */
  kind?: 'primary' | 'secondary' | 'quiet' | 'danger';
  icon?: IconName | undefined;
  small?: boolean | undefined;
  /** As wide as its container. */
  wide?: boolean | undefined;
  /** Not available now. Stays reachable by keyboard when `reason` is given, and says why. */
  disabled?: boolean | undefined;
  /** Why it is not available: shown as a tooltip and read aloud. */
  reason?: string | undefined;
  /** Spoken name when the visible words need a context, e.g. "Xóa chứng thư …". Must contain the visible words. */
  label?: string | undefined;
  type?: 'button' | 'submit' | undefined;
  /** For buttons that open and close something. */
  expanded?: boolean | undefined;
  pressed?: boolean | undefined;
  buttonRef?: Ref<HTMLButtonElement> | undefined;
  onClick?: ((event: MouseEvent) => void) | undefined;
  children: ComponentChildren;
}

/** A button with words, 44 px tall unless `small`. */
export function Button(props: ButtonProps) {
  const { kind = 'secondary', icon, small, wide, disabled, reason, label, type = 'button', children } = props;
  const explained = disabled === true && reason !== undefined;
  return (
    <button
      ref={props.buttonRef ?? null}
      type={type}
      class={`button button-${kind}${small ? ' button-small' : ''}${wide ? ' button-wide' : ''}`}
      disabled={disabled === true && !explained}
      {...(explained ? { 'aria-disabled': 'true' as const, title: reason } : {})}
      {...(label === undefined ? {} : { 'aria-label': label })}
      {...(props.expanded === undefined ? {} : { 'aria-expanded': props.expanded })}
      {...(props.pressed === undefined ? {} : { 'aria-pressed': props.pressed })}
      onClick={(event) => {
        if (explained) event.preventDefault();
        else props.onClick?.(event);
      }}
    >
      {icon ? <Icon name={icon} /> : null}
      <span>{children}</span>
    </button>
  );
}
