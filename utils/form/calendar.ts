import { type CalendarLibrary, calendarLibraries, calendarOwners, calendarToggles } from './calendar-libraries';
import { monthIn, yearIn } from './calendar-title';
import type { Control } from './control';
import { isVisible, queryDeep, textOf } from './dom';
import { enter, pause, press, pressBeside, pressEscape, waitFor } from './events';

/** A calendar that stands open over the page. */
export interface Calendar {
  root: HTMLElement;
  row: CalendarLibrary;
}

/** A box without any sign of a calendar is given this long to bring one when it is entered. */
const anyCalendar = calendarLibraries.map(({ root }) => root).join(',');

const patience = 90;
const fading = 300;

/** Opens the calendar of a date box: by entering it, by a press on it, by the button beside it. Null when it has none. */
export async function openCalendar(control: Control, signal: AbortSignal): Promise<Calendar | null> {
  const element = control.element as HTMLInputElement;
  // One that is fading out (jQuery UI has a single one for all boxes) is waited for, one left open is closed first;
  // what stays after that is the page's own.
  for (const calendar of visibleCalendars(element.ownerDocument)) {
    const isGone = () => (calendar.root.isConnected && isVisible(calendar.root) ? null : true);
    if (!(await waitFor(isGone, fading, signal))) await closeCalendar(calendar, control, signal);
  }
  const before = new Set(visibleCalendars(element.ownerDocument).map(({ root }) => root));
  const opened = () => visibleCalendars(element.ownerDocument).find(({ root }) => !before.has(root)) ?? null;
  enter(element);
  const byFocus = await waitFor(opened, patience, signal);
  const toggle = toggleOf(control);
  if (byFocus || (!element.matches(calendarOwners) && !toggle)) return byFocus;
  for (const target of [element, toggle]) {
    if (!target) continue;
    press(target);
    const found = await waitFor(opened, 300, signal);
    if (found) return found;
  }
  return null;
}

/** Waits until the calendar has come into view: a press on one that moves may meet another day, or none. */
export async function stand({ root }: Calendar, signal: AbortSignal): Promise<void> {
  const isMoving = ({ effect, playState }: Animation) =>
    playState === 'running' && effect instanceof KeyframeEffect && effect.target?.contains(root) === true;
  await waitFor(() => (root.ownerDocument.getAnimations?.().some(isMoving) ? null : true), fading, signal);
}

function toggleOf({ element, box }: Control): HTMLElement | null {
  return (
    box.querySelector<HTMLElement>(calendarToggles) ?? element.parentElement?.querySelector(calendarToggles) ?? null
  );
}

/** Those of a known library first: the dialog around it fits the row by roles too. */
function visibleCalendars(document: Document): Calendar[] {
  const shown = (queryDeep(document, anyCalendar) as HTMLElement[]).filter(isVisible);
  return calendarLibraries.flatMap((row) =>
    shown.filter((root) => root.matches(row.root)).map((root) => ({ root, row })),
  );
}

/** The month a calendar shows. */
export function shownMonth({ root, row }: Calendar): { year: number | null; month: number | null } {
  const value = (selector: string | undefined) =>
    selector ? root.querySelector<HTMLInputElement | HTMLSelectElement>(selector) : null;
  const title = [...root.querySelectorAll(row.title)].map(textOf).join(' ');
  const year = value(row.year)?.value ?? '';
  const month = value(row.month);
  const chosen = month instanceof HTMLSelectElement ? textOf(month.selectedOptions[0] ?? null) : '';
  return { year: yearIn(year) ?? yearIn(title), month: (chosen && monthIn(chosen)) || monthIn(title) };
}

/** The day a calendar holds as chosen, as ISO: the model's word, where the text in the box could be read two ways. */
export function activeDay(calendar: Calendar): string | null {
  const { root, row } = calendar;
  const active = [...root.querySelectorAll(row.active)].filter(isVisible)[0];
  const { year, month } = shownMonth(calendar);
  const day = /^\d{1,2}$/.exec(textOf(active ?? null))?.[0];
  if (!day || !year || !month) return null;
  return `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** Leaves no calendar behind: Escape, then a press beside it, then its backdrop. */
export async function closeCalendar({ root }: Calendar, { element }: Control, signal: AbortSignal): Promise<void> {
  const { ownerDocument: document } = element;
  const isClosed = () => (root.isConnected && isVisible(root) ? null : true);
  const steps: (() => void)[] = [
    () => pressEscape(element),
    () => pressBeside(document),
    () => document.querySelector<HTMLElement>('.cdk-overlay-backdrop')?.click(),
  ];
  for (const step of steps) {
    if (isClosed()) return;
    step();
    await waitFor(isClosed, 250, signal);
  }
  await pause(0);
}
