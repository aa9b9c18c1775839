import { type DBSchema, deleteDB, type IDBPDatabase, openDB } from 'idb';
import type { Chain, LedgerStore, StoredLine } from './store';

interface LedgerSchema extends DBSchema {
  chains: { key: string; value: Chain };
  lines: { key: [string, number]; value: StoredLine; indexes: { sha256: string; at: number } };
}

/**
 * The ledger of this device in IndexedDB. Two tabs that write at once take turns: a transaction that reads the end of
 * a chain and adds to it lets no other in between.
 */
export function idbStore(name = 'khong-giay-ledger'): LedgerStore {
  let opening: Promise<IDBPDatabase<LedgerSchema>> | null = null;
  const open = () => {
    opening ??= openDB<LedgerSchema>(name, 1, {
      upgrade(database) {
        database.createObjectStore('chains', { keyPath: 'origin' });
        const lines = database.createObjectStore('lines', { keyPath: ['origin', 'seq'] });
        lines.createIndex('sha256', 'sha256');
        lines.createIndex('at', 'at');
      },
      blocking: () => giveUp(),
      terminated: () => giveUp(),
    });
    // A failed opening must not be remembered: the next call tries again.
    opening.catch(() => giveUp());
    return opening;
  };
  const giveUp = () => {
    void opening?.then((database) => database.close()).catch(() => undefined);
    opening = null;
  };
  return {
    chains: async () => (await open()).getAll('chains'),
    async change(origin, peek, decide) {
      const { objectStore, done, abort } = turn(await open());
      const [chains, lines] = [objectStore('chains'), objectStore('lines')];
      const [chain, line] = await Promise.all([chains.get(origin), lines.get([origin, peek])]);
      const change = decide({ chain: chain ?? null, line: line ?? null });
      try {
        if (change) await Promise.all([chains.put(change.chain), ...change.add.map((one) => lines.add(one))]);
      } catch (error) {
        abort();
        await done.catch(() => undefined);
        throw error;
      }
      await done;
    },
    page: async (origin, seq, most) =>
      (await open()).getAll('lines', IDBKeyRange.bound([origin, seq], [origin, Infinity], true), most),
    between: async (from, to, most) =>
      (await open()).getAllFromIndex('lines', 'at', IDBKeyRange.bound(from, to, false, true), most),
    find: async (prefix, most) =>
      (await open()).getAllFromIndex('lines', 'sha256', IDBKeyRange.bound(prefix, `${prefix}\uffff`), most),
    async prune(origin, upTo) {
      const { objectStore, done } = turn(await open());
      const chain = await objectStore('chains').get(origin);
      if (chain) {
        await objectStore('chains').put({ ...chain, from: upTo });
        await objectStore('lines').delete(IDBKeyRange.bound([origin, 0], [origin, upTo.seq]));
      }
      await done;
    },
    async wipe() {
      const database = await open();
      await Promise.all([database.clear('chains'), database.clear('lines')]);
      giveUp();
      await deleteDB(name);
    },
  };
}

/** `strict`: an entry counts as written only once it is on the disk, so that a lost process loses none. */
function turn(database: IDBPDatabase<LedgerSchema>) {
  const transaction = database.transaction(['chains', 'lines'], 'readwrite', { durability: 'strict' });
  return {
    objectStore: <Name extends 'chains' | 'lines'>(name: Name) => transaction.objectStore(name),
    done: transaction.done,
    abort: () => transaction.abort(),
  };
}
