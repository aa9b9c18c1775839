import { expect, it } from 'vitest';
import { t } from '../../../components/i18n';
import { checkWords } from '../../../components/licence/words';

it('never tells a check that was not made in the words of one that went well', () => {
  const check = { number: 12, light: 'integrity', code: 'no-overlay' } as const;
  expect(checkWords({ ...check, outcome: 'good' }).sentence).toBe(t('licence_c_no_overlay'));
  expect(checkWords({ ...check, outcome: 'not-asked' })).toEqual({ sentence: t('licence_not_made'), next: null });
  const status = { number: 11, light: 'validity', code: 'status', outcome: 'not-asked' } as const;
  expect(checkWords(status).sentence).toBe(t('licence_c_status'));
});
