import type { PdfReport, SignatureReport } from '../signature';
import { checkOf } from './check';
import type { JudgeInput, LicenceCheck, Light } from './types';

const check = checkOf('integrity');

/** Files that cannot be read as they are; each has its sentence. */
const unreadable = [
  'file-cut-short',
  'encrypted-unread',
  'not-a-pdf',
  'empty-file',
  'damaged-structure',
  'limits-exceeded',
];

/** Checks 1, 2, 12 and 13: is the file what was signed, is anything laid over it, is it signed at all. */
export function checkIntegrity({ report, reading }: JudgeInput): LicenceCheck[] {
  const problem = unreadable.find((code) => report.findings.some((finding) => finding.code === code));
  if (problem)
    return [check(1, 'unknown', problem), check(2, 'not-asked', 'crypto'), check(12, 'not-asked', 'overlay')];
  const signed = report.signatures.filter(({ kind }) => kind !== 'timestamp');
  if (signed.length === 0) {
    const code = reading.from === 'print' ? 'scan' : 'unsigned';
    return [
      check(1, 'not-asked', 'whole'),
      check(2, 'not-asked', 'crypto'),
      check(12, 'not-asked', 'overlay'),
      check(13, 'unknown', code),
    ];
  }
  return [
    check(1, ...whole(report, signed)),
    check(2, ...crypto(signed)),
    check(12, ...overlay(signed)),
    check(13, 'good', 'signed'),
  ];
}

type Told = [outcome: Light, code: string];

function whole(report: PdfReport, signed: SignatureReport[]): Told {
  if (signed.some(({ coverage }) => coverage === 'partial' || coverage === 'invalid')) return ['bad', 'part-only'];
  if (signed.some(({ changes }) => changes === 'forbidden')) return ['bad', 'changed'];
  if (report.overall === 'invalid' && signed.every(({ indication }) => indication !== 'TOTAL-FAILED')) {
    return ['bad', 'file-broken'];
  }
  // What nobody analysed is no proof of a change.
  if (signed.some(({ notChecked }) => notChecked.includes('changes'))) return ['warn', 'changes-unknown'];
  return ['good', 'whole'];
}

const weak = ['hash-legacy', 'hash-legacy-unproven', 'hash-broken', 'key-too-short'];

function crypto(signed: SignatureReport[]): Told {
  const broken = signed.filter(({ integrity }) => integrity === 'broken');
  if (broken.some(({ indication }) => indication === 'TOTAL-FAILED')) return ['bad', 'broken'];
  if (broken.length > 0) return ['warn', 'not-verified'];
  const has = (codes: string[]) => signed.some(({ findings }) => findings.some(({ code }) => codes.includes(code)));
  return has(weak) ? ['warn', 'old-algorithm'] : ['good', 'crypto'];
}

const overlays = ['later-overlay', 'later-overlay-hides', 'later-form-filling', 'later-annotations'];

function overlay(signed: SignatureReport[]): Told {
  const isOverlaid = signed.some(
    ({ changes, findings }) => changes === 'annotations' || findings.some(({ code }) => overlays.includes(code)),
  );
  return isOverlaid ? ['warn', 'overlay'] : ['good', 'no-overlay'];
}
