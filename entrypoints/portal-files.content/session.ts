import { type Signal, signal } from '@preact/signals';
import type { CheckedFile, Mended } from '../../components/attachment';
import { type Finding, kindsAskedIn, type Repair } from '../../utils/attachment';
import { procedure, procedureCodeIn, type RowSlot, slotForRow } from '../../utils/procedure';
import { todayInVietnam } from '../../utils/text';
import type { Hold } from '../portal.content/hold';
import { runJob } from '../shared/engine';
import { checkedFile, join, mayJoin, mend, type RefOf } from '../shared/mending';
import { rowOf } from '../shared/paper-row';
import { peopleOnPage } from './people-on-page';

/** All files as one PDF, where that can be had. */
export interface Joining {
  isOn: boolean;
  mended: Mended;
}

/** What the panel shows for the files held now. */
type Stage = { name: 'checking'; done: number } | { name: 'choice'; files: CheckedFile[]; joining: Joining | null };

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

/** `usedIn`: bytes that lie in a row already, by its name. */
export function newSession(
  hold: Hold,
  usedIn: ReadonlyMap<string, number>,
): Session & { work: Promise<'fine' | 'ask' | 'unchecked'> } {
  const row = rowOf(hold);
  const code = procedureCodeIn(location.href) ?? procedureCodeIn(document.body?.innerText.slice(0, 20_000) ?? '');
  const slot = slotForRow(row, code ? procedure(code) : undefined, usedIn.get(row.label) ?? 0);
  if (hold.target instanceof HTMLInputElement && hold.target.multiple) slot.takesSeveral = true;
  const stage: Signal<Stage> = signal({ name: 'checking', done: 0 });
  const work = new AbortController();
  const mending = new Mending(stage, slot, work.signal);
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
  const joining: Joining | null = mayJoin(hold.files, slot) ? { isOn: false, mended: { state: 'none' } } : null;
  stage.value = { name: 'choice', files, joining };
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

/** Prepares repaired copies while the person reads and chooses, so that they can be looked at. */
class Mending {
  /** The work on each file, by its place; joining is at -1. A new choice ends the work on the old one. */
  readonly #running = new Map<number, AbortController>();

  constructor(
    private readonly stage: Session['stage'],
    private readonly slot: RowSlot,
    private readonly cancelled: AbortSignal,
  ) {}

  start(): void {
    for (const index of this.#files().keys()) void this.#mend(index);
  }

  choose(file: CheckedFile, kind: Repair['kind'], isOn: boolean): void {
    const index = this.#files().findIndex((one) => one.file === file.file);
    const now = this.#files()[index];
    if (!now) return;
    const choices = now.choices.map((choice) => (choice.kind === kind ? { ...choice, isOn } : choice));
    this.#update(index, { choices });
    void this.#mend(index);
  }

  join(isOn: boolean): void {
    this.#running.get(-1)?.abort();
    this.#setJoining({ isOn, mended: { state: isOn ? 'working' : 'none' } });
    if (isOn) void this.#join();
  }

  stop(): void {
    for (const one of this.#running.values()) one.abort();
    for (const [index, { mended }] of this.#files().entries()) {
      if (mended.state === 'working') this.#update(index, { mended: { state: 'failed', reason: 'cancelled' } });
    }
  }

  async #mend(index: number): Promise<void> {
    const file = this.#files()[index];
    const signal = this.#begin(index);
    if (!file) return;
    const isWanted = file.choices.some(({ isOn }) => isOn);
    this.#update(index, { mended: { state: isWanted ? 'working' : 'none' } });
    if (!isWanted) return;
    const mended = await mend(file, this.slot, refOf, signal);
    if (!signal.aborted) this.#update(index, { mended });
    const { value } = this.stage;
    if (value.name === 'choice' && value.joining?.isOn) this.join(true);
  }

  async #join(): Promise<void> {
    const signal = this.#begin(-1);
    if (this.#files().some(({ mended }) => mended.state === 'working')) return;
    const files = this.#files().flatMap(({ file, mended }) => (mended.state === 'ready' ? mended.files : [file]));
    const mended = await join(files, this.slot, refOf, signal);
    if (!signal.aborted) this.#setJoining({ isOn: true, mended });
  }

  #begin(index: number): AbortSignal {
    this.#running.get(index)?.abort();
    const work = new AbortController();
    this.#running.set(index, work);
    return AbortSignal.any([work.signal, this.cancelled]);
  }

  #files(): CheckedFile[] {
    const { value } = this.stage;
    return value.name === 'choice' ? value.files : [];
  }

  #update(index: number, change: Partial<CheckedFile>): void {
    const { value } = this.stage;
    if (value.name !== 'choice') return;
    const files = value.files.map((file, i) => (i === index ? { ...file, ...change } : file));
    this.stage.value = { ...value, files };
  }

  #setJoining(joining: Joining): void {
    const { value } = this.stage;
    if (value.name === 'choice' && value.joining) this.stage.value = { ...value, joining };
  }
}
