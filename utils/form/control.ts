import { isVisible, parentOf, queryDeep, textOf } from './dom';
import type { ControlShape } from './types';

/** A control of any library: what is written to, and the box that shows it. */
export interface Control {
  shape: ControlShape;
  /** The input, select, trigger, or the first radio of the group. */
  element: HTMLElement;
  /** What belongs to the control: label and shown value are looked for here. */
  box: Element;
  /** All radios of the group. */
  radios: HTMLInputElement[];
}

/** Wrappers of single-choice lists whose trigger is not itself a combobox. Roles come first (facts/forms.md 5, 7). */
const choiceSelector = [
  '[role=combobox]',
  'button[aria-haspopup=listbox]',
  '.choices',
  '.select2-selection',
  'mat-select',
  '.ant-select-selector',
  '.ng-select-container',
].join(',');

/** Containers that hold one control with its label. */
const boxSelector =
  '.formio-component,[data-name],mat-form-field,.ant-form-item,.form-group,.form-item,app-input,x-input,x-select,x-date';

const textTypes = ['text', 'tel', 'email', 'number', 'search', 'url', ''];

/** Never ours: login, payment, captcha, decoys of widgets (facts/forms.md 6, 12). */
const foreign =
  '[type=hidden],[type=password],[type=file],[type=submit],[type=button],[type=image],[type=reset],[autocomplete^=cc-],' +
  '.formio-select-autocomplete-input,[name=search_terms],[aria-hidden=true]';
const foreignNames = /captcha|otp|password|mat_?khau|cardnumber|cvv|search_terms/i;

/** Every control a person sees, in reading order, each once. */
export function findControls(document: Document, offLimits: string[]): Control[] {
  const controls: Control[] = [];
  const grouped = new Set<Element>();
  for (const element of queryDeep(document, `input,select,textarea,${choiceSelector}`)) {
    if (offLimits.some((selector) => element.closest(selector))) continue;
    const control = controlOf(element as HTMLElement, grouped);
    if (control && isVisible(control.shape === 'radio' ? control.box : control.element)) controls.push(control);
  }
  return controls;
}

function controlOf(element: HTMLElement, grouped: Set<Element>): Control | null {
  const wrapper = wrapperOf(element);
  if (wrapper && wrapper !== element) return null;
  if (wrapper) return control('choice', element);
  if (element.matches(foreign) || isForeignByName(element)) return null;
  if (element instanceof HTMLTextAreaElement) return control('textarea', element);
  if (element instanceof HTMLSelectElement) return control('select', element);
  if (!(element instanceof HTMLInputElement)) return null;
  if (element.type === 'radio') return radioGroup(element, grouped);
  if (element.type === 'checkbox') return control('checkbox', element);
  if (element.type === 'date') return control('date', element);
  if (!textTypes.includes(element.type)) return null;
  return control(isDateBox(element) ? 'date' : 'text', element);
}

/** The outermost choice wrapper around an element, or the element itself when it is one. */
function wrapperOf(element: HTMLElement): Element | null {
  let outermost: Element | null = null;
  for (let at: Element | null = element; at; at = parentOf(at)) {
    if (at.matches(choiceSelector)) outermost = at;
  }
  return outermost;
}

/** flatpickr hides the real input before the visible one; other pickers say so in the placeholder. */
function isDateBox(element: HTMLInputElement): boolean {
  const before = element.previousElementSibling;
  return (
    before?.matches('input[type=hidden].flatpickr-input') === true ||
    /d{1,2}\s*[/-]\s*m{1,2}\s*[/-]\s*y{2,4}/i.test(element.placeholder) ||
    element.matches('.flatpickr-input,[data-date-format],.hasDatepicker')
  );
}

/** A browser ties radios by name within a form, wherever they stand; radios without a name, by their box. */
function radioGroup(element: HTMLInputElement, grouped: Set<Element>): Control | null {
  if (grouped.has(element)) return null;
  const near = boxOf(element);
  const root = element.name ? (element.getRootNode() as Document | ShadowRoot) : near;
  const radios = [...root.querySelectorAll<HTMLInputElement>('input[type=radio]')].filter(
    (radio) => radio.name === element.name && radio.form === element.form,
  );
  for (const radio of radios) grouped.add(radio);
  return { shape: 'radio', element, box: sharedBox(near, radios), radios };
}

/** The smallest box around all radios, as long as it holds nothing else to fill: its label would be another's. */
function sharedBox(near: Element, radios: HTMLInputElement[]): Element {
  let box: Element | null = near;
  while (box && !radios.every((radio) => box?.contains(radio))) box = parentOf(box);
  const isOwn = (box?.querySelectorAll('input:not([type=hidden]),select,textarea').length ?? 0) === radios.length;
  return box && isOwn ? box : near;
}

function control(shape: ControlShape, element: HTMLElement): Control {
  return { shape, element, box: boxOf(element), radios: [] };
}

function boxOf(element: Element): Element {
  const known = element.closest(boxSelector);
  if (known) return known;
  const group = element.closest('[role=radiogroup],fieldset,td,li');
  return group ?? element.parentElement ?? element;
}

function isForeignByName(element: HTMLElement): boolean {
  const names = [element.id, element.getAttribute('name') ?? '', element.getAttribute('autocomplete') ?? ''].join(' ');
  return foreignNames.test(names);
}

/** The portal fixed the value, or does not take one now. */
export function isLocked({ shape, element, radios }: Control): boolean {
  const isOff = (one: Element) =>
    one.matches(':disabled,[aria-disabled=true],.is-disabled,.disabled,.sd-input--readonly,.sd-input--disabled') ||
    (one.matches('[readonly]') && shape !== 'choice' && shape !== 'date');
  if (shape === 'radio') return radios.every(isOff);
  if (shape === 'choice')
    return isOff(element) || element.closest('.is-disabled,[aria-disabled=true],.sd-question--readonly') !== null;
  return isOff(element);
}

/** What the control shows now, as a person reads it. */
export function shownValue({ shape, element, box, radios }: Control): string {
  if (shape === 'radio') {
    const checked = radios.find((radio) => radio.checked);
    return checked ? radioLabel(checked) : '';
  }
  if (element instanceof HTMLSelectElement)
    return element.selectedIndex > 0 || element.value ? textOf(element.selectedOptions[0] ?? null) : '';
  if (element instanceof HTMLInputElement && shape === 'checkbox') return element.checked ? '✓' : '';
  if (shape === 'choice') return shownChoice(element, box);
  return (element as HTMLInputElement).value;
}

const chosenSelector =
  '.choices__list--single .choices__item,.sd-dropdown__value > span,.sd-dropdown__value .sv-string-viewer,[class*=singleValue],' +
  '.ant-select-selection-item,.mat-mdc-select-value-text,.select2-selection__rendered,.ng-value-label';

function shownChoice(element: HTMLElement, box: Element): string {
  const chosen = element.matches(chosenSelector)
    ? element
    : (element.querySelector(chosenSelector) ?? box.querySelector(chosenSelector));
  if (chosen && !chosen.matches('[class*=placeholder]')) return textOf(chosen).replace(/\s*(Remove item|×)$/i, '');
  if (element instanceof HTMLInputElement) return element.value;
  const own = element.matches('button') ? textOf(element) : '';
  return /^(--|chọn|select)/i.test(own) ? '' : own;
}

/** The words beside one radio. */
export function radioLabel(radio: HTMLInputElement): string {
  const [label] = radio.labels ?? [];
  return textOf(label ?? radio.parentElement) || (radio.getAttribute('aria-label') ?? '');
}
