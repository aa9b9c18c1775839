import { describe, expect, it } from 'vitest';
import { readSlipCode } from '../../../components/ledger';
import { writeSlipCode } from '../../../components/ledger/slip-code';
import { reportOf } from './samples';

describe('the code of a slip', () => {
  it('says which bytes were checked, with what result, by which rules and when', () => {
    const code = writeSlipCode(reportOf('indeterminate'));
    // What a QR packs tightest: no small letters.
    expect(code).toMatch(/^[0-9A-Z $%*+\-./:]+$/);
    expect(readSlipCode(` ${code}\n`)).toEqual({
      sha256: 'a'.repeat(64),
      verdict: 'indeterminate',
      engine: '2.0.0',
      trustList: '2026-11-24',
      checkedAt: '2026-12-01T02:00:00Z',
    });
  });

  it.each([
    '',
    'abc',
    'KHONGGIAY1/XYZ',
    `KHONGGIAY1/${'A'.repeat(64)}/MAYBE/1/1/20261201T020000`,
    `KHONGGIAY1/${'A'.repeat(64)}/VALID/1/1/HOMQUA`,
  ])('is not read out of "%s"', (text) => expect(readSlipCode(text)).toBeNull());
});
