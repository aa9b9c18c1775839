import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { t } from '../i18n';
import { Button } from './button';
import { Icon } from './icon';
import type { IconName } from './icon-paths';

interface FileDropProps {
  /** What to give, e.g. "Thả ảnh thẻ vào đây". Also the name of the region. */
  label: string;
  hint?: string | undefined;
  /** Words of the button; "Chọn tệp" by default. */
  button?: string | undefined;
  icon?: IconName | undefined;
  /** As the `accept` of a file input. A guide for the picker only: whoever takes the files checks them. */
  accept?: string | undefined;
  multiple?: boolean | undefined;
  /** Also take files pasted anywhere on the page. */
  paste?: boolean | undefined;
  disabled?: boolean | undefined;
  /** Words of a second button that takes a whole folder; absent where folders are not taken. */
  folder?: string | undefined;
  onFiles: (files: File[]) => void;
  /** Takes what was dropped as it is, folders included; absent where files are all that counts. */
  onDropped?: ((data: DataTransfer) => void) | undefined;
}

function FolderChoice(props: {
  words: string;
  disabled: boolean | undefined;
  onFiles: (files: FileList | null) => void;
}) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button disabled={props.disabled} onClick={() => input.current?.click()}>
        {props.words}
      </Button>
      <input
        ref={input}
        class="visually-hidden"
        type="file"
        tabIndex={-1}
        aria-label={props.words}
        // Chromium and Firefox know it; the types of the DOM do not.
        {...{ webkitdirectory: true }}
        disabled={props.disabled === true}
        onChange={(event) => {
          props.onFiles(event.currentTarget.files);
          event.currentTarget.value = '';
        }}
      />
    </>
  );
}

/** Files by dropping, choosing or pasting. Keyboard users have the button. */
export function FileDrop(props: FileDropProps) {
  const { label, hint, button, icon = 'upload', accept, multiple = false, paste, disabled, onFiles } = props;
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const take = (list: FileList | null | undefined) => {
    const files = [...(list ?? [])];
    if (files.length > 0 && !disabled) onFiles(multiple ? files : files.slice(0, 1));
  };

  useEffect(() => {
    if (!paste) return;
    const onPaste = (event: ClipboardEvent) => take(event.clipboardData?.files);
    document.addEventListener('paste', onPaste);
    return () => document.removeEventListener('paste', onPaste);
  });

  return (
    <section
      class={`file-drop${over ? ' file-drop-over' : ''}`}
      aria-labelledby={id}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        if (event.dataTransfer && props.onDropped && !disabled) props.onDropped(event.dataTransfer);
        else take(event.dataTransfer?.files);
      }}
    >
      <Icon name={icon} />
      <strong id={id}>{label}</strong>
      {hint ? <span class="soft small">{hint}</span> : null}
      <input
        ref={input}
        class="visually-hidden"
        type="file"
        tabIndex={-1}
        aria-label={button ?? t('common_choose_file')}
        multiple={multiple}
        disabled={disabled === true}
        {...(accept ? { accept } : {})}
        onChange={(event) => {
          take(event.currentTarget.files);
          // The same file may be chosen again after it was mended.
          event.currentTarget.value = '';
        }}
      />
      <div class="row">
        <Button kind="primary" disabled={disabled} onClick={() => input.current?.click()}>
          {button ?? t('common_choose_file')}
        </Button>
        {props.folder ? <FolderChoice words={props.folder} disabled={disabled} onFiles={take} /> : null}
      </div>
    </section>
  );
}
