import { idbStore, newOrigin, openLedger } from '../../utils/ledger';
import { openVault } from '../../utils/vault';

export const store = idbStore();

/** Who this desk is to other desks, and what names of dossiers are mixed with so that nobody can guess them. */
interface Identity {
  origin: string;
  salt: string;
}

let identity: Promise<Identity> | null = null;

/** The ledger this desk writes. */
export async function deskLedger() {
  return openLedger(store, (await deskIdentity()).origin);
}

/** A folder's name often is a dossier's code or a person's: in the ledger it is a number that says "the same one". */
export async function dossierKey(name: string | null): Promise<string | null> {
  if (name === null) return null;
  const { salt } = await deskIdentity();
  return (await sha256Hex(new TextEncoder().encode(`${salt} ${name}`))).slice(0, 32);
}

/** Keeps the words of a note, encrypted, and gives the seal that stands for them in the ledger. */
export async function keepNote(words: string): Promise<string> {
  const salt = newOrigin();
  const seal = await sha256Hex(new TextEncoder().encode(`${salt} ${words}`));
  await (await openVault()).put('ledger-note', seal, { salt, words });
  return seal;
}

export async function sha256Hex(bytes: BufferSource): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

function deskIdentity(): Promise<Identity> {
  // Two tabs that open the very first time must not become two desks.
  identity ??= navigator.locks.request('khong-giay-ledger-identity', async () => {
    const vault = await openVault();
    const known = await vault.get<Identity>('ledger', 'identity');
    if (known) return known;
    const fresh: Identity = { origin: newOrigin(), salt: newOrigin() };
    await vault.put('ledger', 'identity', fresh);
    return fresh;
  });
  return identity;
}
