import { describe, expect, it } from 'vitest';
import {
  type JudgeInput,
  judgeLicence,
  type LicenceField,
  type LicenceFields,
  type LicenceReading,
} from '../../../utils/licence';
import type { PdfReport, SignatureReport, SignerInfo } from '../../../utils/signature';

const signer = (parts: Partial<SignerInfo>): SignerInfo => ({
  display: parts.commonName ?? '',
  uids: [],
  dn: '',
  serial: '01',
  notBefore: '2025-01-01T00:00:00Z',
  notAfter: '2028-01-01T00:00:00Z',
  sha256: '00',
  ...parts,
});

const agency = signer({
  commonName: 'PHÒNG KINH TẾ',
  organisation: 'ỦY BAN NHÂN DÂN PHƯỜNG SÀI GÒN',
  uids: ['MNS:0000000'],
});
const person = signer({ commonName: 'Trần Thị Bình', uids: ['CCCD:003160000019'] });

const signature = (parts: Partial<SignatureReport> = {}): SignatureReport => ({
  field: 'Signature1',
  kind: 'signature',
  integrity: 'intact',
  coverage: 'whole-file',
  changes: 'none',
  trust: 'trusted',
  certificate: 'good',
  timestamp: 'valid',
  level: 'B-T',
  indication: 'TOTAL-PASSED',
  subIndication: null,
  signer: agency,
  issuer: null,
  claimedTime: '2025-10-05T03:00:00Z',
  provenTime: '2025-10-05T03:00:05Z',
  chain: [],
  timestamps: [],
  algorithms: null,
  place: null,
  findings: [],
  notChecked: [],
  revisionEnd: null,
  ...parts,
});

const both = [signature({ signer: person }), signature()];

const report = (signatures: SignatureReport[] = both, parts: Partial<PdfReport> = {}): PdfReport => ({
  schema: 'khong-giay/report@1',
  file: { name: 'giay.pdf', bytes: 1, sha256: '00' },
  checkedAt: '2026-12-01T00:00:00Z',
  rules: { engine: '1', trustList: '1' },
  overall: signatures.length > 0 ? 'valid' : 'unsigned',
  signatures,
  evidenceHosts: [],
  findings: [],
  ...parts,
});

const field = (value: string, certainty: LicenceField['certainty'] = 'certain'): LicenceField => ({
  value,
  certainty,
  places: [],
  evidence: { how: 'label', words: '' },
});

const fields: LicenceFields = {
  number: field('12/GP-PKT'),
  holder: field('QUÁN CƠM AN'),
  personalNumber: field('003099000017'),
  issuer: field('PHÒNG KINH TẾ, UBND PHƯỜNG SÀI GÒN'),
  address: field('12 Đồng Khởi, Phường Sài Gòn, Thành phố Hồ Chí Minh'),
  issuedOn: field('2025-10-05'),
  expiresOn: field('2030-10-05'),
};

const reading = (more: LicenceFields = {}, parts: Partial<LicenceReading> = {}): LicenceReading => ({
  outcome: 'read',
  kind: 'alcohol',
  title: null,
  fields: { ...fields, ...more },
  from: 'text',
  pages: 1,
  ...parts,
});

const dossier = { number: '12/GP-PKT', personalNumber: '003099000017', holder: 'Quán cơm An' };

const judged = (parts: Partial<JudgeInput> = {}) =>
  judgeLicence({ reading: reading(), report: report(), today: '2026-12-01', dossier, ...parts });

describe('judgeLicence', () => {
  it('is valid when all four lights are green', () => {
    const { verdict, lights, checks, deciding } = judged();
    expect(lights).toEqual({ integrity: 'good', origin: 'good', validity: 'good', content: 'good' });
    expect([verdict, deciding.code]).toEqual(['valid', 'all-good']);
    expect(checks.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13]);
  });

  const failed = { indication: 'TOTAL-FAILED' as const };
  const finding = (code: string) => ({ findings: [{ code, severity: 'warning' as const }] });

  /** One thing wrong in each: the check that must see it, its code, and what the whole becomes. */
  const cases: [name: string, parts: Partial<JudgeInput>, number: number, code: string, verdict: string][] = [
    [
      'changed after signing',
      { report: report([signature({ changes: 'forbidden', ...failed })]) },
      1,
      'changed',
      'invalid',
    ],
    ['signed in part', { report: report([signature({ coverage: 'partial', ...failed })]) }, 1, 'part-only', 'invalid'],
    [
      'cut short',
      { report: report([], { overall: 'indeterminate', ...finding('file-cut-short') }) },
      1,
      'file-cut-short',
      'unknown',
    ],
    [
      'locked',
      { report: report([], { overall: 'indeterminate', ...finding('encrypted-unread') }) },
      1,
      'encrypted-unread',
      'unknown',
    ],
    ['wrong signature', { report: report([signature({ integrity: 'broken', ...failed })]) }, 2, 'broken', 'invalid'],
    [
      'old algorithm',
      { report: report([both[0] ?? signature(), signature(finding('hash-legacy'))]) },
      2,
      'old-algorithm',
      'look',
    ],
    [
      'unknown root',
      { report: report([signature({ trust: 'unknown', indication: 'INDETERMINATE' })]) },
      3,
      'root-unknown',
      'look',
    ],
    [
      'intermediate missing',
      { report: report([signature({ trust: 'unknown', ...finding('intermediate-missing') })]) },
      3,
      'intermediate-missing',
      'look',
    ],
    ['only a claimed time', { report: report([signature({ timestamp: 'none' })]) }, 4, 'time-claimed', 'look'],
    [
      'not yet valid',
      { report: report([signature({ certificate: 'not-yet-valid', ...failed })]) },
      4,
      'not-yet-valid',
      'invalid',
    ],
    ['revoked before', { report: report([signature({ certificate: 'revoked', ...failed })]) }, 5, 'revoked', 'invalid'],
    [
      'revocation unknown',
      { report: report([signature({ notChecked: ['revocation'] })]) },
      5,
      'revocation-unknown',
      'look',
    ],
    [
      'another agency',
      { reading: reading({ issuer: field('SỞ Y TẾ, UBND TỈNH ĐẮK LẮK') }) },
      6,
      'agency-other',
      'look',
    ],
    [
      'agency not legible',
      { report: report([signature({ signer: signer({ commonName: 'C07', organisation: 'V01', uids: ['MNS:1'] }) })]) },
      6,
      'agency-unreadable',
      'look',
    ],
    ['one of two signatures', { report: report([signature()]) }, 7, 'person-missing', 'look'],
    ['another number', { dossier: { ...dossier, number: '13/GP-PKT' } }, 8, 'number-other', 'look'],
    [
      'D for Đ',
      { reading: reading({ number: field('12/QĐ-PKT') }), dossier: { number: '12/QD-PKT' } },
      8,
      'number-letters',
      'look',
    ],
    ['another person', { dossier: { ...dossier, personalNumber: '003099000018' } }, 9, 'holder-number', 'look'],
    ['run out', { today: '2030-10-06' }, 10, 'expired', 'invalid'],
    [
      'run out, perhaps',
      { today: '2030-10-06', reading: reading({ expiresOn: field('2030-10-05', 'check') }) },
      10,
      'expired-unsure',
      'look',
    ],
    ['its last day', { today: '2030-10-05' }, 10, 'last-day', 'look'],
    [
      'dated after it was signed',
      { reading: reading({ issuedOn: field('2025-10-08') }) },
      10,
      'issued-after-signing',
      'look',
    ],
    ['seen in a later state', { seen: [{ number: '12/GP-PKT', issuedOn: '2026-03-01' }] }, 11, 'superseded', 'look'],
    ['laid over', { report: report([signature(finding('later-overlay'))]) }, 12, 'overlay', 'look'],
    ['a scan with a seal', { report: report([]), reading: reading({}, { from: 'print' }) }, 13, 'scan', 'unknown'],
  ];
  it.each(cases)('sees: %s', (_, parts, number, code, verdict) => {
    const result = judged(parts);
    expect(result.checks.find((check) => check.number === number)?.code).toBe(code);
    expect(result.verdict).toBe(verdict);
  });

  it('lets the gravest check decide', () => {
    const report1 = report([signature({ changes: 'forbidden', ...failed, timestamp: 'none' })]);
    expect(judged({ report: report1, dossier: { number: '1/X-Y' } }).deciding.code).toBe('changed');
    expect(judged({ report: report([]), reading: reading({}, { from: 'print' }) }).deciding.code).toBe('scan');
  });

  it('names nobody in the check of the holder but by first and last digits', () => {
    const check = judged({ dossier: { personalNumber: '003099000018' } }).checks.find(({ number }) => number === 9);
    expect(check?.detail).toEqual({ paper: '003••••••017', dossier: '003••••••018' });
  });

  it('never says valid where there was nothing to compare with', () => {
    const { verdict, lights } = judgeLicence({ reading: reading(), report: report(), today: '2026-12-01' });
    expect(lights.content).toBe('unknown');
    expect(verdict).toBe('look');
  });

  it('never says valid where the number alone was compared', () => {
    const { verdict, lights, deciding } = judged({ dossier: { number: '12/GP-PKT' } });
    expect([lights.content, verdict, deciding.code]).toEqual(['unknown', 'look', 'holder-alone']);
  });

  it('tells accents from another name', () => {
    const told = (holder: string) => judged({ dossier: { holder } }).checks.find(({ number }) => number === 9)?.code;
    expect(told('QUÁN CƠM AN')).toBe('holder');
    expect(told('QUÁN CƠM ÂN')).toBe('holder-marks');
    expect(told('QUÁN PHỞ AN')).toBe('holder-name');
  });
});
