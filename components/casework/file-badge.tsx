import { Icon } from '../ui/icon';
import { badgeFace } from './badge-face';
import type { FileState } from './file-state';
import { onlyTrusted } from './trusted-press';
import type { Say } from './words';

export interface FileBadgeProps {
  name: string;
  state: FileState;
  say: Say;
  onPress: () => void;
}

/** The state of one attachment, beside its link; a press checks it or opens its report. */
export function FileBadge({ name, state, say, onPress }: FileBadgeProps) {
  const { tone, icon, words, action, hint } = badgeFace(state, say);
  return (
    <button
      type="button"
      class={`file-badge tone-${tone}`}
      aria-label={say('casework_label', { words, file: name, action })}
      aria-busy={state.kind === 'checking'}
      aria-disabled={state.kind === 'checking'}
      title={hint || undefined}
      onClick={onlyTrusted(onPress)}
    >
      <Icon name={icon} />
      <span>{words}</span>
    </button>
  );
}
