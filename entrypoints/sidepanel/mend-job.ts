import { type Signal, signal } from '@preact/signals';
import type { CheckedFile } from '../../components/attachment';
import type { Repair, Slot } from '../../utils/attachment';
import { runJob } from '../shared/engine';
import { checkedFile, type RefOf } from '../shared/mending';
import { joiningFor, type MendedFiles, Mending } from '../shared/mending-work';

type State = { name: 'checking'; done: number } | ({ name: 'choice' } & MendedFiles) | { name: 'stopped' };

export interface MendJob {
  originals: File[];
  state: Signal<State>;
  refOf: RefOf;
  choose(file: CheckedFile, kind: Repair['kind'], isOn: boolean): void;
  chooseJoined(isOn: boolean): void;
  /** Ends the work and takes back the addresses of the files. */
  end(): void;
}

/** Checks files for a row of that size and prepares repaired copies; the originals are never changed. */
export function mendJob(originals: File[], megabytes: number): MendJob {
  // Nobody stated these rules: they are what the person wants, and what most portals take.
  const slot: Slot = { accept: '.pdf', maxBytes: megabytes * 2 ** 20, takesSeveral: true };
  const state: Signal<State> = signal({ name: 'checking', done: 0 });
  const work = new AbortController();
  const addresses = new Map<File, string>();
  const refOf: RefOf = (file) => {
    const url = addresses.get(file) ?? URL.createObjectURL(file);
    addresses.set(file, url);
    return { url, name: file.name };
  };
  const mending = new Mending(
    {
      read: () => (state.value.name === 'choice' ? state.value : null),
      write: (files) => {
        state.value = { name: 'choice', ...files };
      },
    },
    slot,
    refOf,
    work.signal,
  );
  const end = () => {
    work.abort();
    mending.stop();
    if (state.value.name === 'checking') state.value = { name: 'stopped' };
    for (const url of addresses.values()) URL.revokeObjectURL(url);
    addresses.clear();
  };
  void check();
  return {
    originals,
    state,
    refOf,
    choose: (file, kind, isOn) => mending.choose(file, kind, isOn),
    chooseJoined: (isOn) => mending.join(isOn),
    end,
  };

  async function check(): Promise<void> {
    const files: CheckedFile[] = [];
    for (const file of originals) {
      const result = await runJob('checkAttachment', { file: refOf(file), slot }, { signal: work.signal });
      if (work.signal.aborted) return;
      files.push(checkedFile(file, result.ok ? result.value : [unchecked]));
      state.value = { name: 'checking', done: files.length };
    }
    state.value = { name: 'choice', files, joining: joiningFor(originals, slot) };
    mending.start();
  }
}

const unchecked = { code: 'not-checked', severity: 'info', detail: { what: 'content' } } as const;
