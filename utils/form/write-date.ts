import { parseDate } from '../text';
import { enter, leave, pause, setText } from './events';
import type { FillOutcome } from './types';

/**
 * Writes a date given as dd/mm/yyyy and proves it by what is shown afterwards, and by the hidden twin that pickers
 * keep. Day and month never change places: a reading that is swapped or empty is taken back (facts/forms.md 8).
 */
export async function writeDate(element: HTMLInputElement, text: string): Promise<FillOutcome> {
  const iso = parseDate(text);
  if (iso?.length !== 10) return { status: 'left', reason: 'unsupported', shown: element.value };
  const before = element.value;
  if (element.readOnly) return { status: 'left', reason: 'unsupported', shown: before };
  for (const form of element.type === 'date' ? [iso] : [text, iso]) {
    await type(element, form);
    if (element.type === 'date' ? element.value === iso : shows(element, iso))
      return { status: 'filled', shown: element.value };
  }
  const shown = element.value;
  await type(element, before);
  return { status: 'left', reason: shown && parseDate(shown) ? 'swapped-date' : 'not-accepted', shown };
}

async function type(element: HTMLInputElement, text: string): Promise<void> {
  enter(element);
  setText(element, text);
  leave(element);
  // bootstrap-datepicker and flatpickr close their calendar on a press elsewhere.
  element.ownerDocument.body.dispatchEvent(new MouseEvent('mousedown', { bubbles: true }));
  await pause(60);
}

function shows(element: HTMLInputElement, iso: string): boolean {
  const twin = element.previousElementSibling;
  const model = twin instanceof HTMLInputElement && twin.matches('.flatpickr-input') ? twin.value : null;
  return parseDate(element.value) === iso && (model === null || dayOf(model) === iso);
}

/** The picker's model may be a moment in UTC; the day it means is the one of this clock. */
function dayOf(model: string): string | null {
  if (!model.includes('T')) return parseDate(model);
  const date = new Date(model);
  if (Number.isNaN(date.getTime())) return null;
  const two = (number: number) => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
