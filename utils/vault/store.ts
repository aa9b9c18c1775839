import { type DBSchema, deleteDB, type IDBPDatabase, openDB } from 'idb';

/** A record at rest. Only kind, id and times are readable; keep names and numbers of people out of the id. */
export interface StoredRecord {
  kind: string;
  id: string;
  iv: Uint8Array<ArrayBuffer>;
  data: ArrayBuffer;
  storedAt: number;
  /** Milliseconds since 1970; absent = kept until removed. */
  expiresAt?: number;
}

interface VaultSchema extends DBSchema {
  keys: { key: string; value: CryptoKey };
  records: {
    key: [string, string];
    value: StoredRecord;
    indexes: { kind: string; expiresAt: number };
  };
}

export type VaultDatabase = IDBPDatabase<VaultSchema>;

/** One connection a page, opened when needed and given up when another page wipes the vault. */
export class Connection {
  private opening: Promise<VaultDatabase> | null = null;

  constructor(private readonly name: string) {}

  open(): Promise<VaultDatabase> {
    this.opening ??= this.connect();
    return this.opening;
  }

  /** Empties the stores first: should another page hold the database open, the key is gone all the same. */
  async destroy(): Promise<void> {
    const database = await this.open();
    await Promise.all([database.clear('keys'), database.clear('records')]);
    this.giveUp(database);
    await deleteDB(this.name);
  }

  private connect(): Promise<VaultDatabase> {
    const opened: Promise<VaultDatabase> = openDB<VaultSchema>(this.name, 1, {
      upgrade(database) {
        database.createObjectStore('keys');
        const records = database.createObjectStore('records', { keyPath: ['kind', 'id'] });
        records.createIndex('kind', 'kind');
        records.createIndex('expiresAt', 'expiresAt');
      },
      blocking: () => void opened.then((database) => this.giveUp(database)),
      terminated: () => this.giveUp(null),
    });
    // A failed opening must not be remembered: the next call tries again.
    opened.catch(() => this.giveUp(null));
    return opened;
  }

  private giveUp(database: VaultDatabase | null): void {
    database?.close();
    this.opening = null;
  }
}
