import { deflateSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { verifyPdf } from '../../../utils/signature';

/** A file whose cross-reference is a stream with these keys. */
function withCrossReference(keys: string): Uint8Array {
  const data = deflateSync(Buffer.alloc(64)).toString('latin1');
  const head = '%PDF-1.7\n';
  const dict = `<< /Type /XRef /Size 2 /W [1 2 1] /Root 1 0 R /Filter /FlateDecode /Length ${data.length} ${keys} >>`;
  const text = `${head}2 0 obj\n${dict}\nstream\n${data}\nendstream\nendobj\nstartxref\n${head.length}\n%%EOF\n`;
  return new Uint8Array(Buffer.from(text, 'latin1'));
}

/** What a file says of itself may be absurd; the answer is a report all the same. */
it.each([
  '/DecodeParms << /Predictor 12 /Columns -1 >>',
  '/DecodeParms << /Predictor 12 /Columns 0.5 >>',
  '/DecodeParms << /Predictor 12 /Columns 99999999999 >>',
  '/DecodeParms << /Predictor 12 /Colors -3 /Columns 4 >>',
  '/Index [-1 4]',
  '/Index [0 99999999]',
  '/Prev 9',
])('reports a file with %s as not readable', async (keys) => {
  expect((await verifyPdf(withCrossReference(keys))).overall).toBe('indeterminate');
});
