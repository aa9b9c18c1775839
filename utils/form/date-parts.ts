import { fold } from '../text';
import { type Control, type DatePart, type DateParts, sharedBox } from './control';
import { labelOf } from './label';

/**
 * A date asked for in three controls: day, month and year beside each other, each told by its own words or name
 * (facts/forms.md 6 row "day", portals.md 2 row MoJ: `*-day`, `*-month`, `*-year`).
 */
const words: Record<DatePart, { label: RegExp; name: RegExp; hint: RegExp }> = {
  day: { label: /^ngay$|^day$/, name: /(^|[-_.\]])(day|ngay)\d*$/i, hint: /^(dd?|ngày)$/i },
  month: { label: /^thang$|^month$/, name: /(^|[-_.\]])(month|thang)\d*$/i, hint: /^(mm?|tháng)$/i },
  year: { label: /^nam$|^year$/, name: /(^|[-_.\]])(year|nam)\d*$/i, hint: /^(yy(yy)?|năm)$/i },
};
const order: DatePart[] = ['day', 'month', 'year'];

/** Gathers each day, month and year that stand together into one control. */
export function withDateParts(controls: Control[]): Control[] {
  const gathered: Control[] = [];
  for (let at = 0; at < controls.length; at += 1) {
    const parts = partsOf(controls.slice(at, at + 3));
    const [first] = controls.slice(at, at + 1);
    if (!first) break;
    if (!parts) {
      gathered.push(first);
      continue;
    }
    const elements = order.map((part) => parts[part].element);
    const box = sharedBox(parts.day.box, elements);
    gathered.push({ shape: 'date-parts', element: parts.day.element, box, radios: [], parts });
    at += 2;
  }
  return gathered;
}

function partsOf(three: Control[]): DateParts | null {
  if (three.length < 3 || three.some(({ shape }) => !['text', 'select', 'choice'].includes(shape))) return null;
  const found: Partial<DateParts> = {};
  for (const control of three) {
    const part = partOf(control);
    if (!part || found[part]) return null;
    found[part] = control;
  }
  const { day, month, year } = found;
  if (!day || !month || !year) return null;
  const elements = three.map(({ element }) => element);
  const box = sharedBox(elements[0] ?? day.element, elements);
  return elements.every((element) => box.contains(element)) ? { day, month, year } : null;
}

function partOf(control: Control): DatePart | null {
  const { element } = control;
  const names = [element.getAttribute('name'), element.id, element.getAttribute('ref')].filter((name) => name !== null);
  const hints = [element.getAttribute('placeholder'), element.getAttribute('aria-label'), element.title];
  const label = fold(labelOf(control));
  for (const part of order) {
    const { label: asLabel, name: asName, hint: asHint } = words[part];
    const isHinted = hints.some((hint) => hint && asHint.test(hint.trim()));
    if (names.some((name) => asName.test(name)) || isHinted || asLabel.test(label)) return part;
  }
  return null;
}
