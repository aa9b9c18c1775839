import { beforeAll, describe, expect, it } from 'vitest';
import { type PdfReport, verifyPdf } from '../../../utils/signature';
import type { SampleName } from '../../fixtures/pdf/samples';
import { openSamples, type Samples } from './samples';

const names: SampleName[] = [
  'valid',
  'tampered',
  'cut-short',
  'unsigned',
  'two-signatures',
  'changed-later',
  'expired',
  'other-root',
  'pss',
  'elliptic',
  'no-timestamp',
  'one-megabyte',
  'not-a-pdf',
  'empty',
];
const codes: [SampleName, string][] = [
  ['valid', 'revocation-not-checked'],
  ['tampered', 'digest-mismatch'],
  ['cut-short', 'file-cut-short'],
  ['unsigned', 'no-signature'],
  ['other-root', 'chain-not-found'],
  ['not-a-pdf', 'not-a-pdf'],
  ['empty', 'empty-file'],
];

describe('verdicts', () => {
  let samples: Samples;
  beforeAll(async () => {
    samples = await openSamples();
  });
  const verify = (name: SampleName) => verifyPdf(samples.pdf(name), { trust: samples.trust, name });

  it.each(names)('%s is judged as it must be', async (name) => {
    expect((await verify(name)).overall).toBe(samples.fixtures.pdfs[name].expected);
  });

  it('judges every sample there is', () =>
    expect(Object.keys(samples.fixtures.pdfs).sort()).toEqual([...names].sort()));

  it.each(codes)('%s says %s', async (name, code) => {
    expect(codesOf(await verify(name))).toContain(code);
  });

  it('trusts nobody without an anchor', async () => {
    const report = await verifyPdf(samples.pdf('valid'));
    expect(report.overall).toBe('indeterminate');
    expect(report.signatures.map(({ integrity, trust }) => [integrity, trust])).toEqual([['intact', 'unknown']]);
  });

  it('gives the same report for the same bytes', async () => {
    const first = await verify('two-signatures');
    const second = await verify('two-signatures');
    expect({ ...second, checkedAt: '' }).toEqual({ ...first, checkedAt: '' });
  });

  it('leaves the bytes as they were', async () => {
    const bytes = samples.pdf('valid');
    await verifyPdf(bytes, { trust: samples.trust });
    expect(bytes).toEqual(samples.pdf('valid'));
  });
});

function codesOf(report: PdfReport): string[] {
  return [...report.findings, ...report.signatures.flatMap((one) => one.findings)].map(({ code }) => code);
}
