import type { AddressResolution } from '../address';
import type { Person } from './types';

/** What no card says and a person keeps beside it (facts/portals.md 3.2, 3.3). */
export const contactFields = [
  'phone',
  'email',
  'bankAccount',
  'bankName',
  'deliveryAddress',
] as const satisfies (keyof Person)[];

/** What they keep about the organisation they act for. */
export const organisationFields = [
  'organisationName',
  'taxCode',
  'position',
  'organisationPhone',
  'organisationEmail',
  'organisationAddress',
] as const satisfies (keyof Person)[];

export type ContactName = (typeof contactFields)[number] | (typeof organisationFields)[number];

/** Further places of a record beside the home: their text and where their units stand. */
export const places = {
  deliveryAddress: { province: 'deliveryProvince', ward: 'deliveryWard', detail: 'deliveryDetail' },
  organisationAddress: { province: 'organisationProvince', ward: 'organisationWard', detail: 'organisationDetail' },
} as const;

/** The person with the units of another place than the home; the ward only when it is certain. */
export function withPlace(
  person: Person,
  name: keyof typeof places,
  { province, ward, detail }: AddressResolution,
): Person {
  const source = person[name]?.source;
  if (!source) return person;
  const keys = places[name];
  return {
    ...person,
    ...(province ? { [keys.province]: { value: province.name, source: 'derived' } } : {}),
    ...(ward ? { [keys.ward]: { value: ward.name, source: 'derived' } } : {}),
    ...(ward && detail ? { [keys.detail]: { value: detail, source } } : {}),
  };
}
