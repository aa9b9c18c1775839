import { describe, expect, it } from 'vitest';
import { planFill, type ScannedField } from '../../../utils/form';
import { person } from './person';

const field = (id: string, more: Partial<ScannedField>): ScannedField => ({
  id,
  label: id,
  section: 'Thông tin chủ hồ sơ',
  role: 'owner',
  concept: null,
  shape: 'text',
  locked: false,
  required: false,
  current: '',
  ...more,
});
const statusOf = (more: Partial<ScannedField>) => planFill([field('x', more)], person, 'owner').items[0]?.status;

describe('planFill', () => {
  it('puts what drives other fields first', () => {
    const fields = [
      field('name', { concept: 'fullName' }),
      field('ward', { concept: 'ward', shape: 'choice' }),
      field('province', { concept: 'province', shape: 'choice' }),
    ];
    expect(planFill(fields, person, 'owner').items.map((item) => item.field.id)).toEqual(['province', 'ward', 'name']);
  });

  it('writes only where nothing stands, and leaves what is locked, known or of somebody else', () => {
    expect(statusOf({ concept: 'fullName' })).toBe('fill');
    expect(statusOf({ concept: 'fullName', current: 'TRẦN THỊ BÌNH' })).toBe('differs');
    expect(statusOf({ concept: 'fullName', current: 'Nguyễn Văn An' })).toBe('same');
    expect(statusOf({ concept: 'fullName', locked: true })).toBe('locked');
    expect(statusOf({ concept: 'fullName', role: 'father' })).toBe('not-ours');
    expect(statusOf({ concept: null })).toBe('not-ours');
    expect(statusOf({ concept: 'ethnicity' })).toBe('no-value');
  });

  it('asks for house and street where the ward has a list of its own', () => {
    const address = field('address', { concept: 'address' });
    const ward = field('ward', { concept: 'ward', shape: 'choice' });
    const addressText = (fields: ScannedField[]) =>
      planFill(fields, person, 'owner').items.find((item) => item.field.id === 'address')?.value?.text;
    expect(addressText([address, ward])).toBe('Ấp Thạnh Hòa');
    expect(addressText([address])).toBe(person.address?.value);
  });

  it('gives an organisation nothing that is the person’s own, and the post its own address', () => {
    const kept = {
      ...person,
      phone: { value: '0900000001', source: 'typed' as const },
      taxCode: { value: '0300000001', source: 'typed' as const },
      organisationName: { value: 'Công ty TNHH Mẫu', source: 'typed' as const },
      organisationPhone: { value: '02800000001', source: 'typed' as const },
      deliveryAddress: { value: '7 Lê Lợi', source: 'typed' as const },
    };
    const given = (role: ScannedField['role'], record = kept) =>
      planFill(
        (['fullName', 'personalNumber', 'organisationName', 'taxCode', 'phone', 'address', 'ward'] as const).map(
          (concept) => field(concept, { concept, role, section: 'x' }),
        ),
        record,
        role,
      ).items.flatMap(({ field: { concept }, value }) => (value ? [[concept, value.text]] : []));
    expect(given('organisation')).toEqual([
      ['organisationName', 'Công ty TNHH Mẫu'],
      ['taxCode', '0300000001'],
      ['phone', '02800000001'],
    ]);
    // Its ward is not certain: never half of it and half of the home.
    expect(Object.fromEntries(given('recipient'))).toMatchObject({ fullName: 'NGUYỄN VĂN AN', phone: '0900000001' });
    expect(given('recipient').map(([concept]) => concept)).not.toContain('ward');
    const { deliveryAddress: _, ...home } = kept;
    expect(Object.fromEntries(given('recipient', home as typeof kept))).toMatchObject({ ward: 'Xã Thạnh An' });
  });

  it('never invents a day for a person of whom only the year is known', () => {
    const old = { ...person, birthDate: { value: '1958', source: 'print' as const } };
    const [item] = planFill([field('x', { concept: 'birthDate', shape: 'date' })], old, 'owner').items;
    expect(item).toMatchObject({ status: 'no-value' });
    expect(item?.value).toBeUndefined();
  });

  it('fills one section when two ask the same role who they are', () => {
    const again = 'Chủ hồ sơ thứ hai';
    const fields = [
      field('name', { concept: 'fullName' }),
      field('sex', { concept: 'sex' }),
      field('name 2', { concept: 'fullName', section: again }),
      field('sex 2', { concept: 'sex', section: again }),
      field('name 3', { concept: 'fullName' }),
    ];
    const filled = planFill(fields, person, 'owner').items.filter(({ status }) => status === 'fill');
    expect(filled.map((item) => item.field.id)).toEqual(['name', 'sex']);
  });

  it('fills "somebody else" only where that can be one person alone', () => {
    const other = (id: string, section: string) => field(id, { role: 'other', concept: 'fullName', section });
    const statuses = (fields: ScannedField[]) => planFill(fields, person, 'other').items.map(({ status }) => status);
    expect(statuses([other('a', 'Người làm chứng')])).toEqual(['fill']);
    expect(statuses([other('a', 'Người làm chứng'), other('b', 'Người chết')])).toEqual(['not-ours', 'not-ours']);
    expect(statuses([other('a', 'Người khác'), other('b', 'Người khác')])).toEqual(['not-ours', 'not-ours']);
  });

  it('knows the same day written another way', () => {
    expect(statusOf({ concept: 'birthDate', shape: 'date', current: '1999-02-01' })).toBe('same');
    expect(statusOf({ concept: 'birthDate', shape: 'date', current: '1999-01-02' })).toBe('differs');
  });

  it('gives a bare year where the form asks first how the date will be written', () => {
    const old = { ...person, birthDate: { value: '1958', source: 'print' as const } };
    const fields = [
      field('date', { concept: 'birthDate', shape: 'date' }),
      field('format', { concept: 'birthDateFormat', shape: 'select' }),
      field('year', { concept: 'birthYear' }),
    ];
    const { items } = planFill(fields, old, 'owner');
    expect(items.map((item) => [item.field.id, item.status, item.value?.text])).toEqual([
      ['format', 'fill', 'yyyy'],
      ['date', 'fill', '1958'],
      ['year', 'fill', '1958'],
    ]);
  });

  it('splits a name the Vietnamese way', () => {
    const three = ['familyName', 'middleName', 'givenName'] as const;
    const texts = (name: string) =>
      planFill(
        three.map((concept) => field(concept, { concept })),
        { ...person, fullName: { value: name, source: 'qr' } },
        'owner',
      ).items.map((item) => item.value?.text ?? null);
    expect(texts('Nguyễn Thị Thu Hà')).toEqual(['NGUYỄN', 'THỊ THU', 'HÀ']);
    expect(texts('Trần An')).toEqual(['TRẦN', null, 'AN']);
    expect(texts('An')).toEqual([null, null, null]);
  });

  describe('several people of one role', () => {
    const member = (n: number, section: string) => [
      field(`relation ${n}`, { concept: 'relation', section }),
      field(`name ${n}`, { concept: 'fullName', section }),
      field(`birth ${n}`, { concept: 'birthDate', section }),
    ];
    const filledIn = (fields: ScannedField[], block: number | null) =>
      planFill(fields, person, 'owner', block)
        .items.filter(({ status }) => status === 'fill')
        .map((item) => item.field.id);

    it.each([
      ['under headings of their own', [...member(1, 'Thành viên 1'), ...member(2, 'Thành viên 2')]],
      ['under one heading', [...member(1, 'Thành viên'), ...member(2, 'Thành viên')]],
    ])('%s: only the chosen one is filled in', (_, fields) => {
      expect(filledIn(fields, 0)).toEqual(['name 1', 'birth 1']);
      expect(filledIn(fields, 1)).toEqual(['name 2', 'birth 2']);
      expect(filledIn(fields, 2)).toEqual([]);
    });

    it('a heading that asks nobody’s name belongs to the person before it', () => {
      const fields = [...member(1, 'Chủ hồ sơ'), field('phone', { concept: 'personalNumber', section: 'Liên hệ' })];
      expect(filledIn(fields, 0)).toEqual(['name 1', 'birth 1', 'phone']);
    });

    it('of "somebody else", only who was chosen', () => {
      const other = (id: string, section: string) => field(id, { role: 'other', concept: 'fullName', section });
      const fields = [other('a', 'Người làm chứng'), other('b', 'Người liên hệ')];
      const { items } = planFill(fields, person, 'other', 1);
      expect(items.map((item) => [item.field.id, item.status])).toEqual([
        ['a', 'not-ours'],
        ['b', 'fill'],
      ]);
    });
  });
});
