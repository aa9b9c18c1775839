import { PdfError } from '../pdf';
import { type Inside, notChecked } from './findings';
import { type PdfFacts, readPdfFacts } from './pdf-facts';
import { sizeRepair, withRepairs } from './pdf-repairs';
import { type PagesSeen, pageFindings } from './quality';
import type { CheckContext, Finding, Slot } from './types';

/**
 * Whether the PDF opens and ends where it should, what it does by itself, whether it is signed, and what is wrong with
 * its pages.
 */
export async function pdfFindings(bytes: Uint8Array, slot: Slot, context: CheckContext): Promise<Inside> {
  const facts = readPdfFacts(bytes);
  const findings = readable(facts);
  if (facts.encrypted) findings.push({ code: 'encrypted', severity: 'error' });
  for (const what of facts.active) findings.push({ code: 'active-content', severity: 'warning', detail: { what } });
  if (facts.signed) findings.push({ code: 'signed-not-touched', severity: 'info' });
  else if (slot.mustBeSigned) findings.push({ code: 'unsigned', severity: 'warning' });
  if (facts.inflates) findings.push({ code: 'zip-bomb', severity: 'error' });
  const pages = await pagesOf(bytes, facts, context);
  const unseen = [...pages.unseen];
  if (facts.signed) {
    const overall = await context.verify?.(bytes);
    if (overall === 'invalid') findings.push({ code: 'broken-signature', severity: 'error' });
    if (overall !== 'valid' && overall !== 'invalid') unseen.push('signature');
  }
  findings.push(...pages.findings, notChecked(...unseen));
  return { findings: withRepairs(findings, bytes, facts), repair: sizeRepair(bytes, facts, slot) };
}

/** Pages of a file that does not open are not looked at; a damaged one may still fail half way. */
async function pagesOf(bytes: Uint8Array, facts: PdfFacts, context: CheckContext): Promise<PagesSeen> {
  const nothing = { findings: [], unseen: ['blur', 'darkness', 'blank', 'content'] };
  if (facts.problem || facts.encrypted || facts.inflates || !facts.pages) return nothing;
  try {
    return await pageFindings(bytes, context);
  } catch (error) {
    if (error instanceof PdfError) return nothing;
    throw error;
  }
}

function readable(facts: PdfFacts): Finding[] {
  switch (facts.problem) {
    case null:
      break;
    case 'cut-short':
      return [{ code: 'cut-short', severity: 'error' }];
    case 'limits':
      return [notChecked('content')];
    default:
      return [{ code: 'corrupt', severity: 'error' }];
  }
  if (facts.pages === 0) return [{ code: 'corrupt', severity: 'error', detail: { pages: 0 } }];
  if (facts.damagedObjects > 0) {
    return [{ code: 'corrupt', severity: 'warning', detail: { objects: facts.damagedObjects } }];
  }
  return [];
}
