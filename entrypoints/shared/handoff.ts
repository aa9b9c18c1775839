import { openDB } from 'idb';

/** A file on its way from one part of the extension to a page that is just opening. */
interface Handoff {
  blob: Blob;
  name: string;
  /** The host through whose page it was fetched; absent for a file the user gave. */
  from?: string;
  /** Bytes of the file the browser saved, when this one was fetched in its stead. */
  expected?: number;
  at: number;
}

type Handed = Omit<Handoff, 'at'>;

/** Long enough for a reload of the report page; a document is not kept beyond that. */
const lifeMs = 15 * 60_000;

const open = () =>
  openDB<{ files: { key: string; value: Handoff } }>('khong-giay-handoff', 1, {
    upgrade(db) {
      db.createObjectStore('files');
    },
  });

/** Keeps the file for the page to come; resolves with the id to put in its address. Older files are dropped. */
export async function putHandoff(file: Handed): Promise<string> {
  const db = await open();
  const id = crypto.randomUUID();
  const now = Date.now();
  for (const key of await db.getAllKeys('files')) {
    const kept = await db.get('files', key);
    if (!kept || now - kept.at > lifeMs) await db.delete('files', key);
  }
  await db.put('files', { ...file, at: now }, id);
  db.close();
  return id;
}

/** The file of that id, or null when it was forgotten. */
export async function takeHandoff(id: string): Promise<Handed | null> {
  const db = await open();
  const kept = await db.get('files', id);
  db.close();
  return kept && Date.now() - kept.at <= lifeMs ? kept : null;
}

/** Part of "xóa tất cả". */
export async function wipeHandoffs(): Promise<void> {
  const db = await open();
  await db.clear('files');
  db.close();
}
