import { beforeAll, describe, expect, it } from 'vitest';
import { verifyPdf } from '../../../utils/signature';
import { openSamples, type Samples, withText, withTextInPlace } from './samples';

const byteRange = /\/ByteRange \[[^\]]*\]/;
const contents = /\/Contents <[0-9a-fA-F]{64,}>/;

/** Universal signature forgery (facts/signatures.md 6): an odd ByteRange or Contents must never make a verifier accept. */
const forgeries: [name: string, change: (bytes: Uint8Array) => Uint8Array][] = [
  ...(
    [
      ['missing', '/NoByteRange [0 1 2 3]'],
      ['null', '/ByteRange null'],
      ['negative', '/ByteRange [-1 10 20 30]'],
      ['of 3 numbers', '/ByteRange [0 10 20]'],
      ['of 5 numbers', '/ByteRange [0 10 20 30 40]'],
      ['of zeros', '/ByteRange [0 0 0 0]'],
      ['empty', '/ByteRange []'],
      ['a reference', '/ByteRange 1 0 R'],
      ['past the end', '/ByteRange [0 10 20 99999999]'],
      ['of fractions', '/ByteRange [0 10.5 20 30]'],
      ['of one byte', '/ByteRange [0 1 9 1]'],
      ['a word', '/ByteRange /All'],
    ] as const
  ).map(([name, text]): [string, (bytes: Uint8Array) => Uint8Array] => [
    `ByteRange ${name}`,
    (bytes) => withTextInPlace(bytes, byteRange, text),
  ]),
  ...(
    [
      ['missing', '/NoContents <00>'],
      ['null', '/Contents null'],
      ['empty', '/Contents <>'],
      ['a zero', '/Contents <00>'],
      ['a literal string', '/Contents (signature)'],
    ] as const
  ).map(([name, text]): [string, (bytes: Uint8Array) => Uint8Array] => [
    `Contents ${name}`,
    (bytes) => withTextInPlace(bytes, contents, text),
  ]),
  [
    'Contents all zeros',
    (bytes) => withText(bytes, contents, (found) => `/Contents <${'0'.repeat(found.length - 12)}>`),
  ],
];

describe('forged signatures', () => {
  let samples: Samples;
  beforeAll(async () => {
    samples = await openSamples();
  });
  const verify = (bytes: Uint8Array) => verifyPdf(bytes, { trust: samples.trust });

  it('accepts the file before it is forged', async () => {
    expect((await verify(samples.pdf('valid'))).overall).toBe('valid');
  });

  it.each(forgeries)('%s is neither valid nor unsigned', async (_name, change) => {
    const report = await verify(change(samples.pdf('valid')));
    expect(['invalid', 'indeterminate']).toContain(report.overall);
    expect(report.signatures.map((one) => one.integrity)).not.toContain('intact');
  });

  it('never calls a file valid after one byte of the signed range changed', async () => {
    const original = samples.pdf('valid');
    const [, before, after, length] = rangeOf(original);
    const random = numbersFrom(20261124);
    for (let i = 0; i < 30; i += 1) {
      const place = Math.floor(random() * (before + length));
      const at = place < before ? place : place - before + after;
      const changed = original.slice();
      changed[at] = (changed[at] ?? 0) ^ (1 << Math.floor(random() * 8));
      const { overall } = await verify(changed);
      expect(['invalid', 'indeterminate'], `byte ${at}`).toContain(overall);
    }
  });

  it('never calls a file that is cut anywhere valid or unsigned', async () => {
    const original = samples.pdf('valid');
    const random = numbersFrom(7);
    const [, , after] = rangeOf(original);
    for (let i = 0; i < 15; i += 1) {
      // From the signature on: before it, nothing in the bytes tells of one.
      const { overall } = await verify(
        original.slice(0, after + Math.floor(random() * (original.length - after - 16))),
      );
      expect(['invalid', 'indeterminate']).toContain(overall);
    }
  });
});

function rangeOf(bytes: Uint8Array): [number, number, number, number] {
  const found = /\/ByteRange \[(\d+) (\d+) (\d+) (\d+)\s*\]/.exec(Buffer.from(bytes).toString('latin1'));
  const [a = 0, b = 0, c = 0, d = 0] = found?.slice(1).map(Number) ?? [];
  return [a, b, c, d];
}

/** Random enough, and the same in every run: a failure can be repeated. */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1103515245 + 12345) & 0x7fffffff;
    return state / 0x80000000;
  };
}
