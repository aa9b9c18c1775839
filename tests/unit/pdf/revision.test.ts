import { describe, expect, it } from 'vitest';
import { PdfDocument } from '../../../utils/pdf';
import { Part, plainPaper } from '../../fixtures/pdf/plain';

/** A signed zone is a file of its own only where it ends with a whole saving (facts/signatures.md 2.6). */
describe('the file that a part of the bytes is', () => {
  const draft = plainPaper();
  const firstEnd = draft.bytes.length;
  draft.edit(Part.page, { Rotate: '90' });
  draft.save();
  const pdf = PdfDocument.open(new Uint8Array(draft.bytes));

  it('is found where a saving ends', () => {
    expect(pdf.revision(firstEnd)?.index).toBe(1);
    expect(pdf.revision(draft.bytes.length)?.index).toBe(0);
    const page = pdf.revision(firstEnd)?.file.view().get(Part.page);
    expect(page?.kind === 'dict' && page.entries.has('Rotate')).toBe(false);
  });

  it.each([
    ['inside %%EOF', firstEnd - 4],
    ['before %%EOF', firstEnd - 7],
    ['inside the next saving', firstEnd + 20],
  ])('is not found %s', (_name, limit) => expect(pdf.revision(limit)).toBeNull());

  it('is not found when today’s file does not build on it', () => {
    const skipping = draft.copy();
    const first = Number(/startxref\n(\d+)/.exec(draft.bytes.toString('latin1'))?.[1]);
    skipping.edit(Part.page, { Rotate: '180' });
    skipping.save({ previous: first });
    const today = PdfDocument.open(new Uint8Array(skipping.bytes));
    expect(today.revision(firstEnd)?.index).toBe(1);
    expect(today.revision(draft.bytes.length)).toBeNull();
  });

  it('knows a saving that was begun and not finished', () => {
    const cut = draft.bytes.subarray(0, firstEnd + 60);
    expect(PdfDocument.open(new Uint8Array(cut)).isUnfinished).toBe(true);
    expect(pdf.isUnfinished).toBe(false);
  });
});
