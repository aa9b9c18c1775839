import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { SignedZones } from '../../../utils/signature/signed-zones';
import { zonesOf } from '../../../utils/signature/signed-zones';

const rows: [string, SignedZones][] = [
  ['a signature at the end', { before: 90_000, after: 95_000, end: 96_000 }],
  ['a tail larger than the gap', { before: 60_000, after: 61_000, end: 99_000 }],
  ['a signature at the start', { before: 500, after: 9_000, end: 100_000 }],
  ['a head larger than the gap', { before: 30_000, after: 30_100, end: 100_000 }],
  ['zones of one size', { before: 40_000, after: 60_000, end: 100_000 }],
  ['a small file', { before: 300, after: 700, end: 900 }],
  ['bytes after the signed ones', { before: 300, after: 700, end: 50_000 }],
];

describe('the two signed zones are hashed as one row, and the file stays as it was', () => {
  for (const [what, zones] of rows) {
    test(what, async () => {
      const bytes = Uint8Array.from({ length: 100_000 }, (_, i) => (i * 7919) >> 3);
      const before = createHash('sha256').update(bytes).digest('hex');
      const expected = createHash('sha256')
        .update(bytes.subarray(0, zones.before))
        .update(bytes.subarray(zones.after, zones.end))
        .digest('hex');
      const content = zonesOf(bytes, zones, (_, make) => make());
      const hash = content.digest('SHA-256');
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(before);
      expect(Buffer.from(await hash).toString('hex')).toBe(expected);
      expect(createHash('sha256').update(content.bytes()).digest('hex')).toBe(expected);
    });
  }
});
