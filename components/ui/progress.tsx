import { useId } from 'preact/hooks';
import { t } from '../i18n';
import { Button } from './button';

interface ProgressProps {
  /** Done so far; leave out while the length is unknown. */
  value?: number | undefined;
  max?: number | undefined;
  /** What is going on, e.g. "Đang đọc ảnh 1/2". */
  label: string;
  onCancel?: (() => void) | undefined;
}

/** A running job: words, a bar, and a way to stop it. */
export function Progress({ value, max = 1, label, onCancel }: ProgressProps) {
  const id = useId();
  return (
    <div class="progress">
      <div class="progress-text">
        <span id={id} role="status">
          {label}
        </span>
        <progress aria-labelledby={id} max={max} {...(value === undefined ? {} : { value })} />
      </div>
      {onCancel ? (
        <Button small onClick={onCancel}>
          {t('common_cancel')}
        </Button>
      ) : null}
    </div>
  );
}
