import { signal } from '@preact/signals';
import { type Person, parseStoredPerson } from '../../utils/person';
import { openVault } from '../../utils/vault';

/** A person at hand; `expiresAt` is `null` for those who are in this page's memory only. */
export interface KnownPerson {
  person: Person;
  expiresAt: string | null;
}

const kind = 'person';

/** Everybody at hand in this page: kept ones from the vault, and those in memory. */
export const people = signal<KnownPerson[]>([]);

/** Reads the kept people; those in memory stay. A record this version does not understand is left out. */
export async function loadPeople(): Promise<void> {
  const vault = await openVault();
  const kept = (await vault.list<unknown>(kind)).flatMap(({ value, expiresAt }): KnownPerson[] => {
    const person = parseStoredPerson(value);
    return person ? [{ person, expiresAt: expiresAt ?? null }] : [];
  });
  people.value = [...people.value.filter((known) => known.expiresAt === null), ...kept];
}

/** Adds a person for as long as this page lives. */
export function rememberPerson(person: Person): void {
  people.value = [{ person, expiresAt: null }, ...people.value.filter((known) => known.person.id !== person.id)];
}

/** Keeps a person encrypted for some days. */
export async function keepPerson(person: Person, lifeDays: number): Promise<void> {
  const vault = await openVault();
  await vault.put(kind, person.id, person, { lifeDays });
  people.value = people.value.filter((known) => known.person.id !== person.id);
  await loadPeople();
}

export async function removePerson(id: string): Promise<void> {
  people.value = people.value.filter((known) => known.person.id !== id);
  const vault = await openVault();
  await vault.remove(kind, id);
}

/** Everybody, here and in the vault. */
export async function removeEverybody(): Promise<void> {
  people.value = [];
  const vault = await openVault();
  for (const { id } of await vault.list<unknown>(kind)) await vault.remove(kind, id);
}
