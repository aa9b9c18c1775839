import { parseDate } from '../text';
import { activeDay, type Calendar, closeCalendar, openCalendar, stand } from './calendar';
import { calendarOwners } from './calendar-libraries';
import { pickDay } from './calendar-pick';
import type { Control } from './control';
import { type DateFormat, dateFormatOf } from './date-format';
import { leave, pause, waitFor } from './events';
import { labelOf } from './label';
import type { FillOutcome } from './types';
import { byKeys, byPaste, bySetter, typeInto, type Way } from './typing';
import { writeText } from './write-text';

/**
 * Writes a date given as dd/mm/yyyy and proves it: by the numbers shown afterwards, by the hidden twin that pickers
 * keep, and, where the box has a calendar, by the day the calendar holds. Typed first, then pasted, then ISO, then
 * through the calendar. Day and month never change places: what cannot be proved is taken back (facts/forms.md 8).
 */
export async function writeDate(control: Control, text: string, signal: AbortSignal): Promise<FillOutcome> {
  const element = control.element as HTMLInputElement;
  const iso = parseDate(text);
  // A box that was told to take the year alone (facts/forms.md 8.6).
  if (iso?.length === 4) return writeText(element, iso);
  if (iso?.length !== 10) return { status: 'left', reason: 'unsupported', shown: element.value };
  const format = dateFormatOf(hintsOf(control));
  const before = element.value;
  const done = (): FillOutcome => ({ status: 'filled', shown: element.value });
  const misread = new Set<string>();
  for (const [way, form] of element.readOnly ? [] : waysFor(element, iso, format)) {
    if (signal.aborted) return { status: 'left', reason: 'cancelled', shown: element.value };
    if (misread.has(form)) continue;
    await type(element, form, way);
    const proof = await proofOf(control, iso, format, signal);
    if (proof === 'right') return done();
    // What the calendar took for another day is not said the same way again.
    if (proof === 'misread') misread.add(form);
  }
  if (await pickInCalendar(control, iso, format, signal)) return done();
  const shown = element.value;
  if (!element.readOnly) await type(element, before, bySetter);
  return { status: 'left', reason: shown && shown !== before ? 'swapped-date' : 'not-accepted', shown };
}

/** What the page says about how a date is written here. */
function hintsOf(control: Control): (string | null)[] {
  const { element, box } = control;
  const attributes = ['placeholder', 'data-date-format', 'data-format', 'data-inputmask', 'title', 'aria-label'];
  const hint = box.querySelector('mat-hint,.hint,.form-text,small')?.textContent ?? null;
  return [...attributes.map((name) => element.getAttribute(name)), labelOf(control), hint];
}

function waysFor(element: HTMLInputElement, iso: string, format: DateFormat): [Way, string][] {
  if (element.type === 'date') return [[bySetter, iso]];
  const text = format.write(iso);
  return [
    [bySetter, text],
    [byPaste, text],
    [bySetter, iso],
    [byKeys, text],
  ];
}

async function type(element: HTMLInputElement, text: string, way: Way): Promise<void> {
  typeInto(element, text, way);
  // bootstrap-datepicker and flatpickr close their calendar on a press elsewhere.
  element.ownerDocument.body.dispatchEvent(new MouseEvent('mousedown', { bubbles: true }));
  await pause(50);
}

type Proof = 'right' | 'wrong' | 'misread';

async function proofOf(control: Control, iso: string, format: DateFormat, signal: AbortSignal): Promise<Proof> {
  const element = control.element as HTMLInputElement;
  if (element.type === 'date') return element.value === iso ? 'right' : 'wrong';
  // Material keeps the words of a date it could not read and says so here.
  if (element.matches('[aria-invalid=true]')) return 'wrong';
  const model = twinOf(element);
  if (model !== null) return model === iso ? 'right' : 'wrong';
  if (format.read(element.value) !== iso) return 'wrong';
  const calendar = await openCalendar(control, signal);
  // A picker whose calendar does not show cannot be asked what it understood.
  if (!calendar) return element.matches(calendarOwners) ? 'wrong' : 'right';
  const isHeld = await holds(calendar, iso, signal);
  const held = activeDay(calendar);
  await close(calendar, control, signal);
  // A calendar that holds nothing was not reached by what stands in the box.
  if (isHeld && format.read(element.value) === iso) return 'right';
  return held !== null && held !== iso ? 'misread' : 'wrong';
}

/** True when the calendar's chosen day is this one; some draw it a moment after they open. */
async function holds(calendar: Calendar, iso: string, signal: AbortSignal): Promise<boolean> {
  return (await waitFor(() => (activeDay(calendar) === iso ? true : null), 240, signal)) ?? false;
}

/** The day the picker's hidden twin holds; null where there is none. */
function twinOf(element: HTMLInputElement): string | null {
  const twin = element.previousElementSibling;
  if (!(twin instanceof HTMLInputElement) || !twin.matches('.flatpickr-input[type=hidden]')) return null;
  return dayOf(twin.value) ?? '';
}

/** The picker's model may be a moment in UTC; the day it means is the one of this clock. */
function dayOf(model: string): string | null {
  if (!model.includes('T')) return parseDate(model);
  const date = new Date(model);
  if (Number.isNaN(date.getTime())) return null;
  const two = (number: number) => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/**
 * The last way: through the calendar. A press on a calendar that is still coming into view can be lost, so that a day
 * which did not arrive is picked once more.
 */
async function pickInCalendar(control: Control, iso: string, format: DateFormat, signal: AbortSignal) {
  return (await pickOnce(control, iso, format, signal)) || (!signal.aborted && pickOnce(control, iso, format, signal));
}

/** Proved by the day the calendar then holds or by the text that stands in the box. */
async function pickOnce(control: Control, iso: string, format: DateFormat, signal: AbortSignal) {
  const element = control.element as HTMLInputElement;
  const calendar = await openCalendar(control, signal);
  if (!calendar) return false;
  await stand(calendar, signal);
  const isPicked = await pickDay(calendar, iso, signal);
  await close(calendar, control, signal);
  if (!isPicked) return false;
  const again = await openCalendar(control, signal);
  if (!again) return format.read(element.value) === iso && !element.matches('[aria-invalid=true]');
  const isHeld = await holds(again, iso, signal);
  await close(again, control, signal);
  return isHeld;
}

async function close(calendar: Calendar, control: Control, signal: AbortSignal): Promise<void> {
  await closeCalendar(calendar, control, signal);
  leave(control.element);
  // Some take back on leaving what was not confirmed: what is read after this stays.
  await pause(20);
}
