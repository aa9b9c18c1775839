import { type PdfDocument, PdfError, trimmedEnd } from '../pdf';
import { checkAmongOthers } from './among-others';
import { nameIn } from './dictionary';
import { byteRangeOf, type SignatureField, signatureFields } from './fields';
import type { Findings } from './findings';
import type { SignatureReport } from './types';

/** What the structure of one signature gives to the rest of the work. */
export interface Structure {
  /** The signature's own bytes, DER and padding. */
  contents: Uint8Array;
  /** The two covered zones: [0, before) and [after, end). */
  before: number;
  after: number;
  end: number;
  coverage: SignatureReport['coverage'];
  /** Later savings exist: the file goes on after the signed revision. */
  hasLater: boolean;
  /** The file as it was signed, and its place among the savings of today; null when no whole saving was signed. */
  signed: SignedRevision | null;
}

interface SignedRevision {
  file: PdfDocument;
  /** In `sections` of today's file, newest first. */
  index: number;
}

/** 2.2: what a signature dictionary may call itself. */
const types = ['Sig', 'DocTimeStamp'];

/**
 * The structural checklist of one signature dictionary (facts/signatures.md 2.3–2.6). Null when nothing can be hashed;
 * then a finding says why. Nothing is repaired.
 */
export function checkStructure(field: SignatureField, pdf: PdfDocument, findings: Findings): Structure | null {
  const { dict } = field;
  const { bytes } = pdf;
  if (!dict) return null;
  if (dict.repeated.length > 0) findings.add('signature-dictionary-ambiguous');
  const type = nameIn(dict, 'Type');
  if (dict.entries.has('Type') && !types.includes(type)) findings.add('subfilter-unsupported', { subfilter: type });
  const range = byteRangeOf(dict);
  if (!range) {
    findings.add('byte-range-malformed');
    return null;
  }
  const [, before, after, length] = range;
  const end = after + length;
  if (end > bytes.length) {
    findings.add('file-cut-short');
    return null;
  }
  const contents = dict.entries.get('Contents');
  if (contents?.kind !== 'string' || contents.bytes.length === 0 || contents.bytes.every((byte) => byte === 0)) {
    findings.add('contents-malformed');
    return null;
  }
  // Signature wrapping: the gap must be this dictionary's own token and nothing else.
  if (!contents.hex || contents.irregular || contents.start !== before || contents.end !== after) {
    findings.add('contents-gap');
  }
  if (dict.start < 0 || dict.end > end) findings.add('signature-dictionary-misplaced');
  checkAmongOthers(field, pdf, findings);
  const signed = signedRevision(pdf, end);
  const coverage = coverageOf(field, pdf, signed, end, findings);
  const hasLater = trimmedEnd(bytes, bytes.length) > end;
  return { contents: contents.bytes, before, after, end, coverage, hasLater, signed };
}

/** Does the covered zone end where a saving ends, and did that saving know this very dictionary? */
function coverageOf(
  field: SignatureField,
  pdf: PdfDocument,
  signed: SignedRevision | null,
  end: number,
  findings: Findings,
): SignatureReport['coverage'] {
  if (!signed) {
    findings.add('coverage-unclear');
    return 'partial';
  }
  const view = signed.file.view();
  // 2.5: the dictionary of today is the one that was signed, byte for byte.
  const then = signatureFields(view).find((one) => one.number === field.number && one.name === field.name);
  const moved = field.number !== null && view.location(field.number) !== pdf.view().location(field.number);
  if (!then?.dict || moved || then.dict.start !== field.dict?.start) findings.add('signature-dictionary-changed');
  // Which bytes a dictionary covers is unclear as long as it is unclear which dictionary it is.
  const isAstray = findings.has('contents-gap') && findings.has('byte-ranges-overlap');
  if (isAstray || findings.has('signature-dictionary-changed')) return 'partial';
  return trimmedEnd(pdf.bytes, pdf.bytes.length) <= end ? 'whole-file' : 'revision';
}

/** 2.6: the zone ends where a saving ends, with all its parts, and today's file still builds on that saving. */
function signedRevision(pdf: PdfDocument, end: number): SignedRevision | null {
  try {
    return pdf.revision(end);
  } catch (error) {
    if (error instanceof PdfError) return null;
    throw error;
  }
}
