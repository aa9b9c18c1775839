import { PdfDocument } from '../pdf';
import { budgetOf } from './legibility';
import { livesByActiveContent } from './pdf-edit/active';
import { refusalOf } from './pdf-edit/guard';
import type { PdfFacts } from './pdf-facts';
import { shrinkableImages } from './pdf-images';
import type { Finding, Repair, Slot } from './types';

/** The findings with the repairs that can mend them. None where nothing of the file may be rewritten. */
export function withRepairs(findings: Finding[], bytes: Uint8Array, facts: PdfFacts): Finding[] {
  if (refusalOf(facts)) return findings;
  const blank = findings.filter(({ code }) => code === 'blank-page').length;
  const context = {
    // A file of empty pages has another fault than an empty page too many.
    hasMoreThanBlanks: blank < (facts.pages ?? 0),
    canDoWithout: facts.active.length > 0 && !livesByActiveContent(PdfDocument.open(bytes).view()),
  };
  return findings.map((finding) => {
    const repair = repairOf(finding, context);
    return repair ? { ...finding, repair } : finding;
  });
}

function repairOf(
  { code, page, detail }: Finding,
  { hasMoreThanBlanks, canDoWithout }: { hasMoreThanBlanks: boolean; canDoWithout: boolean },
): Repair | null {
  if (code === 'active-content') return canDoWithout ? { kind: 'remove-active' } : null;
  if (page === undefined) return null;
  switch (code) {
    case 'rotated':
      return { kind: 'rotate', degrees: detail?.degrees as 90 | 180 | 270, page };
    case 'skewed':
      return { kind: 'straighten', page };
    case 'blank-page':
      return hasMoreThanBlanks ? { kind: 'drop-page', page } : null;
    default:
      return null;
  }
}

/** What can make the file small enough: photographs stored smaller, or, where the row takes several, several files. */
export function sizeRepair(bytes: Uint8Array, facts: PdfFacts, slot: Slot): Repair | undefined {
  if (refusalOf(facts) || slot.maxBytes === undefined) return undefined;
  const images = shrinkableImages(PdfDocument.open(bytes).view());
  const rest = bytes.length - images.reduce((sum, image) => sum + image.stream.data.length, 0);
  if (images.length > 0 && rest < budgetOf(slot.maxBytes)) return { kind: 'shrink-images' };
  return slot.takesSeveral && (facts.pages ?? 0) > 1 ? { kind: 'split' } : undefined;
}
