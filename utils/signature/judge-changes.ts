import type { PdfDocument, View } from '../pdf';
import { analyseChanges, type Changes } from './changes';
import { permittedBy } from './changes-permitted';
import { type SignatureField, signatureFields } from './fields';
import type { Findings } from './findings';
import { overlayOf } from './overlay';
import type { Structure } from './structure';
import type { SignatureReport } from './types';

/** What became of the file after this signature; null when it could not be told, and a finding says so. */
export function judgeChanges(
  pdf: PdfDocument,
  { signed, end }: Structure,
  { dict, number, name }: SignatureField,
  findings: Findings,
): SignatureReport['changes'] | null {
  // Bytes after the last saving belong to nothing that could be explained.
  const changes = signed && !pdf.hasTail ? analyseChanges(pdf, signed.index, end) : null;
  if (!signed || !dict || !changes || changes.level === 'none') {
    findings.add('changed-after-signing-not-analysed');
    return null;
  }
  // Another dictionary than the signed one speaks for the field: whatever else was saved, that was changed.
  if (changes.level === 'forbidden' || findings.has('signature-dictionary-changed')) {
    findings.add('changed-after-signing');
    return 'forbidden';
  }
  const view = signed.file.view();
  const then = signatureFields(view).find((one) => one.number === number && one.name === name);
  const permitted = permittedBy(dict, then?.field, view);
  if (isRefused(changes, permitted.level) || changes.changedFields.some(permitted.locks)) {
    findings.add('change-not-permitted');
    return 'forbidden';
  }
  sayOverlays(changes, view, pdf.view(), findings);
  return sayAllowed(changes, permitted.level !== null, findings);
}

/** A later field over what was signed is said; one that hides text is more than a warning. */
function sayOverlays({ shown }: Changes, signed: View, today: View, findings: Findings): void {
  const overlays = new Set([...shown].map((number) => overlayOf(number, signed, today)));
  if (overlays.has('over') || overlays.has('hides')) findings.add('later-overlay');
  if (overlays.has('hides')) findings.add('later-overlay-hides');
}

/** Without a certification an annotation is neither forbidden nor harmless: it is said (facts/signatures.md 5). */
function isRefused({ level }: Changes, permitted: number | null): boolean {
  if (permitted === 1) return level !== 'validation';
  return permitted === 2 && level === 'annotations';
}

function sayAllowed(changes: Changes, isCertified: boolean, findings: Findings): 'allowed' | 'annotations' {
  if (changes.signatures > 0) findings.add('later-signature', { count: String(changes.signatures) });
  if (changes.visibleField) findings.add('later-visible-field');
  if (changes.level === 'annotations') {
    findings.add('later-annotations');
    return 'annotations';
  }
  // Values nobody signed, shown as if they had been: without the signer's word for it that is not "valid".
  if (changes.restyled) findings.add('later-form-filling');
  else if (changes.filled) findings.add(isCertified ? 'later-form-filling-permitted' : 'later-form-filling');
  if (changes.level === 'validation') findings.add('later-validation-data');
  return 'allowed';
}
