import { parseDate } from '../text';
import type { Control, DatePart } from './control';
import { shownValue } from './shown';
import type { FillOutcome } from './types';

/** Writes one part's text; how depends on the shape of that part. */
type WritePart = (control: Control, text: string) => Promise<FillOutcome>;

/**
 * Year, month, day, in this order: a list of days may depend on the month. Each part is tried the ways portals write
 * it ("5", "05", "Tháng 5") and read back as a number.
 */
export async function writeDateParts(control: Control, text: string, writePart: WritePart): Promise<FillOutcome> {
  const iso = parseDate(text);
  const { parts } = control;
  if (iso?.length !== 10 || !parts) return { status: 'left', reason: 'unsupported', shown: shownValue(control) };
  const [year = '', month = '', day = ''] = iso.split('-');
  const wanted: [DatePart, string, string[]][] = [
    ['year', year, [year, `Năm ${year}`]],
    ['month', month, [month, String(Number(month)), `Tháng ${Number(month)}`, `Tháng ${month}`, english(month)]],
    ['day', day, [day, String(Number(day)), `Ngày ${Number(day)}`]],
  ];
  for (const [part, number, forms] of wanted) {
    const outcome = await writeForms(parts[part], forms, Number(number), writePart);
    if (outcome.status === 'left') return { ...outcome, shown: shownValue(control) };
  }
  return { status: 'filled', shown: shownValue(control) };
}

async function writeForms(part: Control, forms: string[], number: number, writePart: WritePart): Promise<FillOutcome> {
  const offered =
    part.element instanceof HTMLSelectElement ? [...part.element.options].map(({ text }) => text.trim()) : null;
  const possible = offered ? forms.filter((form) => offered.includes(form)) : forms;
  let last: FillOutcome = { status: 'left', reason: 'option-not-found', shown: '' };
  for (const form of possible) {
    last = await writePart(part, form);
    const shown = shownValue(part);
    if (last.status === 'filled' && (Number(/\d+/.exec(shown)?.[0]) === number || shown === form)) return last;
  }
  return last.status === 'left' ? last : { status: 'left', reason: 'not-accepted', shown: shownValue(part) };
}

function english(month: string): string {
  return new Date(Date.UTC(2000, Number(month) - 1, 1)).toLocaleString('en', { month: 'long', timeZone: 'UTC' });
}
