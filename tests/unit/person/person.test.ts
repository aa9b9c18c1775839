import { describe, expect, it } from 'vitest';
import { type AddressResolution, resolveAddress } from '../../../utils/address';
import type { CardReading } from '../../../utils/card';
import { chooseWard, parseStoredPerson, personFromReading, summariseMasked } from '../../../utils/person';

const reading: CardReading = {
  kind: 'cccd-2021',
  sides: ['front'],
  fields: {
    personalNumber: { value: '003099000017', source: 'qr', certainty: 'certain' },
    fullName: { value: 'Nguyễn Văn An', source: 'qr', certainty: 'certain' },
    birthDate: { value: '1999-01-01', source: 'qr', certainty: 'likely' },
    sex: { value: 'male', source: 'qr', certainty: 'certain' },
    address: { value: 'Số 5, Gia Thụy, Long Biên, Hà Nội', source: 'qr', certainty: 'certain' },
    issuedOn: { value: '2022-06-01', source: 'qr', certainty: 'certain' },
    expiresOn: { value: '2039-01-01', source: 'derived', certainty: 'likely' },
    nationality: { value: 'Việt Nam', source: 'derived', certainty: 'check' },
  },
  conflicts: [],
  outcome: 'read',
  advice: [],
};
const divided = resolveAddress('Số 5, Gia Thụy, Long Biên, Hà Nội', { issuedOn: '2022-06-01' });

describe('a person from a card', () => {
  it('keeps sources, leaves out what is to be checked', () => {
    const person = personFromReading(reading, undefined, 'p1');
    expect(person).toMatchObject({
      id: 'p1',
      personalNumber: { value: '003099000017', source: 'qr' },
      birthDate: { value: '1999-01-01', source: 'qr' },
      sex: { value: 'male', source: 'qr' },
      expiresOn: { value: '2039-01-01', source: 'derived' },
    });
    expect(person.nationality).toBeUndefined();
    expect(person.ward).toBeUndefined();
  });

  it('takes the ward of a certain address, marked as derived', () => {
    const certain = resolveAddress('Số 5, Phúc Khánh, Bảo Yên, Lào Cai', { issuedOn: '2022-06-01' });
    expect(personFromReading(reading, certain)).toMatchObject({
      province: { value: 'Tỉnh Lào Cai', source: 'derived' },
      ward: { value: 'Xã Phúc Khánh', source: 'derived' },
      addressDetail: { value: 'Số 5', source: 'qr' },
    });
  });

  it('takes the province alone of a divided ward, until the person chooses', () => {
    const person = personFromReading(reading, divided);
    expect(person.province?.value).toBe('Thành phố Hà Nội');
    expect(person.ward).toBeUndefined();
    expect(person.addressDetail).toBeUndefined();
    const [first] = divided.candidates;
    expect(first).toBeDefined();
    if (!first) return;
    expect(chooseWard(person, divided, first)).toMatchObject({
      ward: { value: first.name, source: 'typed' },
      addressDetail: { value: 'Số 5', source: 'qr' },
    });
  });

  it('does not mark an address it could not read', () => {
    const unknown: AddressResolution = { certainty: 'unknown', candidates: [], detail: 'ở đâu đó' };
    expect(personFromReading(reading, unknown).addressDetail).toBeUndefined();
  });
});

describe('a stored person', () => {
  it('comes back as it was', () => {
    const person = personFromReading(reading, divided);
    expect(parseStoredPerson(structuredClone(person))).toEqual(person);
  });

  it.each([
    null,
    'x',
    {},
    { id: 'a', personalNumber: '003099000017' },
    { id: 'a', personalNumber: { value: '12', source: 'qr' } },
    { id: 'a', sex: { value: 'nam', source: 'qr' } },
    { id: 'a', fullName: { value: 'An', source: 'guess' } },
    { id: 'a', fullName: { value: 'An', source: 'qr' }, more: 1 },
  ])('refuses %j', (value) => expect(parseStoredPerson(value)).toBeNull());
});

it('shows a person masked', () => {
  expect(summariseMasked(personFromReading(reading))).toEqual({
    name: 'Nguyễn Văn An',
    number: '003••••••017',
    birthYear: '1999',
  });
  expect(summariseMasked({ id: 'a' })).toEqual({ name: null, number: null, birthYear: null });
});
