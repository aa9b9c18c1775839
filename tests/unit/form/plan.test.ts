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

  it('never invents a day for a person of whom only the year is known', () => {
    const old = { ...person, birthDate: { value: '1958', source: 'print' as const } };
    const [item] = planFill([field('x', { concept: 'birthDate', shape: 'date' })], old, 'owner').items;
    expect(item).toMatchObject({ status: 'no-value' });
    expect(item?.value).toBeUndefined();
  });
});
