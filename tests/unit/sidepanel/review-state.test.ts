import { describe, expect, it } from 'vitest';
import { hostPattern } from '../../../entrypoints/shared/host-pattern';
import { ageOn } from '../../../entrypoints/sidepanel/review-notes';
import {
  addressHintsOf,
  type KnownTexts,
  noReview,
  orderOf,
  personOf,
  type Review,
  rowOf,
  textsOf,
  withChoice,
  withReading,
} from '../../../entrypoints/sidepanel/review-state';
import { parseTyped } from '../../../entrypoints/sidepanel/typed-value';
import type { AddressResolution } from '../../../utils/address';
import type { CardReading } from '../../../utils/card';
import { type Person, parseStoredPerson } from '../../../utils/person';

const reading = (fields: CardReading['fields']): CardReading => ({
  kind: 'cccd-2021',
  sides: ['front'],
  fields,
  conflicts: [{ field: 'birthDate', code: 'number-vs-birth-year', values: ['1999'] }],
  outcome: 'read',
  advice: [],
});
const card = reading({
  personalNumber: { value: '003099000017', source: 'qr', certainty: 'certain' },
  fullName: { value: 'Nguyễn Văn An', source: 'qr', certainty: 'certain' },
  birthDate: { value: '1999-01-01', source: 'qr', certainty: 'check' },
  address: { value: 'An Khánh, Ninh Kiều, Cần Thơ', source: 'qr', certainty: 'certain' },
  issuedOn: { value: '2022-06-01', source: 'qr', certainty: 'certain' },
  expiresOn: { value: 'never', source: 'derived', certainty: 'likely' },
});
const review = (more: Partial<Review> = {}): Review => ({ ...noReview(card), ...more });

describe('the review', () => {
  it('leaves out of the record what is to be checked and was not confirmed', () => {
    expect(rowOf(review(), 'birthDate')).toMatchObject({ text: '01/01/1999', needsAcceptance: true });
    expect(personOf(review(), null, null).birthDate).toBeUndefined();
    const accepted = review({ accepted: new Set(['birthDate']) });
    expect(personOf(accepted, null, null).birthDate).toEqual({ value: '1999-01-01', source: 'qr' });
  });

  it('marks what was typed as typed, as the record writes it', () => {
    const typed = review({ typed: { birthDate: ' 2/1/1999 ', sex: 'female', phone: '0900 000 000' } });
    expect(rowOf(typed, 'birthDate')).toMatchObject({ source: 'typed', needsAcceptance: false, conflicts: [] });
    const person = personOf(typed, null, null);
    expect(person.birthDate).toEqual({ value: '1999-01-02', source: 'typed' });
    expect(person.sex).toEqual({ value: 'female', source: 'typed' });
    expect(person.phone).toEqual({ value: '0900000000', source: 'typed' });
    expect(person.fullName?.source).toBe('qr');
  });

  it('typing the same again is no correction; emptying a line takes the value away', () => {
    expect(personOf(review({ typed: { fullName: 'Nguyễn Văn An' } }), null, null).fullName?.source).toBe('qr');
    expect(personOf(review({ typed: { fullName: '' } }), null, null).fullName).toBeUndefined();
  });

  it('a wrong date is an error and never reaches the record', () => {
    const wrong = review({ typed: { issuedOn: '31/02/2022' } });
    expect(rowOf(wrong, 'issuedOn').error).toBe('date');
    expect(personOf(wrong, null, null).issuedOn).toBeUndefined();
    expect(addressHintsOf(wrong).issuedOn).toBeUndefined();
    expect(addressHintsOf(review()).issuedOn).toBe('2022-06-01');
  });

  it('takes a ward only when certain or chosen', () => {
    const place: AddressResolution = {
      certainty: 'ambiguous',
      province: { code: '92', name: 'Thành phố Cần Thơ' },
      candidates: [{ code: '1', name: 'Phường Tân An' }],
      detail: 'Số 1',
    };
    expect(personOf(review(), place, null).ward).toBeUndefined();
    expect(personOf(review(), place, 'none').ward).toBeUndefined();
    const chosen = personOf(review(), place, { code: '1', name: 'Phường Tân An' });
    expect(chosen.ward).toEqual({ value: 'Phường Tân An', source: 'typed' });
    expect(chosen.province?.value).toBe('Thành phố Cần Thơ');
  });

  it('a new reading keeps what was typed, and what was accepted only where the value is the same', () => {
    const before = review({ typed: { phone: '0900000000' }, accepted: new Set(['birthDate', 'fullName']) });
    const next = reading({
      ...card.fields,
      birthDate: { value: '1999-01-07', source: 'qr', certainty: 'check' },
    });
    const after = withReading(before, next);
    expect([...after.accepted]).toEqual(['fullName']);
    expect(after.typed.phone).toBe('0900000000');
  });

  it('works without a card: everything typed', () => {
    const person = personOf({ ...noReview(null), typed: { fullName: 'Trần Thị Bình' } }, null, null);
    expect(person.fullName).toEqual({ value: 'Trần Thị Bình', source: 'typed' });
  });
});

describe('a review that begins with what a page says', () => {
  const page: KnownTexts = {
    from: { is: 'page', host: 'dichvucong.gov.vn' },
    texts: { fullName: 'TRẦN THỊ BÌNH', birthDate: '15/05/1960' },
  };

  it('keeps where each value comes from; what is corrected was typed', () => {
    const start = noReview(null, page);
    expect(rowOf(start, 'fullName').source).toBe('page');
    const person = personOf({ ...start, typed: { ...start.typed, fullName: 'Trần Thị Bình' } }, null, null);
    expect(person.birthDate).toEqual({ value: '1960-05-15', source: 'page' });
    expect(person.fullName).toEqual({ value: 'Trần Thị Bình', source: 'typed' });
  });
});

describe('a record that is changed', () => {
  const person: Person = {
    id: 'p1',
    personalNumber: { value: '003099000017', source: 'qr' },
    fullName: { value: 'Nguyễn Văn An', source: 'qr' },
    sex: { value: 'male', source: 'mrz' },
    birthDate: { value: '1999-01-01', source: 'qr' },
    expiresOn: { value: 'never', source: 'derived' },
    address: { value: '12 Lê Lợi, Tân Phú', source: 'print' },
    province: { value: 'Thành phố Hồ Chí Minh', source: 'derived' },
    ward: { value: 'Phường Tân Phú', source: 'typed' },
    addressDetail: { value: '12 Lê Lợi', source: 'print' },
    phone: { value: '0900000000', source: 'typed' },
  };
  const begun = noReview(null, textsOf(person));

  it('stays what it was where nothing was changed, the ward chosen once included', () => {
    expect(personOf(begun, null, null)).toEqual(person);
  });

  it('takes what was typed, forgets what was emptied and keeps the rest with its source', () => {
    const typed = { ...begun.typed, phone: '0911111111', fullName: 'Nguyễn Văn Ân', sex: '' };
    const { sex: _, ...rest } = person;
    expect(personOf({ ...begun, typed }, null, null)).toEqual({
      ...rest,
      fullName: { value: 'Nguyễn Văn Ân', source: 'typed' },
      phone: { value: '0911111111', source: 'typed' },
    });
  });

  it('forgets the units with the address they came from', () => {
    const moved = personOf({ ...begun, typed: { ...begun.typed, address: '5 Hai Bà Trưng' } }, null, null);
    expect(moved.address).toEqual({ value: '5 Hai Bà Trưng', source: 'typed' });
    expect([moved.province, moved.ward, moved.addressDetail]).toEqual([undefined, undefined, undefined]);
    expect(personOf(begun, null, 'none').ward).toBeUndefined();
  });
});

describe('the organisation of a record', () => {
  it('is kept as typed, and a wrong tax code is an error', () => {
    const typed = { organisationName: 'Công ty TNHH Mẫu', taxCode: '0300000001-001', bankAccount: '0123' };
    const person = personOf({ ...noReview(null), typed }, null, null);
    expect(person.taxCode).toEqual({ value: '0300000001-001', source: 'typed' });
    expect(rowOf({ ...noReview(null), typed: { taxCode: '12' } }, 'taxCode').error).toBe('tax-code');
    expect(parseStoredPerson(person)).toEqual(person);
  });
});

describe('the order of the review', () => {
  it('puts what needs the person first, the rest as on the card, and folds away what was not read', () => {
    const { toCheck, others, more, organisation } = orderOf(card);
    expect(toCheck).toEqual(['birthDate']);
    expect(others.slice(0, 3)).toEqual(['personalNumber', 'fullName', 'sex']);
    expect(more).toEqual([
      'oldNumber',
      'nationality',
      'hometown',
      'phone',
      'email',
      'bankAccount',
      'bankName',
      'deliveryAddress',
    ]);
    expect(organisation[0]).toBe('organisationName');
  });

  it('does not move a line when it is confirmed or typed in', () => {
    const after = review({ accepted: new Set(['birthDate']), typed: { fullName: 'x' } });
    expect(orderOf(after.reading)).toEqual(orderOf(card));
  });
});

describe('a choice between two sources', () => {
  const differing: CardReading = {
    ...card,
    conflicts: [{ field: 'birthDate', code: 'sources-differ', values: ['1999-01-01', '1999-01-07'] }],
  };
  const start = noReview(differing);

  it('taking the value that leads confirms it', () => {
    const after = withChoice(start, 'birthDate', '1999-01-01');
    expect(rowOf(after, 'birthDate')).toMatchObject({ text: '01/01/1999', accepted: true, needsAcceptance: false });
    expect(personOf(after, null, null).birthDate).toEqual({ value: '1999-01-01', source: 'qr' });
  });

  it('taking the other writes it, and the choice stays open', () => {
    const after = withChoice(start, 'birthDate', '1999-01-07');
    expect(rowOf(after, 'birthDate')).toMatchObject({ text: '07/01/1999', source: 'typed', needsAcceptance: false });
    expect(rowOf(after, 'birthDate').conflicts).toHaveLength(1);
    const back = withChoice(after, 'birthDate', '1999-01-01');
    expect(personOf(back, null, null).birthDate).toEqual({ value: '1999-01-01', source: 'qr' });
  });

  it('a sex is chosen as the list knows it', () => {
    const bySex: CardReading = {
      ...card,
      fields: { ...card.fields, sex: { value: 'male', source: 'print', certainty: 'check' } },
      conflicts: [{ field: 'sex', code: 'sources-differ', values: ['male', 'female'] }],
    };
    const after = withChoice(noReview(bySex), 'sex', 'female');
    expect(rowOf(after, 'sex').text).toBe('female');
    expect(personOf(after, null, null).sex).toEqual({ value: 'female', source: 'typed' });
  });
});

describe('what is said of the card as a whole', () => {
  it('stands in no line of the review', () => {
    const old: CardReading = {
      ...card,
      conflicts: [
        { field: 'oldNumber', code: 'old-card-no-longer-valid', values: ['2024-12-31'] },
        { field: 'expiresOn', code: 'expired', values: ['2020-01-01'] },
      ],
    };
    expect(rowOf(noReview(old), 'oldNumber').conflicts).toEqual([]);
    expect(rowOf(noReview(old), 'expiresOn').conflicts).toEqual([]);
  });

  it.each([
    ['2019-11-24', 7],
    ['2019-11-25', 6],
    ['2019', 7],
    [undefined, null],
    ['2030-01-01', null],
  ] as const)('born %s, on 24/11/2026: %s', (born, age) => {
    expect(ageOn(new Date(2026, 10, 24), born)).toBe(age);
  });
});

describe('typed values', () => {
  it.each([
    ['personalNumber', '003 099 000 017', '003099000017'],
    ['oldNumber', '012345678', '012345678'],
    ['expiresOn', 'không thời hạn', 'never'],
    ['birthDate', '1959', '1959'],
    ['fullName', ' Nguyễn  Văn An ', 'Nguyễn Văn An'],
  ] as const)('%s "%s" is %s', (name, text, value) => {
    expect(parseTyped(name, text)).toEqual({ ok: true, value });
  });

  it.each([
    ['personalNumber', '00309900001', 'number'],
    ['oldNumber', '1', 'old-number'],
    ['birthDate', '00/00/1959', 'date'],
    ['email', 'an', 'email'],
    ['phone', '12', 'phone'],
  ] as const)('%s "%s" is refused', (name, text, error) => {
    expect(parseTyped(name, text)).toEqual({ ok: false, error });
  });
});

describe('an added host', () => {
  it.each([
    ['motcua.tinh.gov.vn', 'https://motcua.tinh.gov.vn/*'],
    ['https://Motcua.Tinh.gov.vn/ho-so?id=1', 'https://motcua.tinh.gov.vn/*'],
    ['http://motcua.tinh.gov.vn', null],
    ['gov.vn', null],
    ['tinh.gov.vn.example.com', null],
    ['evil.com/motcua.tinh.gov.vn', null],
    ['user@motcua.tinh.gov.vn', null],
    ['*.gov.vn', null],
    ['', null],
  ])('%s → %s', (address, pattern) => {
    expect(hostPattern(address)).toBe(pattern);
  });
});
