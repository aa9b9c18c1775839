import { signal } from '@preact/signals';
import type { DeskRow } from '../../components/desk';
import { verifyFile } from '../shared/verify-file';

/** As many at once as the engine host has workers. */
const atOnce = 2;

/** The files on the desk, in the order they came. */
export const rows = signal<DeskRow[]>([]);

const waiting: { row: DeskRow; file: File }[] = [];
/** Handles, not bytes: what a second look reads from the disk again. */
const filesById = new Map<number, File>();
let running: AbortController | null = null;
let lastId = 0;

/** Puts files on the desk and verifies them, a few at a time. Files in hand already stay. */
export function addFiles(files: File[]): void {
  const added = files.map((file) => {
    lastId += 1;
    const row: DeskRow = { id: lastId, name: pathOf(file), bytes: file.size, state: 'waiting' };
    waiting.push({ row, file });
    filesById.set(lastId, file);
    return row;
  });
  rows.value = [...rows.value, ...added];
  void work();
}

/** Verifies again what could still be asked about, once the person allowed to ask. */
export function askAgain(): void {
  for (const row of rows.value) {
    const file = filesById.get(row.id);
    const isOpen = row.report?.evidenceHosts.some(({ outcome }) => outcome === 'not-asked');
    if (!file || !isOpen) continue;
    update(row.id, { state: 'waiting' });
    waiting.push({ row, file });
  }
  void work();
}

/** Stops; what is finished stays, the rest says that it was stopped. */
export function cancelAll(): void {
  const dropped = waiting.splice(0);
  for (const { row } of dropped) update(row.id, { state: 'failed', failure: { code: 'cancelled' } });
  running?.abort();
}

export function clearDesk(): void {
  cancelAll();
  filesById.clear();
  rows.value = [];
}

async function work(): Promise<void> {
  if (running) return;
  running = new AbortController();
  const { signal: cancelled } = running;
  await Promise.all(Array.from({ length: atOnce }, () => drain(cancelled)));
  running = null;
  if (waiting.length > 0) void work();
}

async function drain(cancelled: AbortSignal): Promise<void> {
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const { row, file } = next;
    update(row.id, { state: 'checking' });
    const result = await verifyFile(file, { signal: cancelled });
    if (!result.ok) {
      update(row.id, { state: 'failed', failure: result.failure });
      continue;
    }
    const sha256 = result.value.file.sha256;
    const twin = rows.value.find((other) => other.id !== row.id && other.report?.file.sha256 === sha256);
    update(row.id, { state: 'done', report: result.value, ...(twin ? { sameAs: twin.name } : {}) });
  }
}

function update(id: number, change: Partial<DeskRow>): void {
  rows.value = rows.value.map((row) => (row.id === id ? { ...row, ...change } : row));
}

/** Files of a chosen folder carry their path; two "giay-phep.pdf" can then be told apart. */
function pathOf(file: File): string {
  return file.webkitRelativePath || file.name;
}
