import { describe, expect, it } from 'vitest';
import { type Overall, type PdfReport, type SignatureReport, verifyPdf } from '../../utils/signature';
import { carriedCertificates } from './carried';
import { isLaxerOn, type Judged, reasonFor, tableLines } from './change-reasons';
import { openCorpus } from './corpus';

/**
 * Public signed PDFs against pyHanko's opinion of them (facts/signatures.md 13). Its opinion is not truth: where this
 * engine differs on purpose the difference stands in a table with its reason. The safety rules hold for all.
 */
interface Expected {
  readerError?: true;
  signatures?: ExpectedSignature[];
}
interface ExpectedSignature {
  field: string;
  coverage?: string;
  intact?: boolean;
  modification?: string;
}

const coverageNames: Record<string, SignatureReport['coverage'][]> = {
  ENTIRE_FILE: ['whole-file'],
  ENTIRE_REVISION: ['revision'],
  CONTIGUOUS_BLOCK_FROM_START: ['partial', 'invalid'],
  UNCLEAR: ['partial', 'invalid'],
};

const changeNames: Record<string, SignatureReport['changes'][]> = {
  NONE: ['none'],
  LTA_UPDATES: ['allowed'],
  FORM_FILLING: ['allowed'],
  SUSPICIOUS: ['forbidden', 'annotations'],
};

const corpus = openCorpus('signed-pdf');

describe.skipIf(!corpus)('public signed PDFs', () => {
  const tally = { integrity: { right: 0, all: 0 }, coverage: { right: 0, all: 0 }, changes: { right: 0, all: 0 } };
  const differences: string[] = [];
  const unexplained: string[] = [];
  const used = new Set<string>();
  const passed: string[] = [];
  const files = Object.entries(corpus?.json<Record<string, Expected>>('expected.json') ?? {});

  it('covers the whole set', () => expect(files.length).toBe(167));

  it.each(files)('%s', { timeout: 5000 }, async (name, expected) => {
    if (!corpus) return;
    const report = await verifyPdf(corpus.bytes(name), { name });
    // Nobody is trusted here, so nothing may pass; and every file of the set was signed by somebody.
    expect(report.overall).not.toBe('valid');
    if (!expected.readerError) expect(report.overall).not.toBe('unsigned');
    for (const wanted of expected.signatures ?? []) compare(name, wanted, report);
    if ((await trustingItself(name, report)) === 'valid') passed.push(name);
    if (isSuspect(expected) && !isLaxerOn(name)) expect(passed).not.toContain(name);
  });

  it('says how far the two agree', () => {
    const line = (of: { right: number; all: number }) => `${of.right}/${of.all}`;
    console.log(
      `signed PDFs: integrity ${line(tally.integrity)}, coverage ${line(tally.coverage)}, changes ${line(tally.changes)}`,
    );
    console.log(`valid once their own certificates are trusted: ${passed.length} of ${files.length} files`);
    console.log(`differences, theirs / ours, and why:\n${differences.join('\n')}`);
    expect(unexplained).toEqual([]);
    expect(tableLines.filter((line) => !used.has(line))).toEqual([]);
    // Else the rule about suspect files would hold for want of any valid one.
    expect(passed.length).toBeGreaterThan(0);
    expect(tally.integrity.right).toBeGreaterThanOrEqual(197);
    expect(tally.coverage.right).toBeGreaterThanOrEqual(252);
    expect(tally.changes.right).toBeGreaterThanOrEqual(246);
  });

  async function trustingItself(name: string, { signatures: [first] }: PdfReport): Promise<Overall> {
    const bytes = corpus?.bytes(name) ?? new Uint8Array();
    const at = first?.provenTime ?? first?.claimedTime;
    return (await verifyPdf(bytes, { anchors: carriedCertificates(bytes), ...(at ? { at } : {}) })).overall;
  }

  function compare(name: string, wanted: ExpectedSignature, report: PdfReport): void {
    const found = report.signatures.find((one) => one.field === wanted.field);
    const differs = (what: Judged, theirs: string, ours: string) => {
      const reason = reasonFor(name, wanted.field, what);
      const line = `  ${name} · ${wanted.field}: ${what} ${theirs} / ${ours}`;
      differences.push(`${line} — ${reason ?? 'NO REASON'}`);
      if (reason) used.add(`${name} ${what}`);
      else unexplained.push(line);
    };
    if (wanted.intact !== undefined) {
      const ours = found?.integrity ?? 'unread';
      tally.integrity.all += 1;
      if ((ours === 'intact') === wanted.intact) tally.integrity.right += 1;
      else differs('integrity', wanted.intact ? 'intact' : 'broken', ours);
    }
    if (wanted.coverage) {
      const ours = found?.coverage ?? 'unread';
      tally.coverage.all += 1;
      if (coverageNames[wanted.coverage]?.some((one) => one === ours)) tally.coverage.right += 1;
      else differs('coverage', wanted.coverage, ours);
    }
    if (wanted.modification) {
      const ours = found?.changes ?? 'unread';
      tally.changes.all += 1;
      if (changeNames[wanted.modification]?.some((one) => one === ours)) tally.changes.right += 1;
      else differs('changes', wanted.modification, ours);
    }
    if (found) expectSafe(wanted, found);
  }
});

const isSuspect = ({ readerError, signatures = [] }: Expected): boolean =>
  readerError === true ||
  signatures.some(
    ({ intact, modification, coverage }) => intact === false || modification === 'SUSPICIOUS' || coverage === 'UNCLEAR',
  );

/** A digest that does not match is never intact, and a suspicious change is never passed over. */
function expectSafe(wanted: ExpectedSignature, found: SignatureReport): void {
  if (wanted.intact === false) expect(found.integrity).toBe('broken');
  if (wanted.coverage === 'UNCLEAR') expect(found.integrity).toBe('broken');
  if (wanted.modification !== 'SUSPICIOUS') return;
  const looksUntouched = found.integrity === 'intact' && found.changes === 'none';
  expect(looksUntouched).toBe(false);
}
