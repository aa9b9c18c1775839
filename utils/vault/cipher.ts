import { fromBytes, toBytes } from './serial';
import type { StoredRecord, VaultDatabase } from './store';

const keyName = 'master';

/** The vault's key: made once on this device, kept by the browser, never readable as bytes (non-extractable). */
export async function vaultKey(database: VaultDatabase): Promise<CryptoKey> {
  const known = await database.get('keys', keyName);
  if (known) return known;
  const fresh = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
  // Two pages may get here at once: the first to write wins and both use its key.
  const transaction = database.transaction('keys', 'readwrite');
  const winner = await transaction.store.get(keyName);
  if (!winner) await transaction.store.put(fresh, keyName);
  await transaction.done;
  return winner ?? fresh;
}

type Label = Pick<StoredRecord, 'kind' | 'id' | 'storedAt' | 'expiresAt'>;

/** Encrypts with AES-GCM; kind, id and times are bound to the text, so no record can pass for another or live longer. */
export async function seal(key: CryptoKey, label: Label, value: unknown): Promise<StoredRecord> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const data = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: bound(label) }, key, toBytes(value));
  return { ...label, iv, data };
}

/** The value, or null when the text is not what this key sealed under this label. */
export async function unseal(key: CryptoKey, record: StoredRecord): Promise<{ value: unknown } | null> {
  try {
    const parameters = { name: 'AES-GCM', iv: record.iv, additionalData: bound(record) };
    const plain = await crypto.subtle.decrypt(parameters, key, record.data);
    return { value: fromBytes(new Uint8Array(plain)) };
  } catch {
    return null;
  }
}

function bound({ kind, id, storedAt, expiresAt }: Label): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(JSON.stringify([kind, id, storedAt, expiresAt ?? null]));
}
