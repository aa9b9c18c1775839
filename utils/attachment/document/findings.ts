import { maskNumber } from '../../text';
import type { Finding } from '../types';
import { expiryIn } from './expiry';
import { isSameName, type NamedPeople, peopleIn } from './people';
import { kindsAskedIn, titleOf } from './title';

export interface PaperQuestion {
  /** The row's name on the page. */
  label: string;
  /** Whom the form on the page is about; empty where it says nothing yet. */
  people: NamedPeople;
  /** ISO date. */
  today: string;
}

/**
 * What the words of a paper's first page say against the row it was put into: quite another kind of paper, one that
 * has run out, or one about somebody else. Each needs evidence on both sides; where one side is silent, so is this.
 */
export function documentFindings(lines: string[], { label, people, today }: PaperQuestion): Finding[] {
  const findings: Finding[] = [];
  const asked = kindsAskedIn(label);
  const title = titleOf(lines);
  // A paper that the row names beside the one it asks for is no stranger.
  const isOther = title !== null && asked.length > 0 && !asked.some(({ family }) => family === title.kind.family);
  if (title && isOther) {
    findings.push({ code: 'wrong-document', severity: 'warning', detail: { title: title.line, row: label } });
  }
  const expiry = expiryIn(lines.join('\n'));
  if (expiry && expiry < today) findings.push({ code: 'expired', severity: 'warning', detail: { date: expiry } });
  if (!isOther && asked.some(({ personal }) => personal)) findings.push(...strangers(peopleIn(lines), people));
  return findings;
}

/** The number decides where both sides have one; a name alone only where none has. */
export function strangers(paper: NamedPeople, form: NamedPeople): Finding[] {
  if (paper.numbers.length > 0 && form.numbers.length > 0) {
    if (paper.numbers.some((number) => form.numbers.includes(number))) return [];
    const [onPaper = ''] = paper.numbers;
    const [onForm = ''] = form.numbers;
    // Nine digits and twelve are two numbers of one person.
    if (!form.numbers.some(({ length }) => length === onPaper.length)) return [];
    const detail = { paper: maskNumber(onPaper), form: maskNumber(onForm) };
    return [{ code: 'number-mismatch', severity: 'warning', detail }];
  }
  if (paper.names.length === 0 || form.names.length === 0) return [];
  if (paper.names.some((one) => form.names.some((other) => isSameName(one, other)))) return [];
  const detail = { paper: paper.names[0] ?? '', form: form.names[0] ?? '' };
  return [{ code: 'name-mismatch', severity: 'warning', detail }];
}
