import type { DeskRow } from '../../components/desk';
import { type ArchiveEntry, readDirectory, unpack } from '../../utils/archive';

/** As many as the desk takes at once; the rest is counted and said. */
export const mostAtOnce = 5_000;
/** As much as the engine takes of one file. */
const mostBytes = 150 * 2 ** 20;

/** A file on its way to the desk. */
export interface Incoming {
  row: Omit<DeskRow, 'id'>;
  /** The file itself, made only when its turn comes; null together with `row.archive`. */
  take: (() => Promise<File | DeskRow['archive']>) | null;
}

/** What systems leave in folders and archives: nobody's papers. */
const junk = /(?:^|\/)(?:\.|__MACOSX\/|Thumbs\.db$|desktop\.ini$|~\$)/i;

/** Files as chosen: archives are opened, each of their files becomes one of the desk. */
export async function fromFiles(files: File[]): Promise<Incoming[]> {
  const found: Incoming[] = [];
  for (const file of files) found.push(...(await fromFile(file, file.webkitRelativePath || file.name)));
  return found;
}

/** Files and folders as dropped. The list of what was dropped dies with the event: it is read at once. */
export async function fromDrop(data: DataTransfer): Promise<Incoming[]> {
  const entries = [...data.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  if (entries.length === 0) return fromFiles([...data.files]);
  const found: Incoming[] = [];
  for (const entry of entries) {
    for await (const [file, path] of filesUnder(entry)) {
      found.push(...(await fromFile(file, path)));
      if (found.length > mostAtOnce) return found;
    }
  }
  return found;
}

async function* filesUnder(entry: FileSystemEntry): AsyncGenerator<[File, string]> {
  if (entry.isFile) {
    const one = entry as FileSystemFileEntry;
    const file = await new Promise<File | null>((resolve) => one.file(resolve, () => resolve(null)));
    if (file) yield [file, entry.fullPath.replace(/^\//, '')];
    return;
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  // A folder tells its content a hundred at a time.
  for (;;) {
    const part = await new Promise<FileSystemEntry[]>((resolve) => reader.readEntries(resolve, () => resolve([])));
    if (part.length === 0) return;
    for (const child of part) yield* filesUnder(child);
  }
}

async function fromFile(file: File, path: string): Promise<Incoming[]> {
  if (junk.test(path)) return [];
  const row = rowOf(path, file.size, file.lastModified);
  if (!/\.zip$/i.test(file.name)) return [{ row, take: async () => file }];
  const directory = await readDirectory(file).catch(() => ({ ok: false, problem: 'cut-short' }) as const);
  if (!directory.ok) return [{ row: { ...row, state: 'failed', archive: directory.problem }, take: null }];
  const inside = directory.entries.filter(({ name }) => !name.endsWith('/') && !junk.test(name));
  return inside.map((entry) => fromEntry(file, path, entry));
}

function fromEntry(archive: File, path: string, entry: ArchiveEntry): Incoming {
  const row = rowOf(`${path}/${entry.name}`, entry.size, entry.modified);
  if (/\.zip$/i.test(entry.name)) return { row: { ...row, state: 'failed', archive: 'nested' }, take: null };
  const take = async () => {
    const unpacked = await unpack(archive, entry, mostBytes).catch(() => ({ ok: false, problem: 'torn' }) as const);
    if (!unpacked.ok) return unpacked.problem;
    return new File([unpacked.bytes], baseName(entry.name), { type: 'application/pdf', lastModified: entry.modified });
  };
  return { row, take };
}

function rowOf(name: string, bytes: number, modified: number): Omit<DeskRow, 'id'> {
  const folder = name.slice(0, Math.max(0, name.lastIndexOf('/')));
  return { name, bytes, modified, dossier: folder === '' ? null : folder, state: 'waiting' };
}

const baseName = (path: string) => path.slice(path.lastIndexOf('/') + 1);
