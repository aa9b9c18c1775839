import { type Signal, signal } from '@preact/signals';
import { type Finding, kindsAskedIn, type Repair, type RepairResult } from '../../utils/attachment';
import { procedure, procedureCodeIn, type RowSlot, slotForRow } from '../../utils/procedure';
import { todayInVietnam } from '../../utils/text';
import type { Hold } from '../portal.content/hold';
import { runJob } from '../shared/engine';
import { rowOf } from '../shared/paper-row';
import { peopleOnPage } from './people-on-page';

/** How far the repaired copy of one file is. */
type Mended =
  | { state: 'none' }
  | { state: 'working' }
  | { state: 'ready'; file: File }
  | { state: 'failed'; reason: Extract<RepairResult, { ok: false }>['reason'] | 'engine' };

export interface CheckedFile {
  file: File;
  findings: Finding[];
  mended: Mended;
}

/** What the panel shows for the files held now. */
type Stage = { name: 'checking'; done: number } | { name: 'choice'; files: CheckedFile[] };

export interface Session {
  hold: Hold;
  slot: RowSlot;
  stage: Signal<Stage>;
  /** Ends the work under way, a check or repairs; what is done stays. */
  stop(): void;
}

/** `usedIn`: bytes that lie in a row already, by its name. */
export function newSession(
  hold: Hold,
  usedIn: ReadonlyMap<string, number>,
): Session & { work: Promise<'fine' | 'ask' | 'unchecked'> } {
  const row = rowOf(hold);
  const code = procedureCodeIn(location.href) ?? procedureCodeIn(document.body?.innerText.slice(0, 20_000) ?? '');
  const slot = slotForRow(row, code ? procedure(code) : undefined, usedIn.get(row.label) ?? 0);
  const stage: Signal<Stage> = signal({ name: 'checking', done: 0 });
  const work = new AbortController();
  const stop = () => {
    work.abort();
    const { value } = stage;
    if (value.name !== 'choice') return;
    const files = value.files.map(
      (file): CheckedFile =>
        file.mended.state === 'working' ? { ...file, mended: { state: 'failed', reason: 'cancelled' } } : file,
    );
    stage.value = { name: 'choice', files };
  };
  return { hold, slot, stage, stop, work: check(hold, slot, stage, work.signal) };
}

/** `fine`: nothing a person must decide. `unchecked`: the engine could not look, so nobody is stopped. */
async function check(
  hold: Hold,
  slot: RowSlot,
  stage: Session['stage'],
  cancelled: AbortSignal,
): Promise<'fine' | 'ask' | 'unchecked'> {
  const files: CheckedFile[] = [];
  for (const file of hold.files) {
    const [result, paper] = await Promise.all([
      runJob('checkAttachment', { file: { blob: file, name: file.name }, slot }, { signal: cancelled }),
      readPaper(file, slot, cancelled),
    ]);
    if (!result.ok) {
      const tooLarge = result.failure.code === 'too-large';
      if (!tooLarge) return 'unchecked';
      const detail = { bytes: file.size, maxBytes: slot.maxBytes ?? 0 };
      files.push({ file, findings: [{ code: 'too-large', severity: 'error', detail }], mended: { state: 'none' } });
      continue;
    }
    files.push({ file, findings: [...result.value, ...paper], mended: { state: 'none' } });
    stage.value = { name: 'checking', done: files.length };
  }
  if (files.every(({ findings }) => findings.every(({ severity }) => severity === 'info'))) return 'fine';
  stage.value = { name: 'choice', files };
  void mendAll(files, slot, stage, cancelled);
  return 'ask';
}

/** Only where the row says what it wants: reading a page takes a second that nobody should wait for in vain. */
async function readPaper(file: File, { label = '' }: RowSlot, signal: AbortSignal): Promise<Finding[]> {
  if (kindsAskedIn(label).length === 0) return [];
  const question = { label, people: await peopleOnPage(), today: todayInVietnam() };
  const result = await runJob('checkPaper', { file: { blob: file, name: file.name }, question }, { signal });
  return result.ok ? result.value : [];
}

/** Prepares the repaired copies while the person reads, so that their size can be shown. */
async function mendAll(
  files: CheckedFile[],
  slot: RowSlot,
  stage: Session['stage'],
  cancelled: AbortSignal,
): Promise<void> {
  const update = (index: number, mended: Mended) => {
    files = files.map((file, i) => (i === index ? { ...file, mended } : file));
    if (!cancelled.aborted) stage.value = { name: 'choice', files };
  };
  const wanted = files.map(({ findings }) => repairsOf(findings));
  for (const [index, repairs] of wanted.entries()) if (repairs.length > 0) update(index, { state: 'working' });
  for (const [index, repairs] of wanted.entries()) {
    const file = files[index]?.file;
    if (!file || repairs.length === 0) continue;
    const input = { file: { blob: file, name: file.name }, slot, repairs };
    const result = await runJob('repairAttachment', input, { signal: cancelled });
    if (!result.ok) update(index, { state: 'failed', reason: 'engine' });
    else if (!result.value.ok) update(index, { state: 'failed', reason: result.value.reason });
    else {
      const { bytes, name, type } = result.value;
      update(index, { state: 'ready', file: new File([new Uint8Array(bytes)], name, { type }) });
    }
  }
}

/** One repair of the content and one of the name; a name that merely has accents is left to the person. */
export function repairsOf(findings: Finding[]): Repair[] {
  const offered = findings.flatMap(({ repair, severity }) => (repair && severity !== 'info' ? [repair] : []));
  const content =
    offered.find(({ kind }) => kind === 'photo-to-pdf') ?? offered.find(({ kind }) => kind === 'shrink-images');
  const name = offered.find(({ kind }) => kind === 'rename');
  return [content, name].filter((repair) => repair !== undefined);
}
