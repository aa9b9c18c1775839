import { type DBSchema, openDB } from 'idb';

/** An authority's answer as it came. Signed by the authority and public: kept as it is, but not longer than it speaks. */
interface KeptAnswer {
  bytes: Uint8Array;
  expiresAt: number;
}

interface CacheSchema extends DBSchema {
  answers: { key: string; value: KeptAnswer; indexes: { expiresAt: number } };
}

/** Opens the store and drops what is over: which certificates were checked is nobody's business later. */
async function open() {
  const db = await openDB<CacheSchema>('khong-giay-evidence', 1, {
    upgrade(database) {
      database.createObjectStore('answers').createIndex('expiresAt', 'expiresAt');
    },
  });
  const { store, done } = db.transaction('answers', 'readwrite');
  const over = await store.index('expiresAt').getAllKeys(IDBKeyRange.upperBound(Date.now()));
  await Promise.all(over.map((key) => store.delete(key)));
  await done;
  return db;
}

/** The answer kept under a key, unless its time is over. */
export async function keptAnswer(key: string): Promise<Uint8Array | null> {
  const db = await open();
  const kept = await db.get('answers', key);
  db.close();
  return kept?.bytes ?? null;
}

export async function keepAnswer(key: string, bytes: Uint8Array, expiresAt: number): Promise<void> {
  const db = await open();
  await db.put('answers', { bytes, expiresAt }, key);
  db.close();
}

/** Part of "xóa tất cả", and of taking the permission back. */
export async function wipeAnswers(): Promise<void> {
  const db = await open();
  await db.clear('answers');
  db.close();
}
