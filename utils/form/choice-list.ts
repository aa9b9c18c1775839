import { choiceSelectors } from './choice-libraries';
import type { Control } from './control';
import { isVisible, queryDeep } from './dom';
import { press, pressBeside, pressEscape, setText, waitFor } from './events';

/** How long one candidate is given to open its list before the next one is pressed (facts/forms.md 7.1). */
const openPatience = 350;

/** Presses the control until its list is open: what listens inside it, itself, the box around it. False if none opens. */
export async function openList(control: Control, signal: AbortSignal): Promise<boolean> {
  const { element } = control;
  const inner = element.querySelector<HTMLElement>(choiceSelectors.press);
  const outer = element.parentElement?.closest<HTMLElement>(choiceSelectors.press);
  const isOpen = () => (offeredOptions(control, true).length > 0 || isExpanded(element) ? true : null);
  if (isExpanded(element) && isOpen()) return true;
  for (const candidate of [inner, element, outer, element.querySelector<HTMLElement>('[role=combobox]')]) {
    if (!candidate) continue;
    press(candidate);
    if (await waitFor(isOpen, openPatience, signal)) return true;
  }
  return false;
}

function isExpanded(element: HTMLElement): boolean {
  return element.matches('[aria-expanded=true]') || element.querySelector('[aria-expanded=true]') !== null;
}

/**
 * The options a person sees: of the list named by aria-controls, else inside the control, else of whatever list is
 * open on the page. `withEmpty`: also rows that only say that there is nothing.
 */
export function offeredOptions({ element, box }: Control, withEmpty = false): HTMLElement[] {
  for (const scope of [...namedLists(element), box]) {
    const inside = [...(scope?.querySelectorAll<HTMLElement>(choiceSelectors.option) ?? [])];
    const offered = inside.filter((option) => isOffered(option, withEmpty));
    if (offered.length > 0) return offered;
  }
  const anywhere = queryDeep(element.ownerDocument, choiceSelectors.option) as HTMLElement[];
  return anywhere.filter((option) => isOffered(option, withEmpty) && !option.closest('.formio-component,[data-name]'));
}

/** The lists the control says it opens. */
function namedLists(element: HTMLElement): (HTMLElement | null)[] {
  const ids = ['aria-controls', 'aria-owns'].flatMap((name) => {
    const owner = element.matches(`[${name}]`) ? element : element.querySelector(`[${name}]`);
    return owner?.getAttribute(name)?.split(/\s+/) ?? [];
  });
  return ids.map((id) => element.ownerDocument.getElementById(id));
}

function isOffered(option: HTMLElement, withEmpty: boolean): boolean {
  if (!withEmpty && option.matches(choiceSelectors.notOption)) return false;
  if (option.getClientRects().length === 0 || getComputedStyle(option).visibility === 'hidden') return false;
  // The choice that a library shows in its box calls itself an option too (Choices.js).
  return !isClipped(option) && option.closest(choiceSelectors.press) === null;
}

/** Ant Design keeps a second, flat list for screen readers in a box without height: its rows name values, not words. */
function isClipped(option: Element): boolean {
  for (let at = option.parentElement, level = 0; at && level < 3; at = at.parentElement, level += 1) {
    const { width, height } = at.getBoundingClientRect();
    if ((width < 1 || height < 1) && getComputedStyle(at).overflow === 'hidden') return true;
  }
  return false;
}

/** The list's own search box, if it has one that takes letters. */
export function searchBox({ element, box }: Control): HTMLInputElement | null {
  const isUsable = (one: Element | null): one is HTMLInputElement =>
    one instanceof HTMLInputElement && !one.readOnly && !one.disabled && ['text', 'search', ''].includes(one.type);
  if (isUsable(element)) return element;
  const own = [...element.querySelectorAll('input')].find(isUsable);
  const near = [...box.querySelectorAll(choiceSelectors.search)].find((one) => isUsable(one) && isVisible(one));
  const [option] = offeredOptions({ element, box } as Control, true);
  const list = option?.closest('[role=listbox],ul');
  const beside = list?.parentElement?.querySelector('input') ?? null;
  const anywhere = [...element.ownerDocument.querySelectorAll('.select2-search__field')].find(isVisible) ?? null;
  const candidates = [anywhere, own ?? null, near ?? null, beside];
  return candidates.find(isUsable) ?? null;
}

/** Types into the search box as a person does: some lists listen to `input`, some to keys. */
export function searchFor(input: HTMLInputElement, words: string): void {
  setText(input, words);
  const key = { key: words.slice(-1), bubbles: true, cancelable: true, composed: true };
  input.dispatchEvent(new KeyboardEvent('keyup', key));
}

/**
 * Leaves the list closed: Escape where the focus is and on the control, then a press on the page beside it.
 * `evenEmpty`: also a list that shows nothing but that it is loading.
 */
export async function closeList(control: Control, signal: AbortSignal, evenEmpty = false): Promise<void> {
  const { element } = control;
  const { ownerDocument: document } = element;
  const isShown = () => evenEmpty && namedLists(element).some((list) => list !== null && isVisible(list));
  const isClosed = () => (offeredOptions(control, true).length === 0 && !isShown() ? true : null);
  const inner = element.querySelector('[role=combobox],input,button');
  const steps: (() => void)[] = [
    () => {
      for (const target of [document.activeElement, inner, element]) if (target) pressEscape(target);
    },
    () => pressBeside(document),
    () => document.querySelector<HTMLElement>('.cdk-overlay-backdrop')?.click(),
    () => (inner as HTMLElement | null)?.blur(),
  ];
  for (const step of steps) {
    if (isClosed()) return;
    step();
    await waitFor(isClosed, 250, signal);
  }
}
