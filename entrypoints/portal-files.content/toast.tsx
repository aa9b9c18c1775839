import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../components/i18n';
import { Button, Notice } from '../../components/ui';

export interface ToastProps {
  tone: 'good' | 'warn' | 'bad' | 'info';
  title: string;
  text?: string | undefined;
  onClose: () => void;
}

/** News about a file after it was handed over; in a corner, in nobody's way. */
export function Toast({ tone, title, text, onClose }: ToastProps) {
  const box = useRef<HTMLDivElement>(null);
  // The browser's top layer: no z-index of the page lies above it.
  useEffect(() => box.current?.showPopover?.(), []);
  return (
    <div ref={box} class="toast" popover="manual">
      <Notice
        tone={tone}
        title={title}
        live={tone === 'bad' || tone === 'warn' ? 'now' : 'polite'}
        action={
          <Button small kind="quiet" onClick={onClose}>
            {t('common_close')}
          </Button>
        }
      >
        {text}
      </Notice>
    </div>
  );
}
