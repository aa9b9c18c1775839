import { type Calendar, shownMonth } from './calendar';
import { monthIn, yearIn } from './calendar-title';
import { isVisible, textOf } from './dom';
import { pause, press, setText } from './events';

/** A hundred years by single months, should a calendar offer nothing better. */
const mostPresses = 1400;

/** Leads the calendar to the month and presses the day. False when it does not get there. */
export async function pickDay(calendar: Calendar, iso: string, signal: AbortSignal): Promise<boolean> {
  const [year = 0, month = 0, day = 0] = iso.split('-').map(Number);
  await setLists(calendar, year, month);
  const isThere = () => {
    const shown = shownMonth(calendar);
    return shown.year === year && shown.month === month;
  };
  if (!isThere() && calendar.row.period) await drill(calendar, year, month, signal);
  for (let presses = 0; !isThere() && presses < mostPresses && !signal.aborted; presses += 1) {
    if (!(await step(calendar, year, month))) break;
  }
  if (!isThere()) return false;
  const cells = [...calendar.root.querySelectorAll<HTMLElement>(calendar.row.days)].filter(isVisible);
  const cell = cells.find((one) => Number(textOf(one)) === day);
  if (!cell) return false;
  press(cell);
  await pause(40);
  return true;
}

/** Year and month as a box or a native list in the calendar's head. */
async function setLists({ root, row }: Calendar, year: number, month: number): Promise<void> {
  const yearBox = row.year ? root.querySelector<HTMLInputElement | HTMLSelectElement>(row.year) : null;
  if (yearBox) {
    if (yearBox instanceof HTMLInputElement) setText(yearBox, String(year));
    else yearBox.value = String(year);
    for (const type of ['keyup', 'change']) yearBox.dispatchEvent(new Event(type, { bubbles: true }));
    await pause(0);
  }
  // jQuery UI draws its head anew after the year: the list of months is looked up only now.
  const months = row.month ? root.querySelector<HTMLSelectElement>(row.month) : null;
  if (!months) return;
  months.selectedIndex = [...months.options].findIndex((option) => monthIn(textOf(option)) === month);
  months.dispatchEvent(new Event('change', { bubbles: true }));
  await pause(0);
}

/** One press towards the month; false when there is nothing to press or the title says nothing. */
async function step(calendar: Calendar, year: number, month: number): Promise<boolean> {
  const { root, row } = calendar;
  const shown = shownMonth(calendar);
  if (!shown.year || !shown.month) return false;
  const months = (year - shown.year) * 12 + (month - shown.month);
  const isYear = Math.abs(months) >= 12 && row.previousYear !== undefined;
  const selector = months < 0 ? (isYear ? row.previousYear : row.previous) : isYear ? row.nextYear : row.next;
  const button = selector ? [...root.querySelectorAll<HTMLElement>(selector)].find(isVisible) : undefined;
  if (!button) return false;
  press(button);
  // Some draw at once, some after the event, some a frame later: a press on what is not drawn yet would go too far.
  for (let tries = 0; tries < 24; tries += 1) {
    const now = shownMonth(calendar);
    if (now.year !== shown.year || now.month !== shown.month) return true;
    await pause(tries < 8 ? 0 : 16);
  }
  return false;
}

/** Out to the years, in again by year and month: three presses and a few pages instead of hundreds. */
async function drill(calendar: Calendar, year: number, month: number, signal: AbortSignal): Promise<void> {
  const { root, row } = calendar;
  const cells = () => [...root.querySelectorAll<HTMLElement>(row.cells ?? row.days)].filter(isVisible);
  const years = () => cells().filter((cell) => /^\d{4}$/.test(textOf(cell)));
  const pressVisible = async (selector: string) => {
    const button = [...root.querySelectorAll<HTMLElement>(selector)].find(isVisible);
    if (button) press(button);
    await pause(30);
  };
  for (let out = 0; out < 3 && years().length === 0; out += 1) await pressVisible(row.period ?? '');
  for (let page = 0; page < 40 && !signal.aborted; page += 1) {
    const shown = years().map((cell) => yearIn(textOf(cell)) ?? 0);
    if (shown.length === 0 || shown.includes(year)) break;
    await pressVisible(Math.min(...shown) > year ? row.previous : row.next);
  }
  const yearCell = years().find((cell) => textOf(cell) === String(year));
  if (!yearCell) return;
  press(yearCell);
  await pause(30);
  const monthCell = cells().find((cell) => monthIn(textOf(cell)) === month);
  if (monthCell) press(monthCell);
  await pause(60);
}
