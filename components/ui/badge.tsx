import type { ComponentChildren } from 'preact';
import { Icon } from './icon';
import type { IconName } from './icon-paths';

/** The five meanings a colour may carry; each also has an icon and words. */
export type Tone = 'good' | 'warn' | 'bad' | 'info' | 'neutral';

/** The icon a tone has when none is named. */
export const toneIcon: Record<Tone, IconName> = {
  good: 'check',
  warn: 'alert',
  bad: 'x',
  info: 'info',
  neutral: 'minus',
};

interface BadgeProps {
  tone: Tone;
  icon?: IconName | undefined;
  /** The words: a badge is never colour or icon alone. */
  children: ComponentChildren;
}

/** A short state in words, with an icon and a colour. */
export function Badge({ tone, icon, children }: BadgeProps) {
  return (
    <span class={`badge tone-${tone}`}>
      <Icon name={icon ?? toneIcon[tone]} />
      <span>{children}</span>
    </span>
  );
}
