import type { CheckedFile, Mended } from '../../components/attachment';
import type { Repair, Slot } from '../../utils/attachment';
import { join, mayJoin, mend, type RefOf } from './mending';

/** All files as one PDF, where that can be had. */
interface Joining {
  isOn: boolean;
  mended: Mended;
}

/** Files that were checked, and what is being made of them. */
export interface MendedFiles {
  files: CheckedFile[];
  joining: Joining | null;
}

/** Where the state of the work is kept: a screen draws it. `null` before there are files. */
interface Place {
  read(): MendedFiles | null;
  write(files: MendedFiles): void;
}

/** Several files for a row that takes a PDF may become one; nobody is made to. */
export function joiningFor(files: File[], slot: Slot): Joining | null {
  return mayJoin(files, slot) ? { isOn: false, mended: { state: 'none' } } : null;
}

/** The files to take instead of the originals, if any were made; and whether some are still being made. */
export function readinessOf({ files, joining }: MendedFiles): { working: boolean; repaired: File[] | null } {
  const working = [...files, joining].some((one) => one?.mended.state === 'working');
  if (joining?.isOn) return { working, repaired: joining.mended.state === 'ready' ? joining.mended.files : null };
  const hasReady = files.some(({ mended }) => mended.state === 'ready');
  const best = files.flatMap(({ file, mended }) => (mended.state === 'ready' ? mended.files : [file]));
  return { working, repaired: hasReady ? best : null };
}

/** Prepares repaired copies while the person reads and chooses, so that they can be looked at. */
export class Mending {
  /** The work on each file, by its place; joining is at -1. A new choice ends the work on the old one. */
  readonly #running = new Map<number, AbortController>();

  constructor(
    private readonly place: Place,
    private readonly slot: Slot,
    private readonly refOf: RefOf,
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
    const mended = await mend(file, this.slot, this.refOf, signal);
    if (!signal.aborted) this.#update(index, { mended });
    if (this.place.read()?.joining?.isOn) this.join(true);
  }

  async #join(): Promise<void> {
    const signal = this.#begin(-1);
    if (this.#files().some(({ mended }) => mended.state === 'working')) return;
    const files = this.#files().flatMap(({ file, mended }) => (mended.state === 'ready' ? mended.files : [file]));
    const mended = await join(files, this.slot, this.refOf, signal);
    if (!signal.aborted) this.#setJoining({ isOn: true, mended });
  }

  #begin(index: number): AbortSignal {
    this.#running.get(index)?.abort();
    const work = new AbortController();
    this.#running.set(index, work);
    return AbortSignal.any([work.signal, this.cancelled]);
  }

  #files(): CheckedFile[] {
    return this.place.read()?.files ?? [];
  }

  #update(index: number, change: Partial<CheckedFile>): void {
    const now = this.place.read();
    if (!now) return;
    const files = now.files.map((file, i) => (i === index ? { ...file, ...change } : file));
    this.place.write({ ...now, files });
  }

  #setJoining(joining: Joining): void {
    const now = this.place.read();
    if (now?.joining) this.place.write({ ...now, joining });
  }
}
