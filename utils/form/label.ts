import { type Control, radioLabel } from './control';
import { byId, parentOf, textOf } from './dom';

const controls = 'input:not([type=hidden]),select,textarea,[role=combobox]';
const labelSelector = 'label,.sd-question__title,.sd-title,mat-label,.ant-form-item-label,.label,.form-label,dt,th';

/**
 * The visible label of a control, visible words before names (facts/forms.md 3): what the page ties to it,
 * then the label inside its box, then the words before it, then what assistive tools would say.
 */
export function labelOf(control: Control): string {
  const { element, box, radios } = control;
  const options = new Set(radios.map(radioLabel));
  const candidates = [
    () => referenced(element),
    () => (radios.length > 0 ? '' : nativeLabel(element)),
    () => referenced(box.querySelector('[role=radiogroup]') ?? element),
    () => labelIn(box, options),
    () => textBefore(element, options),
    () => element.getAttribute('aria-label') ?? '',
    () => element.getAttribute('placeholder') ?? '',
    () => element.title,
  ];
  for (const candidate of candidates) {
    const label = tidy(candidate());
    if (/\p{L}/u.test(label) && !options.has(label)) return label;
  }
  return '';
}

function referenced(element: Element): string {
  const ids = element.getAttribute('aria-labelledby')?.split(/\s+/) ?? [];
  return ids.map((id) => textOf(byId(element, id))).join(' ');
}

function nativeLabel(element: HTMLElement): string {
  const labels = (element as HTMLInputElement).labels;
  return labels ? [...labels].map(textOf).join(' ') : '';
}

/** The box's own label: one that does not belong to a radio and stands before the control. */
function labelIn(box: Element, options: Set<string>): string {
  const label = [...box.querySelectorAll(labelSelector)].find((one) => !options.has(textOf(one)));
  return textOf(label ?? null);
}

/** Words of the siblings before the control, up to the next control; then one level up, four times. */
function textBefore(element: Element, options: Set<string>): string {
  let at: Element | null = element;
  for (let level = 0; at && level < 4; level += 1) {
    for (let before = at.previousElementSibling; before; before = before.previousElementSibling) {
      if (before.matches(controls) || before.querySelector(controls)) return '';
      const text = textOf(before);
      if (text && !options.has(text)) return text;
    }
    at = parentOf(at);
  }
  return '';
}

function tidy(text: string): string {
  return text
    .replace(/\s*[*:：]\s*/g, ' ')
    .replace(/\(bắt buộc\)/i, '')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 120);
}
