import { bareName } from '../address';
import { closeList, offeredOptions, openList, searchBox, searchFor } from './choice-list';
import type { Control } from './control';
import { isVisible, textOf } from './dom';
import { hover, pause, press, setText, waitFor } from './events';
import { listAge, longestWait, steady } from './late-list';
import { isPartOnly, scrollerOf, scrollOn, scrollTo } from './list-scroll';
import { isOption, matchOption, readBack } from './match';
import { shownValue } from './shown';
import type { FillOutcome } from './types';

/** A list that has rested this long without the wanted option is asked for it, by its search box or by scrolling. */
const restBeforeSearch = 160;
/** … and after that, or in a list without either, it is given this long before it counts as without the option. */
const restBeforeEnd = 1500;

/** A control that does not answer to any press is not waited for as long as one whose rows are on their way. */
const unopenedWait = 1200;
/** The next page of a lazy list may be on its way. */
const restAtBottom = 700;
/** Thousands of rows that can only be scrolled through. */
const longestScroll = 30_000;

type Found = { is: 'option'; option: HTMLElement } | { is: 'several' } | { is: 'none'; offered: string[] };

/**
 * Chooses in a list of any library: press, wait for the wanted option, press it, read back. What is not in view is
 * searched for by its distinctive words, or scrolled to. The list is left closed (facts/forms.md 7).
 */
export async function writeChoice(control: Control, wanted: string, signal: AbortSignal): Promise<FillOutcome> {
  const found = await openAndFind(control, wanted, signal);
  if (found.is !== 'option') {
    await clearSearch(control);
    await closeList(control, signal, true);
    const missing = found.is === 'none' && found.offered.length === 0 ? 'list-did-not-load' : 'option-not-found';
    const reason = signal.aborted ? 'cancelled' : found.is === 'several' ? 'option-ambiguous' : missing;
    return { status: 'left', reason, shown: shownValue(control) };
  }
  const { option } = found;
  hover(option);
  press(option);
  const isDone = () => (isOption(shownValue(control), wanted) ? true : null);
  // Radix swallows the first release: once more while the list is still open (facts/forms.md 6).
  if (!(await waitFor(isDone, 400, signal))) pressAgain(control, option, wanted);
  await waitFor(isDone, 600, signal);
  // A closing list fades out; what is still there after that is closed.
  await waitFor(() => (offeredOptions(control).length === 0 ? true : null), 300, signal);
  await closeList(control, signal);
  return readBack(shownValue(control), wanted);
}

/**
 * A list that was filled while it stood open shows its old rows (select2): without the wanted one it is closed and
 * opened again, as long as it has nothing yet or has changed.
 */
async function openAndFind(control: Control, wanted: string, signal: AbortSignal): Promise<Found> {
  const started = performance.now();
  let before: string | null = null;
  for (;;) {
    const isOpen = await openList(control, signal);
    const found = await findOption(control, wanted, isOpen ? longestWait : unopenedWait, signal);
    const isLate = performance.now() - started > (isOpen ? longestWait : unopenedWait);
    if (found.is !== 'none' || signal.aborted || isLate) return found;
    const now = found.offered.join('\n');
    if (found.offered.length > 1 && now === before) return found;
    before = now;
    await clearSearch(control);
    await closeList(control, signal);
    await pause(restBeforeSearch);
  }
}

/** The same row once more; where the list was drawn anew under the press, the row that now says the same. */
function pressAgain(control: Control, option: HTMLElement, wanted: string): void {
  const options = offeredOptions(control);
  const match = matchOption(options.map(textOf), wanted);
  const again = typeof match === 'object' ? options[match.at] : undefined;
  const target = option.isConnected && isVisible(option) ? option : again;
  if (target) press(target);
}

async function findOption(control: Control, wanted: string, longest: number, signal: AbortSignal): Promise<Found> {
  const started = performance.now();
  const age = listAge();
  const seen = new Map<string, number>();
  let asked = false;
  let atEnd = false;
  let moved = false;
  let offered: string[] = [];
  let rested = 0;
  while (!isOver(started, rested, longest, asked || atEnd, offered.length) && !signal.aborted) {
    const options = offeredOptions(control);
    const texts = options.map(textOf);
    const list = scrollerOf(options[0]);
    rested = age(texts);
    if (!asked && texts.length > 0) offered = texts;
    for (const text of texts) if (moved || list?.scrollTop === 0) seen.set(text, list?.scrollTop ?? 0);
    // A list that we scroll changes by our own doing.
    const match = rested < (moved ? 0 : steady) ? 'none' : matchOption(texts, wanted);
    if (match === 'several') return { is: 'several' };
    const option = typeof match === 'object' ? options[match.at] : undefined;
    // "Tân Thành" without its type word may mean another one further down: only what a search leaves is all there is.
    if (option && typeof match === 'object' && (match.exact || asked || !isPartOnly(options)))
      return { is: 'option', option };
    // Closed by itself, on a scroll or a redraw of the page: opened again by the caller.
    if (options.length === 0 && offered.length > 0 && rested > restAtBottom) return { is: 'none', offered: [] };
    if (atEnd) return fromSeen(control, seen, wanted, list);
    if (options.length > 0 && !asked && rested > (moved ? 0 : restBeforeSearch)) {
      const box = moved ? null : searchBox(control);
      asked = box !== null;
      if (box) searchFor(box, bareName(wanted));
      else if (list && (await scrollOn(list))) moved = true;
      // The next page of a lazy list takes its time.
      else atEnd = rested > (list ? restAtBottom : restBeforeEnd);
    }
    if (!moved || rested > steady) await pause(40);
  }
  return { is: 'none', offered };
}

/** A list is waited for as long as it goes on changing, within bounds. */
function isOver(started: number, rested: number, longest: number, isAsked: boolean, offered: number): boolean {
  const waited = performance.now() - started;
  return (
    waited > longestScroll ||
    (waited > longest && rested > Math.min(longest, restBeforeEnd)) ||
    (isAsked && rested > (offered > 1 ? restBeforeEnd : restAtBottom))
  );
}

/** The whole list has passed by: if one row of it is meant, back to where it stood. */
async function fromSeen(
  control: Control,
  seen: Map<string, number>,
  wanted: string,
  list: HTMLElement | null,
): Promise<Found> {
  const texts = [...seen.keys()];
  const match = matchOption(texts, wanted);
  if (match === 'several') return { is: 'several' };
  const text = typeof match === 'object' ? texts[match.at] : undefined;
  if (text === undefined) return { is: 'none', offered: texts };
  if (list) await scrollTo(list, seen.get(text) ?? 0);
  const option = offeredOptions(control).find((one) => textOf(one) === text);
  return option ? { is: 'option', option } : { is: 'none', offered: texts };
}

/** Words of the search do not stay behind as if they were an answer. */
async function clearSearch(control: Control): Promise<void> {
  const box = searchBox(control);
  if (!box?.value) return;
  setText(box, '');
  await pause(40);
}
