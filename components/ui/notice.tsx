import type { ComponentChildren } from 'preact';
import { type Tone, toneIcon } from './badge';
import { Icon } from './icon';
import type { IconName } from './icon-paths';

interface NoticeProps {
  tone: Tone;
  title?: ComponentChildren;
  icon?: IconName | undefined;
  children?: ComponentChildren;
  /** A button with the next step. */
  action?: ComponentChildren;
  /** Read aloud when it appears: `polite` for news, `now` for what stops the person. */
  live?: 'polite' | 'now' | undefined;
}

/** A sentence or two that the person should not miss. */
export function Notice({ tone, title, icon, children, action, live }: NoticeProps) {
  const role = live === 'now' ? 'alert' : live === 'polite' ? 'status' : undefined;
  return (
    <div class={`notice tone-${tone}`} {...(role ? { role } : {})}>
      <Icon name={icon ?? toneIcon[tone]} />
      <div class="notice-body">
        {title ? <p class="notice-title">{title}</p> : null}
        {children ? <div>{children}</div> : null}
        {action ? <div class="notice-action row">{action}</div> : null}
      </div>
    </div>
  );
}
