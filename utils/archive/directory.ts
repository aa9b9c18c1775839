/** One file of a ZIP, as its directory describes it. Sizes in bytes. */
export interface ArchiveEntry {
  /** Path inside the archive. */
  name: string;
  encrypted: boolean;
  /** 0 stored, 8 deflated; nothing else is read. */
  method: number;
  packed: number;
  size: number;
  /** Where its local header begins. */
  offset: number;
  /** Milliseconds since 1970, local time of whoever packed it. */
  modified: number;
}

/** Why an archive is not opened at all. */
export type ArchiveProblem =
  | 'not-an-archive'
  | 'cut-short'
  /** Unpacks to far more than anybody's papers, or its files lie over each other (Fifield 2019). */
  | 'bomb'
  | 'too-many-files';

export type DirectoryResult = { ok: true; entries: ArchiveEntry[] } | { ok: false; problem: ArchiveProblem };

const archiveLimits = { files: 5_000, unpacked: 8 * 2 ** 30, ratio: 100, harmless: 100 * 2 ** 20 };

/** End record (22 bytes) and its comment of at most 64 kB. */
const endWindow = 65_557;

/**
 * The files of a ZIP, read from its end: of an archive of gigabytes only the directory is loaded.
 * Source: APPNOTE 4.3.12, 4.3.14–4.3.16.
 */
export async function readDirectory(file: Blob): Promise<DirectoryResult> {
  if (new TextDecoder().decode(await file.slice(0, 2).arrayBuffer()) !== 'PK') return no('not-an-archive');
  const from = Math.max(0, file.size - endWindow);
  const tail = new DataView(await file.slice(from).arrayBuffer());
  const end = findEnd(tail);
  if (end === null) return no('cut-short');
  const { count, size, offset } = wide(tail, end, from) ?? narrow(tail, end);
  if (count > archiveLimits.files) return no('too-many-files');
  if (offset + size > file.size) return no('cut-short');
  const entries = entriesOf(new DataView(await file.slice(offset, offset + size).arrayBuffer()));
  if (entries.length < count) return no('cut-short');
  return isBomb(entries, file.size) ? no('bomb') : { ok: true, entries };
}

const no = (problem: ArchiveProblem): DirectoryResult => ({ ok: false, problem });

function findEnd(view: DataView): number | null {
  for (let at = view.byteLength - 22; at >= 0; at -= 1) if (view.getUint32(at, true) === 0x06054b50) return at;
  return null;
}

function narrow(view: DataView, end: number) {
  const [size, offset] = [view.getUint32(end + 12, true), view.getUint32(end + 16, true)];
  return { count: view.getUint16(end + 10, true), size, offset };
}

/** Archives past 4 GB or 65,535 files keep their numbers in a record of their own, in front of the old one. */
function wide(view: DataView, end: number, from: number) {
  const locator = end - 20;
  if (locator < 0 || view.getUint32(locator, true) !== 0x07064b50) return null;
  const at = Number(view.getBigUint64(locator + 8, true)) - from;
  if (at < 0 || at + 56 > view.byteLength || view.getUint32(at, true) !== 0x06064b50) return null;
  const number = (place: number) => Number(view.getBigUint64(at + place, true));
  return { count: number(32), size: number(40), offset: number(48) };
}

function entriesOf(view: DataView): ArchiveEntry[] {
  const entries: ArchiveEntry[] = [];
  for (let at = 0; at + 46 <= view.byteLength && view.getUint32(at, true) === 0x02014b50; ) {
    const [nameLength, extraLength] = [view.getUint16(at + 28, true), view.getUint16(at + 30, true)];
    const flags = view.getUint16(at + 8, true);
    if (at + 46 + nameLength > view.byteLength) break;
    const name = nameOf(new Uint8Array(view.buffer, view.byteOffset + at + 46, nameLength));
    const numbers = [view.getUint32(at + 24, true), view.getUint32(at + 20, true), view.getUint32(at + 42, true)];
    const [size = 0, packed = 0, offset = 0] = widened(view, at + 46 + nameLength, extraLength, numbers);
    const modified = dosTime(view.getUint16(at + 14, true), view.getUint16(at + 12, true));
    const method = view.getUint16(at + 10, true);
    entries.push({ name, encrypted: (flags & 1) === 1, method, packed, size, offset, modified });
    at += 46 + nameLength + extraLength + view.getUint16(at + 32, true);
  }
  return entries;
}

/** Numbers that stand as 0xFFFFFFFF are found in the extra field 1, in this order, only those that are missing. */
function widened(view: DataView, from: number, length: number, numbers: number[]): number[] {
  if (!numbers.includes(0xffffffff)) return numbers;
  for (let at = from; at + 4 <= from + length && at + 4 <= view.byteLength; ) {
    const size = view.getUint16(at + 2, true);
    if (view.getUint16(at, true) === 1) {
      let place = at + 4;
      return numbers.map((number) => {
        if (number !== 0xffffffff || place + 8 > at + 4 + size) return number;
        place += 8;
        return Number(view.getBigUint64(place - 8, true));
      });
    }
    at += 4 + size;
  }
  return numbers;
}

/** Windows packs Vietnamese names as UTF-8 with or without saying so; older tools write a code page of their own. */
function nameOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).normalize('NFC');
  } catch {
    return new TextDecoder('windows-1258').decode(bytes).normalize('NFC');
  }
}

function dosTime(date: number, time: number): number {
  const day = [(date >> 9) + 1980, ((date >> 5) & 15) - 1, date & 31] as const;
  return new Date(...day, time >> 11, (time >> 5) & 63, (time & 31) * 2).getTime();
}

function isBomb(entries: ArchiveEntry[], bytes: number): boolean {
  const total = entries.reduce((sum, { size }) => sum + size, 0);
  if (total > archiveLimits.unpacked) return true;
  if (total > archiveLimits.harmless && total > archiveLimits.ratio * bytes) return true;
  const places = [...entries].filter(({ packed }) => packed > 0).sort((a, b) => a.offset - b.offset);
  return places.some((one, index) => one.offset + one.packed > (places[index + 1]?.offset ?? bytes));
}
