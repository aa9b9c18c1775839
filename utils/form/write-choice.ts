import { bareName } from '../address';
import { type Control, radioLabel, shownValue } from './control';
import { isVisible, queryDeep, textOf } from './dom';
import { pause, press, setText, waitFor } from './events';
import { listAge, longestWait, steady } from './late-list';
import { isOption, matchOption, readBack } from './match';
import type { FillOutcome } from './types';

const optionSelector =
  '[role=option],.choices__item--choice,mat-option,.select2-results__option,.ant-select-item-option,.ng-option,.sv-list__item';
const notOptions = '.has-no-choices,.has-no-results,[aria-disabled=true],.is-disabled,.choices__placeholder';
const triggers =
  '.selection,.choices__inner,.select2-selection,.ant-select-selector,.ng-select-container,.sd-dropdown,[class*="-control"]:not(input)';

/** Presses the radio whose words are the wanted ones. */
export async function writeRadio({ radios }: Control, wanted: string): Promise<FillOutcome> {
  const found = matchOption(radios.map(radioLabel), wanted);
  if (typeof found === 'string')
    return { status: 'left', reason: found === 'none' ? 'option-not-found' : 'option-ambiguous', shown: '' };
  radios[found.at]?.click();
  await pause(30);
  const checked = radios.find((radio) => radio.checked);
  return readBack(checked ? radioLabel(checked) : '', wanted);
}

/**
 * Chooses in a list of any library: press, wait for the wanted option, press it, read back. Without a hit the
 * distinctive part is typed into the list's own search box. The list is left closed (facts/forms.md 7).
 */
export async function writeChoice(control: Control, wanted: string, signal: AbortSignal): Promise<FillOutcome> {
  const trigger = await open(control, signal);
  const started = performance.now();
  const age = listAge();
  let typed = false;
  let found: HTMLElement | 'several' | null = null;
  let offered = 0;
  while (found === null && performance.now() - started < longestWait && !signal.aborted) {
    const options = visibleOptions(control);
    offered = options.length;
    const texts = options.map(textOf);
    const match = age(texts) < steady ? 'none' : matchOption(texts, wanted);
    if (match === 'several') found = 'several';
    else if (match !== 'none') found = options[match.at] ?? null;
    else if (!typed && offered > 0 && performance.now() - started > 900) typed = search(control, bareName(wanted));
    else if (typed && performance.now() - started > 3500) break;
    if (found === null) await pause(40);
  }
  if (found === null || found === 'several') {
    close(control, trigger);
    const reason = signal.aborted
      ? 'cancelled'
      : found === 'several'
        ? 'option-ambiguous'
        : offered > 0
          ? 'option-not-found'
          : 'list-did-not-load';
    return { status: 'left', reason, shown: shownValue(control) };
  }
  press(found);
  const isDone = () => (isOption(shownValue(control), wanted) ? true : null);
  // Radix swallows the first release: once more while the list is still open (facts/forms.md 6).
  if (!(await waitFor(isDone, 400, signal)) && found.isConnected && isVisible(found)) press(found);
  await waitFor(isDone, 600, signal);
  if (visibleOptions(control).length > 0) close(control, trigger);
  return readBack(shownValue(control), wanted);
}

async function open(control: Control, signal: AbortSignal): Promise<HTMLElement> {
  const { element } = control;
  const outer = element.parentElement?.closest<HTMLElement>(triggers);
  const candidates = [element.querySelector<HTMLElement>(triggers), element, outer].filter(
    (one) => one instanceof HTMLElement,
  );
  const isOpen = () =>
    visibleOptions(control, true).length > 0 || element.getAttribute('aria-expanded') === 'true' ? true : null;
  let last = element;
  for (const candidate of candidates) {
    last = candidate;
    press(candidate);
    if (await waitFor(isOpen, 350, signal)) break;
  }
  return last;
}

/** The list named by aria-controls, else the one inside the control, else whatever list is open on the page. */
function visibleOptions({ element, box }: Control, withEmpty = false): HTMLElement[] {
  const named =
    element.getAttribute('aria-controls') ?? element.querySelector('[aria-controls]')?.getAttribute('aria-controls');
  const list = named ? element.ownerDocument.getElementById(named) : null;
  const scopes: (ParentNode | null)[] = [list, box];
  for (const scope of scopes) {
    const inside = scope
      ? [...scope.querySelectorAll<HTMLElement>(optionSelector)].filter((option) => isOffered(option, withEmpty))
      : [];
    if (inside.length > 0) return inside;
  }
  return (queryDeep(element.ownerDocument, optionSelector) as HTMLElement[]).filter(
    (option) => isOffered(option, withEmpty) && !option.closest('.formio-component,[data-name]'),
  );
}

function isOffered(option: HTMLElement, withEmpty: boolean): boolean {
  return (
    (withEmpty || !option.matches(notOptions)) &&
    option.getClientRects().length > 0 &&
    getComputedStyle(option).visibility !== 'hidden'
  );
}

function search({ element, box }: Control, words: string): boolean {
  const inputs = box.querySelectorAll<HTMLInputElement>(
    '.choices__input--cloned,input[type=search],.select2-search__field,[role=combobox] input,input[role=combobox]',
  );
  const input = element instanceof HTMLInputElement ? element : [...inputs].find(isVisible);
  if (input && !input.readOnly) setText(input, words);
  return true;
}

function close({ element }: Control, trigger: HTMLElement): void {
  const escapeKey = {
    key: 'Escape',
    code: 'Escape',
    keyCode: 27,
    bubbles: true,
    cancelable: true,
  } as KeyboardEventInit;
  for (const target of [element.ownerDocument.activeElement ?? trigger, trigger])
    target.dispatchEvent(new KeyboardEvent('keydown', escapeKey));
  element.ownerDocument.body.dispatchEvent(new MouseEvent('mousedown', { bubbles: true }));
}
