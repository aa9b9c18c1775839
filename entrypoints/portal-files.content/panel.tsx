import { useEffect, useId, useRef } from 'preact/hooks';
import { type CheckedFile, FileCard, JoinChoice } from '../../components/attachment';
import { t } from '../../components/i18n';
import { Button, Progress } from '../../components/ui';
import { pairsOf } from '../shared/mending';
import { readinessOf } from '../shared/mending-work';
import { refOf, type Session } from './session';

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
          <>
            <Cards files={stage.files} session={session} />
            {stage.joining ? (
              <JoinChoice count={files.length} {...stage.joining} onChoose={(isOn) => session.chooseJoined(isOn)} />
            ) : null}
          </>
        )}
        <p class="soft small">{t('inpage_local')}</p>
        <Choices session={session} onDecide={onDecide} />
      </div>
    </dialog>
  );
}

/** Of many files only those with something to say; the rest in a line. */
function Cards({ files, session }: { files: CheckedFile[]; session: Session }) {
  const notable = files.filter(({ findings }) => findings.some(({ severity }) => severity !== 'info'));
  const shown = files.length === 1 ? files : notable;
  const others = files.length - shown.length;
  return (
    <>
      {shown.map((checked) => (
        <FileCard
          // Names may repeat over folders; size and time tell them apart.
          key={`${checked.file.name} ${checked.file.size} ${checked.file.lastModified}`}
          checked={checked}
          onChoose={(kind, isOn) => session.choose(checked, kind, isOn)}
          onPreview={() => pairsOf(checked, refOf)}
        />
      ))}
      {others > 0 ? <p class="soft">{t('inpage_others_fine', { count: others })}</p> : null}
    </>
  );
}

function Choices({ session, onDecide }: PanelProps) {
  const stage = session.stage.value;
  const { working, repaired } = stage.name === 'choice' ? readinessOf(stage) : { working: false, repaired: null };
  return (
    <div class="dialog-actions">
      <Button kind="quiet" onClick={(event) => onDecide(null, event)}>
        {t('common_cancel')}
      </Button>
      <Button onClick={(event) => onDecide(session.hold.files, event)}>{t('inpage_use_original')}</Button>
      {repaired || working ? (
        <Button
          kind="primary"
          disabled={working}
          reason={working ? t('inpage_repairing') : undefined}
          onClick={(event) => repaired && onDecide(repaired, event)}
        >
          {t('inpage_use_repaired')}
        </Button>
      ) : null}
    </div>
  );
}
