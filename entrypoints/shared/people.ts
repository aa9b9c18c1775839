import { signal } from '@preact/signals';
import { type Person, parseStoredPerson } from '../../utils/person';
import { openVault } from '../../utils/vault';

/** A person at hand: in this page's memory only, or kept encrypted until some day or until removed. */
export type KnownPerson = { person: Person; kept: false } | { person: Person; kept: true; expiresAt: string | null };

const kind = 'person';

/** Everybody at hand in this page: kept ones from the vault, and those in memory. */
export const people = signal<KnownPerson[]>([]);

/** Grows when everybody was removed, here or in another page: whatever a page still holds of a person must go. */
export const removals = signal(0);

/** Other pages of the extension hold copies: they hear of every change. */
const otherPages = new BroadcastChannel('khong-giay-people');
otherPages.onmessage = ({ data }) => {
  if (data === 'everybody-removed') forgetHere();
  else void loadPeople();
};

/** Reads the kept people; those in memory stay. A record this version does not understand is left out. */
export async function loadPeople(): Promise<void> {
  const vault = await openVault();
  const kept = (await vault.list<unknown>(kind)).flatMap(({ value, expiresAt }): KnownPerson[] => {
    const person = parseStoredPerson(value);
    return person ? [{ person, kept: true, expiresAt: expiresAt ?? null }] : [];
  });
  people.value = [...people.value.filter((known) => !known.kept), ...kept];
}

/** Whole days until a moment, at least one. */
export function daysUntil(moment: string): number {
  return Math.max(1, Math.ceil((Date.parse(moment) - Date.now()) / 86_400_000));
}

/** Adds a person for as long as this page lives. */
export function rememberPerson(person: Person): void {
  people.value = [{ person, kept: false }, ...people.value.filter((known) => known.person.id !== person.id)];
}

/** Keeps a person encrypted for some days, or until removed. */
export async function keepPerson(person: Person, lifeDays: number | null): Promise<void> {
  const vault = await openVault();
  await vault.put(kind, person.id, person, lifeDays === null ? {} : { lifeDays });
  await loadPeople();
  otherPages.postMessage('changed');
}

export async function removePerson(id: string): Promise<void> {
  people.value = people.value.filter((known) => known.person.id !== id);
  const vault = await openVault();
  await vault.remove(kind, id);
  otherPages.postMessage('changed');
}

/** Everybody, in every page and in the vault. */
export async function removeEverybody(): Promise<void> {
  forgetHere();
  const vault = await openVault();
  for (const { id } of await vault.list<unknown>(kind)) await vault.remove(kind, id);
  otherPages.postMessage('everybody-removed');
}

function forgetHere(): void {
  people.value = [];
  removals.value++;
}
