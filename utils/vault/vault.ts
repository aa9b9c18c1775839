import { seal, unseal, vaultKey } from './cipher';
import { Connection, type StoredRecord, type VaultDatabase } from './store';

interface VaultRecord<T> {
  id: string;
  value: T;
  /** ISO times; `expiresAt` is absent for what stays until removed. */
  storedAt: string;
  expiresAt?: string;
}

/** The little that is kept on this device, encrypted at rest and forgotten on time. */
interface Vault {
  /** Keeps a plain value (numbers, texts, dates, lists, objects, Uint8Array) under kind and id, replacing the former. */
  put(kind: string, id: string, value: unknown, options?: { lifeDays?: number }): Promise<void>;
  get<T>(kind: string, id: string): Promise<T | null>;
  list<T>(kind: string): Promise<VaultRecord<T>[]>;
  remove(kind: string, id: string): Promise<void>;
  /** Removes every record of a kind, without opening any. */
  forget(kind: string): Promise<void>;
  /** Deletes every record, the key and the database itself. */
  wipe(): Promise<void>;
  /** Deletes what has outlived its time; returns how many records went. */
  sweep(now?: Date): Promise<number>;
}

const dayMs = 86_400_000;
const connections = new Map<string, Connection>();

/**
 * Opens the vault, making it on first use, and sweeps out what has expired.
 * Cheap to call again: a page keeps one connection.
 */
export async function openVault(name = 'khong-giay-vault'): Promise<Vault> {
  const connection = connections.get(name) ?? new Connection(name);
  connections.set(name, connection);
  const vault = vaultOver(connection);
  await vault.sweep();
  return vault;
}

function vaultOver(connection: Connection): Vault {
  return {
    async put(kind, id, value, { lifeDays } = {}) {
      const database = await connection.open();
      const storedAt = Date.now();
      const label = {
        kind,
        id,
        storedAt,
        ...(lifeDays === undefined ? {} : { expiresAt: storedAt + lifeDays * dayMs }),
      };
      const record = await seal(await vaultKey(database), label, value);
      await database.put('records', record);
    },
    async get<T>(kind: string, id: string) {
      const database = await connection.open();
      const record = await database.get('records', [kind, id]);
      const [opened] = await open<T>(database, record ? [record] : []);
      return opened?.value ?? null;
    },
    async list<T>(kind: string) {
      const database = await connection.open();
      return open<T>(database, await database.getAllFromIndex('records', 'kind', kind));
    },
    async remove(kind, id) {
      await (await connection.open()).delete('records', [kind, id]);
    },
    async forget(kind) {
      const { store, done } = (await connection.open()).transaction('records', 'readwrite');
      const keys = await store.index('kind').getAllKeys(kind);
      await Promise.all(keys.map((key) => store.delete(key)));
      await done;
    },
    wipe: () => connection.destroy(),
    async sweep(now = new Date()) {
      const database = await connection.open();
      const { store, done } = database.transaction('records', 'readwrite');
      const outlived = await store.index('expiresAt').getAllKeys(IDBKeyRange.upperBound(now.getTime()));
      await Promise.all(outlived.map((key) => store.delete(key)));
      await done;
      return outlived.length;
    },
  };
}

/** Opens records, leaving out what has expired since the last sweep and what this key did not seal. */
async function open<T>(database: VaultDatabase, records: StoredRecord[]): Promise<VaultRecord<T>[]> {
  if (records.length === 0) return [];
  const key = await vaultKey(database);
  const found: VaultRecord<T>[] = [];
  for (const record of records) {
    if (record.expiresAt !== undefined && record.expiresAt <= Date.now()) continue;
    const plain = await unseal(key, record);
    if (!plain) continue;
    found.push({
      id: record.id,
      value: plain.value as T,
      storedAt: new Date(record.storedAt).toISOString(),
      ...(record.expiresAt === undefined ? {} : { expiresAt: new Date(record.expiresAt).toISOString() }),
    });
  }
  return found;
}
