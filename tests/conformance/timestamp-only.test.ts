import { describe, expect, it } from 'vitest';
import { verifyPdf } from '../../utils/signature';
import { carriedCertificates } from './carried';
import { openCorpus } from './corpus';

const corpus = openCorpus('signed-pdf');

/** A file that an authority stamped and nobody signed. */
describe.skipIf(!corpus)('a document timestamp alone', () => {
  it('is never called valid, even when its authority is trusted', async () => {
    const bytes = corpus?.bytes('dss/dss-pades__validation__timestamped-fields.pdf') ?? new Uint8Array();
    const report = await verifyPdf(bytes, { anchors: carriedCertificates(bytes) });
    expect(new Set(report.signatures.map((signature) => signature.kind))).toEqual(new Set(['timestamp']));
    expect(report.overall).not.toBe('valid');
    expect(report.findings.map((finding) => finding.code)).toContain('timestamp-only');
  });
});
