import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer';

/** Everything that pages of the package could have left in the browser's stores, as text and by size. */
export function keptOnDevice(
  page: Page,
): Promise<{ storage: string; databases: Record<string, number>; caches: string[] }> {
  return page.evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: {
        storage: { local: { get(keys: null): Promise<object> }; session: { get(keys: null): Promise<object> } };
      };
    };
    const stores = [await chrome.storage.local.get(null), await chrome.storage.session.get(null), { ...localStorage }];
    const databases: Record<string, number> = {};
    for (const { name } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((done, failed) => {
        const request = indexedDB.open(name ?? '');
        request.onsuccess = () => done(request.result);
        request.onerror = () => failed(request.error);
      });
      for (const store of database.objectStoreNames) {
        const count = database.transaction(store).objectStore(store).count();
        databases[`${name}/${store}`] = await new Promise((done) => {
          count.onsuccess = () => done(count.result);
        });
      }
      database.close();
    }
    return { storage: JSON.stringify(stores), databases, caches: await caches.keys() };
  });
}

/** The files of the browser's profile that hold these bytes. */
export function profileHolds(browser: Browser, bytes: Uint8Array): string[] {
  return profileFiles(browser).filter((file) => contentOf(file).includes(Buffer.from(bytes)));
}

/** A database's journal may go between the listing and the reading: then it holds nothing any more. */
function contentOf(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return Buffer.alloc(0);
    throw error;
  }
}

export function profileFiles(browser: Browser): string[] {
  const argument = browser.process()?.spawnargs.find((one) => one.startsWith('--user-data-dir='));
  const folder = argument?.slice('--user-data-dir='.length);
  if (!folder) throw new Error('The browser has no profile.');
  return filesOf(folder);
}

export function filesOf(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesOf(path);
    return entry.isFile() ? [path] : [];
  });
}
