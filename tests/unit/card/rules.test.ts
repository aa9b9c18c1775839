import { describe, expect, it } from 'vitest';
import { numberConflicts } from '../../../utils/card/personal-number';
import { expiryByRule, issuerByRule } from '../../../utils/card/rules';

describe('expiry by rule', () => {
  it.each([
    // born, issued, expires: 25 is too near, so 40 (the example of facts/idcards.md 4.4)
    ['1999-01-01', '2022-06-01', '2039-01-01'],
    ['1999-01-01', '2021-12-31', '2024-01-01'],
    ['1999-01-01', '2022-01-01', '2039-01-01'],
    ['1960-05-15', '2021-08-20', 'never'],
    ['1962-05-15', '2021-08-20', 'never'],
    ['1964-05-15', '2021-08-20', '2024-05-15'],
  ])('born %s, issued %s: %s', (born, issued, expires) => {
    expect(expiryByRule('cccd-2021', born, issued)).toEqual({ value: expires, certainty: 'likely' });
  });

  it('knows 14 for the card of 2024 alone', () => {
    expect(expiryByRule('can-cuoc-2024', '2020-04-03', '2025-10-04')?.value).toBe('2034-04-03');
    expect(expiryByRule('can-cuoc-2024', '2012-04-03', '2025-10-04')?.value).toBe('2037-04-03');
    expect(expiryByRule('cccd-2021', '2007-04-03', '2021-10-04')?.value).toBe('2032-04-03');
  });

  it('asks to check a birthday on 29 February and derives nothing from a year', () => {
    expect(expiryByRule('cccd-2021', '2000-02-29', '2022-01-01')).toEqual({ value: '2025-02-28', certainty: 'check' });
    expect(expiryByRule('cccd-2021', '1957', '2022-01-01')).toBeNull();
  });
});

describe('issuer by rule', () => {
  const police = 'Cục Cảnh sát quản lý hành chính về trật tự xã hội';
  it.each([
    ['can-cuoc-2024', '2024-07-01', 'Bộ Công an', 'likely'],
    ['cccd-2021', '2024-06-30', police, 'likely'],
    ['cccd-2021', '2024-07-03', police, 'check'],
    ['cccd-2016', '2018-10-09', 'Cục Cảnh sát ĐKQL cư trú và DLQG về dân cư', 'likely'],
    ['cccd-2016', '2018-10-10', police, 'likely'],
    ['can-cuoc-2024', '2024-06-30', 'Bộ Công an', 'check'],
  ] as const)('%s of %s: %s', (kind, issued, value, certainty) => {
    expect(issuerByRule(kind, issued)).toEqual({ value, certainty });
  });

  it('says nothing of CMND: each province issued its own', () => {
    expect(issuerByRule('cmnd-9', '2010-01-01')).toBeNull();
  });
});

describe('the structure of the number', () => {
  it.each([
    ['003099000017', '1999-01-01', 'male', []],
    ['003160000019', '1960-05-15', 'female', []],
    ['003120000011', '2020-04-03', 'male', ['number-vs-sex']],
    ['003320000011', '2020-04-03', 'female', []],
    ['001299000017', '1999-01-01', 'male', ['number-vs-sex']],
    ['003098000017', '1999-01-01', 'male', ['number-vs-birth-year']],
    ['003099000017', '1999', 'male', []],
  ] as const)('%s, born %s, %s: %j', (number, born, sex, codes) => {
    expect(numberConflicts(number, born, sex).map((conflict) => conflict.code)).toEqual(codes);
  });
});
