import type { AddressResolution, Candidate } from '../address';
import type { CardFieldName, CardReading } from '../card';
import type { Person, Sex, Sourced, ValueSource } from './types';

/** Card fields whose text the person’s record holds under the same name. */
export const cardTextFields = [
  'personalNumber',
  'oldNumber',
  'fullName',
  'birthDate',
  'nationality',
  'address',
  'hometown',
  'issuedOn',
  'expiresOn',
  'issuer',
] as const satisfies CardFieldName[];

/**
 * A person from what a card says. Values to be checked stay out until the person confirms them; each value keeps
 * its source, and the units of the address, looked up rather than read, are marked as derived.
 */
export function personFromReading(
  reading: CardReading,
  address?: AddressResolution,
  id: string = crypto.randomUUID(),
): Person {
  const person: Person = { id };
  for (const name of cardTextFields) {
    const field = reading.fields[name];
    if (field && field.certainty !== 'check') person[name] = { value: field.value, source: field.source };
  }
  const sex = reading.fields.sex;
  if (sex && sex.certainty !== 'check' && isSex(sex.value)) person.sex = { value: sex.value, source: sex.source };
  return person.address && address ? withUnits(person, address, person.address.source) : person;
}

/** The person with the ward they chose among the candidates of an ambiguous address. */
export function chooseWard(person: Person, address: AddressResolution, ward: Candidate): Person {
  const chosen: AddressResolution = { ...address, certainty: 'certain', ward: { code: ward.code, name: ward.name } };
  const next = withUnits(person, chosen, person.address?.source ?? 'typed');
  return { ...next, ward: { value: ward.name, source: 'typed' } };
}

function withUnits(person: Person, address: AddressResolution, source: ValueSource): Person {
  const derived = (value: string): Sourced<string> => ({ value, source: 'derived' });
  const isCertain = address.certainty === 'certain' && address.ward;
  return {
    ...person,
    ...(address.province ? { province: derived(address.province.name) } : {}),
    ...(isCertain && address.ward ? { ward: derived(address.ward.name) } : {}),
    ...(isCertain && address.detail ? { addressDetail: { value: address.detail, source } } : {}),
  };
}

function isSex(value: string): value is Sex {
  return value === 'male' || value === 'female';
}
