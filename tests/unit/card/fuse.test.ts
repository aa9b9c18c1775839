import { describe, expect, it } from 'vitest';
import type { FieldEvidence } from '../../../utils/card/evidence';
import { fuse } from '../../../utils/card/fuse';

const says = (
  field: FieldEvidence['field'],
  value: string,
  source: FieldEvidence['source'],
  certainty: FieldEvidence['certainty'] = source === 'print' ? 'likely' : 'certain',
): FieldEvidence => ({ field, value, source, certainty });
const today = '2026-11-24';
const number = '003099000017';

describe('sources that agree', () => {
  it('make print certain', () => {
    const { fields } = fuse(
      [says('personalNumber', number, 'print'), says('personalNumber', number, 'mrz')],
      'cccd-2021',
      null,
      today,
    );
    expect(fields.personalNumber).toMatchObject({ value: number, source: 'mrz', certainty: 'certain' });
  });

  it('never make print alone certain', () => {
    const { fields } = fuse(
      [says('personalNumber', number, 'print'), says('personalNumber', number, 'print')],
      'cccd-2016',
      null,
      today,
    );
    expect(fields.personalNumber?.certainty).toBe('likely');
  });

  it('know an address with and without its type words as one', () => {
    const qr = says('address', 'An Khánh, Ninh Kiều, Cần Thơ', 'qr');
    const print = says('address', 'Phường An Khánh, Quận Ninh Kiều, Thành phố Cần Thơ', 'print');
    expect(fuse([qr, print], 'cccd-2021', null, today).conflicts).toEqual([]);
  });
});

describe('sources that differ', () => {
  it('are both shown and neither is believed', () => {
    const { fields, conflicts } = fuse(
      [says('birthDate', '1999-01-01', 'mrz'), says('birthDate', '1999-01-07', 'print')],
      'cccd-2021',
      null,
      today,
    );
    expect(fields.birthDate).toMatchObject({ value: '1999-01-01', certainty: 'check' });
    expect(conflicts).toContainEqual({
      field: 'birthDate',
      code: 'sources-differ',
      values: ['1999-01-01', '1999-01-07'],
    });
  });

  it('are not made by print that the recogniser itself doubts', () => {
    const { fields, conflicts } = fuse(
      [says('birthDate', '1999-01-01', 'mrz'), says('birthDate', '1899-01-07', 'print', 'check')],
      'cccd-2021',
      null,
      today,
    );
    expect(fields.birthDate?.certainty).toBe('certain');
    expect(conflicts).toEqual([]);
  });

  it('let the zone contradict a printed name, and never replace it', () => {
    const { fields, conflicts } = fuse(
      [says('fullName', 'Nguyễn Văn An', 'print')],
      'cccd-2021',
      'NGUYEN VAN ANH',
      today,
    );
    expect(fields.fullName).toMatchObject({ value: 'Nguyễn Văn An', certainty: 'check' });
    expect(conflicts[0]?.values).toEqual(['Nguyễn Văn An', 'NGUYEN VAN ANH']);
  });

  it('let the zone back a name the recogniser doubted', () => {
    const { fields } = fuse([says('fullName', 'Nguyễn Văn An', 'print', 'check')], 'cccd-2021', 'NGUYEN VAN AN', today);
    expect(fields.fullName?.certainty).toBe('likely');
  });
});

it('says that a card of nine digits is no longer valid', () => {
  const { conflicts } = fuse([says('oldNumber', '004170482', 'print')], 'cmnd-9', null, today);
  expect(conflicts).toContainEqual({ field: 'oldNumber', code: 'old-card-no-longer-valid', values: ['2024-12-31'] });
});

it('marks what it derives', () => {
  const evidence = [says('birthDate', '1999-01-01', 'qr'), says('issuedOn', '2022-06-01', 'qr')];
  const { fields } = fuse(evidence, 'cccd-2021', null, today);
  expect(fields.expiresOn).toEqual({ value: '2039-01-01', source: 'derived', certainty: 'likely' });
  expect(fields.issuer?.source).toBe('derived');
});

it('invents nothing', () => expect(fuse([], 'unknown', null, today)).toEqual({ fields: {}, conflicts: [] }));
