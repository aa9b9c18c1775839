import { choiceSelectors } from './choice-libraries';
import { type Control, controlOf } from './control';
import { withDateParts } from './date-parts';
import { isVisible, parentOf, type queriesOf, visibility } from './dom';
import { editable, isEditable } from './editable';
import { checkboxGroup, radioGroup } from './radio-groups';

const textTypes = ['text', 'tel', 'email', 'number', 'search', 'url', ''];

/** Never ours: login, payment, captcha, decoys of widgets (facts/forms.md 6, 12). */
const foreign =
  '[type=hidden],[type=password],[type=file],[type=submit],[type=button],[type=image],[type=reset],[autocomplete^=cc-],' +
  '.formio-select-autocomplete-input,[name=search_terms]';
const foreignNames = /captcha|otp|password|mat_?khau|card_?number|cvv|search_terms/i;

/** Boxes of pickers that call themselves comboboxes and hold a date. */
const datePickers = '.el-date-editor,.ant-picker,.react-datepicker__input-container,.flatpickr-wrapper';

const candidates = `input,select,textarea,${editable},${choiceSelectors.control}`;
/** The search box of a list that happens to be open is part of the list, wherever the library puts it. */
const openLists = '[role=listbox],.select2-dropdown,.ng-dropdown-panel,.ts-dropdown';

/** Every control a person sees, in reading order, each once; a step for each candidate. */
export function* controlSteps(
  query: ReturnType<typeof queriesOf>,
  offLimits: string[],
): Generator<undefined, Control[]> {
  const controls: Control[] = [];
  const grouped = new Set<Element>();
  const isShown = visibility();
  const isForbidden = within(query([...offLimits, openLists].join(',')));
  const wrappers = new Set(query(choiceSelectors.control));
  for (const element of query(candidates)) {
    yield;
    if (isForbidden(element)) continue;
    const control = shapeOf(element as HTMLElement, grouped, wrappers);
    if (control && isShown(faceOf(control))) controls.push(control);
  }
  return withDateParts(controls);
}

/** Tells whether an element lies in one of these, or is one. */
function within(roots: Element[]): (element: Element) => boolean {
  const known = new Map<Element, boolean>(roots.map((root) => [root, true]));
  const isIn = (element: Element): boolean => {
    const before = known.get(element);
    if (before !== undefined) return before;
    const parent = parentOf(element);
    const inside = parent !== null && isIn(parent);
    known.set(element, inside);
    return inside;
  };
  return isIn;
}

/** What a person sees of the control: the native box of a styled radio or checkbox is often transparent. */
export function faceOf({ shape, element, box }: Control): Element {
  if (shape === 'radio') return box;
  if (shape !== 'checkbox' || isVisible(element)) return element;
  return (element as HTMLInputElement).labels?.[0] ?? element.parentElement ?? element;
}

function shapeOf(element: HTMLElement, grouped: Set<Element>, wrappers: Set<Element>): Control | null {
  const wrapper = element.closest(datePickers) ? null : wrapperOf(element, wrappers);
  if (wrapper && wrapper !== element) return null;
  if (isForeignByName(element) || element.matches('[aria-hidden=true]')) return null;
  if (wrapper) return controlOf('choice', element);
  if (element.matches(foreign)) return null;
  if (element instanceof HTMLTextAreaElement) return controlOf('textarea', element);
  if (element instanceof HTMLSelectElement) return controlOf('select', element);
  if (isEditable(element)) return element.parentElement?.closest(editable) ? null : controlOf('textarea', element);
  if (!(element instanceof HTMLInputElement)) return null;
  if (element.type === 'radio') return radioGroup(element, grouped);
  if (element.type === 'checkbox') return checkboxGroup(element, grouped);
  if (element.type === 'date') return controlOf('date', element);
  if (!textTypes.includes(element.type)) return null;
  return controlOf(isDateBox(element) ? 'date' : 'text', element);
}

/** The outermost choice wrapper around an element, or the element itself when it is one. */
function wrapperOf(element: HTMLElement, wrappers: Set<Element>): Element | null {
  let outermost: Element | null = null;
  for (let at: Element | null = element; at; at = parentOf(at)) {
    // A box called "…-control" around two lists is the form's, not the list's.
    if (wrappers.has(at) && at.querySelectorAll('[role=combobox]').length < 2) outermost = at;
  }
  return outermost;
}

/** flatpickr hides the real input before the visible one; other pickers say so in the placeholder. */
function isDateBox(element: HTMLInputElement): boolean {
  const before = element.previousElementSibling;
  return (
    before?.matches('input[type=hidden].flatpickr-input') === true ||
    /d{1,2}\s*[/.-]\s*m{1,2}\s*[/.-]\s*y{2,4}|y{4}\s*[/.-]\s*m{1,2}\s*[/.-]\s*d{1,2}|m{1,2}\s*[/.-]\s*d{1,2}\s*[/.-]\s*y{2,4}/i.test(
      element.placeholder,
    ) ||
    element.matches('.flatpickr-input,[data-date-format],.hasDatepicker,.mat-datepicker-input') ||
    element.closest(datePickers) !== null
  );
}

function isForeignByName(element: HTMLElement): boolean {
  const names = [element.id, element.getAttribute('name') ?? '', element.getAttribute('autocomplete') ?? ''].join(' ');
  return foreignNames.test(names);
}
