import { isVisible, parentOf, textOf } from './dom';
import type { ControlShape } from './types';

/** A control of any library: what is written to, and the box that shows it. */
export interface Control {
  shape: ControlShape;
  /** The input, select, trigger, or the first radio of the group. */
  element: HTMLElement;
  /** What belongs to the control: label and shown value are looked for here. */
  box: Element;
  /** All radios of the group; checkboxes too where a portal answers one question with them (facts/portals.md 2, MoJ). */
  radios: HTMLInputElement[];
  /** The three controls of a date that is asked for in parts. */
  parts?: DateParts;
}

export type DatePart = 'day' | 'month' | 'year';
export type DateParts = Record<DatePart, Control>;

/** Containers that hold one control with its label. */
const boxSelector =
  '.formio-component,[data-name],mat-form-field,.ant-form-item,.el-form-item,.v-input,.form-group,.form-item,app-input,' +
  'x-input,x-input-number,x-select,x-select-area,x-radio,x-date,x-date-text,x-date-text-vn';

export function controlOf(shape: ControlShape, element: HTMLElement): Control {
  return { shape, element, box: boxOf(element), radios: [] };
}

export function boxOf(element: Element): Element {
  const known = element.closest(boxSelector);
  if (known) return known;
  const group = element.closest('[role=radiogroup],fieldset,td,li');
  return group ?? element.parentElement ?? element;
}

/** The smallest box around all of them, as long as it holds nothing else to fill: its label would be another's. */
export function sharedBox(near: Element, elements: Element[]): Element {
  let box: Element | null = near;
  while (box && !elements.every((element) => box?.contains(element))) box = parentOf(box);
  const others = [...(box?.querySelectorAll('input:not([type=hidden]),select,textarea') ?? [])].filter(
    (one) => isVisible(one) && !elements.some((element) => element === one || element.contains(one)),
  );
  return box && others.length === 0 ? box : near;
}

/** The words beside one radio or checkbox. */
export function radioLabel(radio: HTMLInputElement): string {
  const [label] = radio.labels ?? [];
  const beside = radio.nextElementSibling ?? null;
  const words = textOf(label ?? null) || (radio.getAttribute('aria-label') ?? '');
  return words || textOf(radio.parentElement?.querySelectorAll('input').length === 1 ? radio.parentElement : beside);
}
