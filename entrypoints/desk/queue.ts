import { signal } from '@preact/signals';
import { checkFactOf, type DeskRow, failedFactOf, summaryOf } from '../../components/desk';
import { maskedReport } from '../../components/report';
import type { PdfReport } from '../../utils/signature';
import { openHosts } from '../shared/evidence-offer';
import { verifyFile } from '../shared/verify-file';
import { type Incoming, mostAtOnce } from './intake';
import { forgetDesk, keepBatch, keepReport, keepRow, keptReport, keptRows } from './keep';
import { dossierKey } from './ledger';
import { licenceOf } from './licence';
import { recordCheck, trouble } from './record';

/** More than the engine host has workers: while some work, the next file is on its way. */
const atOnce = 3;
/** Milliseconds between two pictures of the list: people see no more, and thousands of results come in. */
const showEvery = 200;

/** The files on the desk, in the order they came. */
export const rows = signal<DeskRow[]>([]);
export const paused = signal(false);
/** Files beyond what the desk takes at once, at the last time files came. */
export const leftOut = signal(0);

const all: DeskRow[] = [];
const takeById = new Map<number, () => Promise<File | DeskRow['archive']>>();
const waiting: number[] = [];
const firstWith = new Map<string, DeskRow>();
/** Reports of a desk that is not kept. */
const memory = new Map<string, PdfReport>();
let stop = new AbortController();
let working = 0;
let lastId = 0;
/** This tab keeps its desk for the next time; a second tab beside it works from memory alone. */
export const isKeptHere = signal(true);
let isKept = false;

/** Brings back the desk as it was left, where no other tab has it. */
export async function restoreDesk(): Promise<void> {
  isKept = await new Promise<boolean>((resolve) => {
    // Held until the tab closes: the browser lets go of it then, however the tab ends.
    void navigator.locks.request('khong-giay-desk', { ifAvailable: true }, (lock) => {
      resolve(lock !== null);
      return lock ? new Promise(() => undefined) : undefined;
    });
  });
  isKeptHere.value = isKept;
  if (!isKept) return;
  for (const row of await keptRows().catch(() => [])) put(row);
  lastId = all.reduce((most, { id }) => Math.max(most, id), 0);
  show();
}

/** Puts files on the desk and verifies them, a few at a time. Those of a former sitting find their rows again. */
export async function addFiles(incoming: Incoming[]): Promise<void> {
  leftOut.value = Math.max(0, incoming.length - mostAtOnce);
  const away = new Map(all.filter(({ isAway }) => isAway).map((row) => [likeness(row), row]));
  const added: DeskRow[] = [];
  for (const { row, take } of incoming.slice(0, mostAtOnce)) {
    const known = away.get(likeness(row));
    if (known && take) {
      away.delete(likeness(row));
      takeById.set(known.id, take);
      if (known.state === 'done') update(known.id, { isAway: false });
      else again(known);
      continue;
    }
    lastId += 1;
    const fresh: DeskRow = { ...row, id: lastId };
    put(fresh);
    added.push(fresh);
    if (!take) continue;
    takeById.set(fresh.id, take);
    waiting.push(fresh.id);
  }
  show();
  if (isKept) await trouble.guard(() => keepBatch(added));
  for (const row of added) if (row.state === 'failed') await finish(row.id, {}, 0);
  work();
}

/** Verifies again what could still be asked about, once the person allowed to ask. */
export function askAgain(): void {
  for (const row of all) {
    if (!takeById.has(row.id) || !row.summary?.open.length) continue;
    update(row.id, { state: 'waiting' });
    waiting.push(row.id);
  }
  work();
}

/** Takes up again what was stopped or failed on the way, not what the file itself is to blame for. */
export function retry(): void {
  for (const row of all) if (isStopped(row) && takeById.has(row.id)) again(row);
  work();
}

export function isStopped({ failure }: DeskRow): boolean {
  return failure !== undefined && ['cancelled', 'timeout', 'engine-lost', 'internal'].includes(failure.code);
}

function again({ failure, archive, ...row }: DeskRow): void {
  all[indexOf(row.id)] = { ...row, state: 'waiting', isAway: false };
  waiting.push(row.id);
  showSoon();
}

export function setPaused(value: boolean): void {
  paused.value = value;
  work();
}

/** Stops; what is finished stays, the rest says that it was stopped. */
export function cancelAll(): void {
  const stopped = waiting.splice(0);
  for (const id of stopped) update(id, { state: 'failed', failure: { code: 'cancelled' } });
  if (isKept) void keepAll(stopped);
  stop.abort();
  stop = new AbortController();
  paused.value = false;
}

async function keepAll(ids: number[]): Promise<void> {
  for (const id of ids) {
    const row = all[indexOf(id)];
    if (row?.state === 'failed') await trouble.guard(() => keepRow(row));
  }
}

export async function emptyDesk(): Promise<void> {
  cancelAll();
  takeById.clear();
  firstWith.clear();
  memory.clear();
  all.length = 0;
  show();
  if (isKept) await trouble.guard(forgetDesk);
}

/** The file of a row, where its bytes are in hand. */
export async function fileOf(id: number): Promise<File | null> {
  const taken = await takeById
    .get(id)?.()
    .catch(() => null);
  return taken instanceof File ? taken : null;
}

/** Changes a row and keeps the change. */
export async function changeRow(id: number, change: Partial<DeskRow>): Promise<void> {
  const row = update(id, change);
  if (row && isKept) await trouble.guard(() => keepRow(row));
}

function work(): void {
  while (working < atOnce && waiting.length > 0 && !paused.value && !trouble.is.value) {
    const id = waiting.shift();
    if (id === undefined) return;
    working += 1;
    void check(id, stop.signal).finally(() => {
      working -= 1;
      work();
    });
  }
}

// A full disk stops the work; what was owed to it is written before it goes on.
trouble.onOver(work);

async function check(id: number, cancelled: AbortSignal): Promise<void> {
  update(id, { state: 'checking' });
  const started = performance.now();
  const taken = await takeById
    .get(id)?.()
    .catch(() => 'torn' as const);
  if (!(taken instanceof File))
    return finish(id, { state: 'failed', archive: taken ?? 'torn' }, performance.now() - started);
  const result = await verifyFile(taken, { signal: cancelled });
  const took = performance.now() - started;
  if (!result.ok) return finish(id, { state: 'failed', failure: result.failure }, took);
  const report = maskedReport(result.value);
  const { sha256 } = report.file;
  const twin = firstWith.get(sha256);
  const own = all[indexOf(id)];
  if (!own) return;
  const isCopy = twin !== undefined && twin.id !== id;
  const read = isCopy ? all[indexOf(twin.id)]?.summary?.licence : await licenceOf(taken, result.value, cancelled);
  if (!isCopy) firstWith.set(sha256, own);
  const fact = checkFactOf(report, { took, dossier: await dossierKey(own.dossier), licence: read });
  // Counted once: the ledger has the first of two files with the same bytes.
  const earlier = isCopy ? null : await recordCheck(fact);
  if (isKept && !isCopy) await trouble.guard(() => keepReport(report));
  if (!isKept) memory.set(sha256, report);
  await changeRow(id, {
    state: 'done',
    summary: { ...summaryOf(report, openHosts(report)), ...(read ? { licence: read } : {}) },
    ...(isCopy ? { sameAs: twin.name } : {}),
    ...(earlier ? { earlier } : {}),
  });
}

/** What a row's report is found by. */
interface ReportName {
  name: string;
  summary?: DeskRow['summary'] | undefined;
}

/** The whole report of a row; null when it is no longer there. Files with the same bytes share one. */
export async function reportOf({ name, summary }: ReportName): Promise<PdfReport | null> {
  if (!summary) return null;
  const report = memory.get(summary.sha256) ?? (await keptReport(summary.sha256).catch(() => null));
  return report && { ...report, file: { ...report.file, name: name.slice(name.lastIndexOf('/') + 1) } };
}

async function finish(id: number, change: Partial<DeskRow>, took: number): Promise<void> {
  const row = update(id, change);
  if (!row) return;
  // What the person stopped was not checked: it stays out of the ledger.
  if (row.failure?.code !== 'cancelled') {
    await recordCheck(failedFactOf(row, { took, dossier: await dossierKey(row.dossier) }));
  }
  await changeRow(id, {});
}

function put(row: DeskRow): void {
  all.push(row);
  const sha256 = row.summary?.sha256;
  if (sha256 !== undefined && !firstWith.has(sha256)) firstWith.set(sha256, row);
}

function update(id: number, change: Partial<DeskRow>): DeskRow | null {
  const index = indexOf(id);
  const row = all[index];
  if (!row) return null;
  const next = { ...row, ...change };
  all[index] = next;
  showSoon();
  return next;
}

/** Ids only grow: found by halving. */
function indexOf(id: number): number {
  let [low, high] = [0, all.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((all[middle]?.id ?? 0) < id) low = middle + 1;
    else high = middle;
  }
  return all[low]?.id === id ? low : -1;
}

let timer: ReturnType<typeof setTimeout> | null = null;
function showSoon(): void {
  timer ??= setTimeout(show, showEvery);
}

/** Puts the list on the screen as it is now. */
export function show(): void {
  if (timer) clearTimeout(timer);
  timer = null;
  rows.value = [...all];
}

/** What two looks at the same file have in common. */
const likeness = ({ name, bytes, modified }: Pick<DeskRow, 'name' | 'bytes' | 'modified'>) =>
  JSON.stringify([name, bytes, modified]);
