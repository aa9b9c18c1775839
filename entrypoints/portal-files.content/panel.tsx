import { useEffect, useId, useRef } from 'preact/hooks';
import { t } from '../../components/i18n';
import { Button, Notice, Progress } from '../../components/ui';
import type { Finding } from '../../utils/attachment';
import { type CheckedFile, repairsOf, type Session } from './session';
import { byFault, failureWords, findingWords, repairWords, sizeOf } from './words';

export interface PanelProps {
  session: Session;
  /** The files to hand over, or null when the person changed their mind. */
  onDecide: (files: File[] | null, event: MouseEvent) => void;
}

/**
 * The files held, what is wrong with them and what can be done. A modal dialog of the browser's own: it lies above
 * everything of the page and keeps the focus. Escape never decides: it stops a repair or leaves things as they are.
 */
export function FilesPanel({ session, onDecide }: PanelProps) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  const stage = session.stage.value;
  const reopen = () => {
    const element = dialog.current;
    if (!element || element.open) return;
    element.showModal();
    // Not a button: a key pressed while the panel opened must decide nothing, and the title is read first.
    title.current?.focus();
  };
  useEffect(reopen, []);
  const { files } = session.hold;
  return (
    <dialog
      ref={dialog}
      class="dialog files-dialog"
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        if (stage.name === 'choice') session.stop();
      }}
      // A second Escape in a row closes whatever a script says; the file still waits for its decision.
      onClose={reopen}
    >
      <div class="stack">
        <p class="brand">{t('inpage_brand')}</p>
        <h2 ref={title} id={id} tabIndex={-1}>
          {t(stage.name === 'checking' ? 'inpage_checking_title' : 'inpage_choice_title')}
        </h2>
        {session.slot.label ? <p class="soft">{t('inpage_row', { label: session.slot.label })}</p> : null}
        {stage.name === 'checking' ? (
          <Progress
            value={files.length > 1 ? stage.done : undefined}
            max={files.length}
            label={t('inpage_checking', { done: stage.done, total: files.length })}
          />
        ) : (
          <Cards files={stage.files} />
        )}
        <p class="soft small">{t('inpage_local')}</p>
        <Choices session={session} onDecide={onDecide} />
      </div>
    </dialog>
  );
}

/** Of many files only those with something to say; the rest in a line. */
function Cards({ files }: { files: CheckedFile[] }) {
  const notable = files.filter(({ findings }) => findings.some(({ severity }) => severity !== 'info'));
  const shown = files.length === 1 ? files : notable;
  const others = files.length - shown.length;
  return (
    <>
      {shown.map((file) => (
        // Names may repeat over folders; size and time tell them apart.
        <FileCard key={`${file.file.name} ${file.file.size} ${file.file.lastModified}`} {...file} />
      ))}
      {others > 0 ? <p class="soft">{t('inpage_others_fine', { count: others })}</p> : null}
    </>
  );
}

function Choices({ session, onDecide }: PanelProps) {
  const stage = session.stage.value;
  const checked = stage.name === 'choice' ? stage.files : [];
  const working = checked.some(({ mended }) => mended.state === 'working');
  const ready = checked.some(({ mended }) => mended.state === 'ready');
  const best = () => checked.map(({ file, mended }) => (mended.state === 'ready' ? mended.file : file));
  return (
    <div class="dialog-actions">
      <Button kind="quiet" onClick={(event) => onDecide(null, event)}>
        {t('common_cancel')}
      </Button>
      <Button onClick={(event) => onDecide(session.hold.files, event)}>{t('inpage_use_original')}</Button>
      {ready || working ? (
        <Button
          kind="primary"
          disabled={working}
          reason={working ? t('inpage_repairing') : undefined}
          onClick={(event) => onDecide(best(), event)}
        >
          {t('inpage_use_repaired')}
        </Button>
      ) : null}
    </div>
  );
}

const tones = { error: 'bad', warning: 'warn', info: 'info' } as const;

function FileCard({ file, findings, mended }: CheckedFile) {
  const shown = findings.filter(({ code }) => code !== 'not-checked' && code !== 'bad-name');
  const names = findings.filter(({ code, severity }) => code === 'bad-name' && severity !== 'info');
  const unseen = findings.find(({ code }) => code === 'not-checked');
  return (
    <section class="stack" aria-label={file.name}>
      <p>
        <strong class="file-name">{file.name}</strong> <span class="soft">({sizeOf(file.size)})</span>
      </p>
      {byFault([...shown, ...names])
        .sort(gravestFirst)
        .map((finding) => {
          const { sentence, next } = findingWords(finding);
          return (
            <Notice key={finding.code + sentence} tone={tones[finding.severity]} title={sentence}>
              {next}
            </Notice>
          );
        })}
      <MendedNote mended={mended} file={file} findings={findings} />
      {unseen ? <p class="soft small">{findingWords(unseen).sentence}</p> : null}
    </section>
  );
}

function MendedNote({ mended, file, findings }: CheckedFile) {
  const work = repairsOf(findings).map(repairWords).join(' ');
  switch (mended.state) {
    case 'none':
      return null;
    case 'working':
      return (
        <>
          <Progress label={t('inpage_repairing')} />
          <p class="soft">{work}</p>
        </>
      );
    case 'ready':
      return (
        <Notice tone="good" title={t('inpage_repaired')} live="polite">
          <span class="file-name">{mended.file.name}</span>{' '}
          {t('inpage_repaired_size', { size: sizeOf(mended.file.size), before: sizeOf(file.size) })}
          <p class="soft">{work}</p>
        </Notice>
      );
    case 'failed':
      return (
        <Notice tone="warn" title={t('inpage_not_repaired')} live="polite">
          {failureWords(mended.reason)}
        </Notice>
      );
  }
}

const order = { error: 0, warning: 1, info: 2 };
const gravestFirst = (a: Finding, b: Finding) => order[a.severity] - order[b.severity];
