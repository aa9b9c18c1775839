import { expect, it } from 'vitest';
import { maskedReport, maskText } from '../../../../components/report/mask';
import { report, signature } from './samples';

it.each([
  ['CCCD:003099000017', 'CCCD:003••••••017'],
  ['UID=CCCD:003099000017,CN=AN,O=SỞ', 'UID=CCCD:003••••••017,CN=AN,O=SỞ'],
  ['CMND: 012345678', 'CMND: 012•••678'],
  ['HC:C1234567', 'HC:C12••567'],
  ['BHXH:0123456789+UID=PID:12345678', 'BHXH:012••••789+UID=PID:123••678'],
  ['PPID:0123456789012', 'PPID:012•••••••012'],
  // A person's tax code is the personal number; an organisation's is public.
  ['MST:003099000017', 'MST:003••••••017'],
  ['MST:0100112437', 'MST:0100112437'],
  ['MST:0100112437-001', 'MST:0100112437-001'],
  ['MNS:1234567', 'MNS:1234567'],
  ['NGUYỄN VĂN AN 003099000017', 'NGUYỄN VĂN AN 003••••••017'],
])('%s', (text, masked) => {
  expect(maskText(text)).toBe(masked);
  expect(maskText(masked)).toBe(masked);
});

it('masks a report wherever a number stands, and keeps every proof whole', () => {
  const whole = report([
    signature({
      findings: [{ code: 'intermediate-missing', severity: 'warning', detail: { issuer: 'CCCD:003099000017' } }],
    }),
  ]);
  const masked = maskedReport(whole);
  const text = JSON.stringify({
    ...masked,
    signatures: masked.signatures.map((one) => ({ ...one, chain: [], signer: null })),
  });
  expect(text).not.toContain('003099000017');
  const [first] = masked.signatures;
  expect(first?.signer?.uids).toEqual(['CCCD:003••••••017']);
  expect(first?.signer?.dn).not.toContain('099000');
  expect(first?.chain[0]?.dn).not.toContain('099000');
  // Serial numbers and digests identify; they are no personal numbers.
  expect(first?.signer?.serial).toBe('003099000017');
  expect(first?.signer?.sha256).toBe(whole.signatures[0]?.signer?.sha256);
  expect(masked.file).toEqual(whole.file);
  expect(Object.keys(masked)).toEqual(Object.keys(whole));
});
