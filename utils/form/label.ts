import { type Control, radioLabel } from './control';
import { byId, parentOf, textOf } from './dom';

const controls = 'input:not([type=hidden]),select,textarea,[role=combobox]';
const labelSelector = 'label,.sd-question__title,.sd-title,mat-label,.ant-form-item-label,.label,.form-label,dt,th';

/**
 * The visible label of a control, visible words before names (facts/forms.md 3): what the page ties to it,
 * then the label inside its box, then the words before it, then what assistive tools would say.
 */
export function labelOf(control: Control): string {
  const { element, box, radios, parts } = control;
  const isGroup = radios.length > 0 || parts !== undefined;
  const own = new Set(parts ? Object.values(parts).map(labelOf).filter(isPartWord) : radios.map(radioLabel));
  const candidates = [
    () => referenced(element),
    () => (isGroup ? '' : nativeLabel(element)),
    () => referenced(box.querySelector('[role=radiogroup],[role=group]') ?? element),
    () => labelIn(box, own),
    () => textBefore(element, own),
    () => (isGroup ? textBefore(box, own) : ''),
    () => element.getAttribute('aria-label') ?? '',
    () => element.getAttribute('placeholder') ?? '',
    () => element.title,
  ];
  for (const candidate of candidates) {
    const label = tidy(candidate());
    if (/\p{L}/u.test(label) && !own.has(label)) return label;
  }
  return '';
}

/** "Ngày" before the box for the day names the part; "Ngày sinh" before it names the date. */
function isPartWord(label: string): boolean {
  return /^(ngày|tháng|năm|day|month|year)$/i.test(label);
}

/** Ids that lead back into the control name its value, not its question. */
function referenced(element: Element): string {
  const inner = element.matches('[aria-labelledby]') ? element : element.querySelector('[aria-labelledby]');
  const ids = inner?.getAttribute('aria-labelledby')?.split(/\s+/) ?? [];
  return ids
    .map((id) => byId(element, id))
    .filter((one) => one !== null && !element.contains(one))
    .map(textOf)
    .join(' ');
}

/** A label tied to the control, to a box inside it, or to the portal's own list that a library hid before it. */
function nativeLabel(element: HTMLElement): string {
  const before = element.previousElementSibling;
  const tied = [
    element,
    ...element.querySelectorAll('input,select'),
    before instanceof HTMLSelectElement ? before : null,
  ];
  for (const one of tied) {
    const labels = [...((one as HTMLInputElement | null)?.labels ?? [])];
    // A label around everything holds the value too.
    const words = labels.map((label) => (label.contains(element) ? ownWords(label) : textOf(label))).join(' ');
    if (words.trim()) return words;
  }
  return '';
}

function ownWords(label: Element): string {
  const copy = label.cloneNode(true) as Element;
  for (const part of copy.querySelectorAll(`${controls},button,[role=listbox]`)) part.remove();
  return textOf(copy);
}

/** The box's own label: one that does not belong to a radio and stands before the control. */
function labelIn(box: Element, own: Set<string>): string {
  const label = [...box.querySelectorAll(labelSelector)].find((one) => !own.has(tidy(textOf(one))));
  return textOf(label ?? null);
}

/** Words of the siblings before the control, up to the next control; then one level up, four times. */
function textBefore(element: Element, own: Set<string>): string {
  let at: Element | null = element;
  for (let level = 0; at && level < 4; level += 1) {
    for (let before = at.previousElementSibling; before; before = before.previousElementSibling) {
      if (before.matches(controls) || before.querySelector(controls)) return '';
      const text = textOf(before);
      if (text && !own.has(text)) return text;
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
