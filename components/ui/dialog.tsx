import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { t } from '../i18n';
import { Button } from './button';

interface DialogProps {
  title: string;
  open: boolean;
  /** Escape, or any other way out. */
  onClose: () => void;
  children: ComponentChildren;
  /** Buttons; the least harmful first, so that it has the focus. */
  actions: ComponentChildren;
}

/** A modal dialog: the browser's own, so focus stays inside and returns when it closes. */
function Dialog({ title, open, onClose, children, actions }: DialogProps) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    if (open && element && !element.open) element.showModal();
    if (!open && element?.open) element.close();
  }, [open]);
  return (
    <dialog
      ref={dialog}
      class="dialog"
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      {open ? (
        <div class="stack">
          <h2 id={id}>{title}</h2>
          <div class="stack">{children}</div>
          <div class="dialog-actions">{actions}</div>
        </div>
      ) : null}
    </dialog>
  );
}

interface ConfirmProps {
  title: string;
  open: boolean;
  /** What will happen, and whether it can be undone. */
  children: ComponentChildren;
  /** Words of the button that does it, e.g. "Xóa tất cả". */
  confirmLabel: string;
  danger?: boolean | undefined;
  onConfirm: () => void;
  onClose: () => void;
}

/** A question before something that cannot be taken back. */
export function Confirm({ title, open, children, confirmLabel, danger, onConfirm, onClose }: ConfirmProps) {
  return (
    <Dialog
      title={title}
      open={open}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('common_cancel')}</Button>
          <Button kind={danger ? 'danger' : 'primary'} onClick={onConfirm}>
            {confirmLabel}
          </Button>
        </>
      }
    >
      {children}
    </Dialog>
  );
}
