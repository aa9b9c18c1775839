import type { PdfFacts } from '../pdf-facts';
import type { RepairRefusal } from '../types';

/** Why nothing of this PDF may be rewritten; `null` where it may. */
export function refusalOf(facts: PdfFacts): RepairRefusal | null {
  if (facts.signed || facts.hasSignatureField) return { ok: false, reason: 'signed' };
  if (facts.encrypted) return { ok: false, reason: 'encrypted' };
  const isWhole = !facts.problem && facts.damagedObjects === 0 && facts.pages;
  return isWhole ? null : { ok: false, reason: 'unreadable' };
}
