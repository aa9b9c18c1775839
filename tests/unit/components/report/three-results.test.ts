import { describe, expect, it } from 'vitest';
import { nextSteps, overallSentence } from '../../../../components/report/next-steps';
import { fileResults, resultsOf } from '../../../../components/report/three-results';
import type { SignatureReport } from '../../../../utils/signature';
import { certificate, offline, report, signature } from './samples';

const lights = (given: SignatureReport) => {
  const { integrity, origin, time } = resultsOf(given);
  return [integrity.light, origin.light, time.light];
};

describe('the three results', () => {
  it('are all good only where everything was checked', () => {
    expect(lights(signature())).toEqual(['good', 'good', 'good']);
  });

  it.each([
    ['revocation unknown', offline(), ['good', 'good', 'warn']],
    ['no timestamp', signature({ timestamp: 'none', provenTime: null }), ['good', 'good', 'warn']],
    [
      'an authority on the path nobody could ask about',
      signature({ chain: offline().chain }),
      ['good', 'good', 'warn'],
    ],
    ['no root', offline({ trust: 'unknown', indication: 'INDETERMINATE' }), ['good', 'unknown', 'unknown']],
    ['a path that fails', offline({ trust: 'untrusted', indication: 'INDETERMINATE' }), ['good', 'bad', 'unknown']],
    ['changed later', signature({ changes: 'forbidden', indication: 'TOTAL-FAILED' }), ['bad', 'good', 'good']],
    [
      'later changes not looked at',
      signature({ changes: 'forbidden', notChecked: ['changes'], indication: 'INDETERMINATE' }),
      ['unknown', 'good', 'good'],
    ],
    ['comments added', signature({ changes: 'annotations', indication: 'INDETERMINATE' }), ['warn', 'good', 'good']],
    ['a part signed', signature({ coverage: 'partial' }), ['bad', 'good', 'good']],
    [
      'revoked when it signed',
      signature({ certificate: 'revoked', indication: 'TOTAL-FAILED' }),
      ['good', 'good', 'bad'],
    ],
    [
      'revoked, nobody knows when',
      signature({ certificate: 'revoked', indication: 'INDETERMINATE' }),
      ['good', 'good', 'warn'],
    ],
    [
      'on hold',
      signature({ indication: 'INDETERMINATE', chain: [certificate({ revocation: { status: 'on-hold' } })] }),
      ['good', 'good', 'warn'],
    ],
    [
      'a timestamp that proves nothing',
      offline({ timestamp: 'invalid', indication: 'INDETERMINATE' }),
      ['good', 'good', 'warn'],
    ],
    ['not yet valid', signature({ certificate: 'not-yet-valid', indication: 'TOTAL-FAILED' }), ['good', 'good', 'bad']],
    ['expired since', signature({ certificate: 'expired', indication: 'INDETERMINATE' }), ['good', 'good', 'warn']],
  ] as const)('%s', (_, given, expected) => {
    expect(lights(given)).toEqual(expected);
  });

  const found = (code: string) => ({ findings: [{ code, severity: 'warning' as const }] });
  it.each([
    [
      'a later field over the text',
      { ...found('later-overlay-hides'), changes: 'allowed', indication: 'INDETERMINATE' },
      'warn',
    ],
    [
      'a form filled further',
      { ...found('later-form-filling'), changes: 'allowed', indication: 'INDETERMINATE' },
      'warn',
    ],
    ['a form that is wrong', { ...found('certification-misplaced'), indication: 'TOTAL-FAILED' }, 'bad'],
    ['no bond with the certificate', { ...found('ess-missing'), indication: 'INDETERMINATE' }, 'warn'],
  ] as const)('are never calmer than the verdict: %s', (_, more, light) => {
    expect(resultsOf(signature(more)).integrity.light).toBe(light);
  });

  it('show what is wrong with the file itself', () => {
    expect(fileResults(report([signature()], { overall: 'invalid' }))?.integrity.light).toBe('bad');
    expect(fileResults(report([signature()], { overall: 'indeterminate' }))?.integrity.light).toBe('unknown');
  });

  it('say nothing of signer and time where the signature does not match', () => {
    const tampered = signature({ integrity: 'broken', indication: 'TOTAL-FAILED' });
    expect(lights(tampered)).toEqual(['bad', 'unknown', 'unknown']);
    expect(lights(signature({ integrity: 'broken', indication: 'INDETERMINATE' }))[0]).toBe('unknown');
  });

  it('of a file are the gravest of its signatures, each by itself', () => {
    const file = report([offline(), signature({ trust: 'untrusted' }), signature({ changes: 'forbidden' })]);
    expect(fileResults(file)).toMatchObject({
      integrity: { light: 'bad' },
      origin: { light: 'bad' },
      time: { light: 'unknown' },
    });
    expect(fileResults(report([]))).toBeNull();
  });
});

describe('what to do next', () => {
  it.each([
    ['all good', report([signature()]), ['do_keep_file']],
    ['revocation unknown', report([offline()]), ['do_ask_revocation', 'do_keep_file']],
    [
      'no root',
      report([offline({ trust: 'unknown' })], { overall: 'indeterminate' }),
      ['do_find_root', 'do_ask_revocation', 'do_ask_if_needed'],
    ],
    [
      'something lies over the text',
      report([signature({ findings: [{ code: 'later-overlay', severity: 'warning' }] })]),
      ['do_compare_first', 'do_keep_file'],
    ],
    ['unsigned', report([], { overall: 'unsigned' }), ['do_ask_signed', 'do_picture_no_proof']],
    [
      'cut short',
      report([], { overall: 'indeterminate', findings: [{ code: 'file-cut-short', severity: 'error' }] }),
      ['do_download_again', 'do_not_unsigned'],
    ],
    [
      'empty',
      report([], { overall: 'indeterminate', findings: [{ code: 'empty-file', severity: 'error' }] }),
      ['do_download_again'],
    ],
    [
      'tampered',
      report([signature({ integrity: 'broken', indication: 'TOTAL-FAILED' })], { overall: 'invalid' }),
      ['do_not_use', 'do_ask_original'],
    ],
    [
      'changed later',
      report([signature({ changes: 'forbidden', indication: 'TOTAL-FAILED', coverage: 'revision' })], {
        overall: 'invalid',
      }),
      ['do_not_use', 'do_ask_original', 'do_compare'],
    ],
    [
      'revoked when it signed',
      report([signature({ certificate: 'revoked', indication: 'TOTAL-FAILED' })], { overall: 'invalid' }),
      ['do_not_use', 'do_ask_resign'],
    ],
  ] as const)('%s', (_, given, expected) => {
    expect(nextSteps(given)).toEqual(expected);
  });

  it('never calls a file simply good while revocation is unknown', () => {
    expect(overallSentence(report([offline()]))).toBe('report_says_valid_unrevoked');
    expect(overallSentence(report([signature()]))).toBe('report_says_valid');
  });
});
