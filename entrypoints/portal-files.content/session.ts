import { type Signal, signal } from '@preact/signals';
import type { CheckedFile } from '../../components/attachment';
import { type Finding, kindsAskedIn, type Repair } from '../../utils/attachment';
import { procedure, procedureCodeIn, type RowSlot, slotForRow } from '../../utils/procedure';
import { todayInVietnam } from '../../utils/text';
import type { Hold } from '../portal.content/hold';
import { runJob } from '../shared/engine';
import { checkedFile, type RefOf } from '../shared/mending';
import { joiningFor, type MendedFiles, Mending } from '../shared/mending-work';
import { rowOf } from '../shared/paper-row';
import { peopleOnPage } from './people-on-page';

/** What the panel shows for the files held now. */
type Stage = { name: 'checking'; done: number } | ({ name: 'choice' } & MendedFiles);

export interface Session {
  hold: Hold;
  slot: RowSlot;
  stage: Signal<Stage>;
  /** Mends or leaves one thing of one file, and prepares its copy anew. */
  choose(file: CheckedFile, kind: Repair['kind'], isOn: boolean): void;
  /** All files as one PDF, or each for itself. */
  chooseJoined(isOn: boolean): void;
  /** Ends the work under way, a check or repairs; what is done stays. */
  stop(): void;
}

/** Content scripts send files themselves. */
export const refOf: RefOf = (file) => ({ blob: file, name: file.name });

/** `used`: bytes that lie in the row already. */
export function newSession(hold: Hold, used: number): Session & { work: Promise<'fine' | 'ask' | 'unchecked'> } {
  const row = rowOf(hold);
  const code = procedureCodeIn(location.href) ?? procedureCodeIn(document.body?.innerText.slice(0, 20_000) ?? '');
  const slot = slotForRow(row, code ? procedure(code) : undefined, used);
  if (hold.target instanceof HTMLInputElement && hold.target.multiple) slot.takesSeveral = true;
  const stage: Signal<Stage> = signal({ name: 'checking', done: 0 });
  const work = new AbortController();
  const mending = new Mending(
    {
      read: () => (stage.value.name === 'choice' ? stage.value : null),
      write: (files) => {
        stage.value = { name: 'choice', ...files };
      },
    },
    slot,
    refOf,
    work.signal,
  );
  return {
    hold,
    slot,
    stage,
    choose: (file, kind, isOn) => mending.choose(file, kind, isOn),
    chooseJoined: (isOn) => mending.join(isOn),
    stop() {
      work.abort();
      mending.stop();
    },
    work: check(hold, slot, stage, mending, work.signal),
  };
}

/** `fine`: nothing a person must decide. `unchecked`: the engine could not look, so nobody is stopped. */
async function check(
  hold: Hold,
  slot: RowSlot,
  stage: Session['stage'],
  mending: Mending,
  cancelled: AbortSignal,
): Promise<'fine' | 'ask' | 'unchecked'> {
  const files: CheckedFile[] = [];
  for (const file of hold.files) {
    const [result, paper] = await Promise.all([
      runJob('checkAttachment', { file: refOf(file), slot }, { signal: cancelled }),
      readPaper(file, slot, cancelled),
    ]);
    if (!result.ok) {
      const tooLarge = result.failure.code === 'too-large';
      if (!tooLarge) return 'unchecked';
      const detail = { bytes: file.size, maxBytes: slot.maxBytes ?? 0 };
      files.push(checkedFile(file, [{ code: 'too-large', severity: 'error', detail }]));
      continue;
    }
    files.push(checkedFile(file, [...result.value, ...paper]));
    stage.value = { name: 'checking', done: files.length };
  }
  if (files.every(({ findings }) => findings.every(({ severity }) => severity === 'info'))) return 'fine';
  stage.value = { name: 'choice', files, joining: joiningFor(hold.files, slot) };
  mending.start();
  return 'ask';
}

/** Only where the row says what it wants: reading a page takes a second that nobody should wait for in vain. */
async function readPaper(file: File, { label = '' }: RowSlot, signal: AbortSignal): Promise<Finding[]> {
  if (kindsAskedIn(label).length === 0) return [];
  const question = { label, people: await peopleOnPage(), today: todayInVietnam() };
  const result = await runJob('checkPaper', { file: refOf(file), question }, { signal });
  return result.ok ? result.value : [];
}
