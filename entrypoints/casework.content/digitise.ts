import type { LicenceReading } from '../../utils/licence';
import { formatDate } from '../../utils/text';
import { labelOf } from './dossier';
import { type DigitisationField, digitisation } from './dossier-words';

type Box = HTMLInputElement | HTMLTextAreaElement;
export type DigitisationForm = Partial<Record<DigitisationField, Box>>;

/** With fewer of its boxes in sight it is another form. */
const leastBoxes = 3;

/** The digitisation form that is open on the page; null where none is. */
export function formOn(root: Document): DigitisationForm | null {
  const form: DigitisationForm = {};
  for (const box of root.querySelectorAll<Box>('input:not([type=hidden], [type=checkbox], [type=radio]), textarea')) {
    if (box.disabled || box.readOnly || box.checkVisibility?.() === false) continue;
    const label = labelOf(box);
    for (const [field, labels] of Object.entries(digitisation) as [DigitisationField, readonly string[]][]) {
      if (!form[field] && labels.includes(label)) form[field] = box;
    }
  }
  return Object.keys(form).length >= leastBoxes ? form : null;
}

export interface Filled {
  done: number;
  total: number;
  /** Boxes whose value the page did not keep. */
  left: DigitisationField[];
}

/** A page's framework answers within this. */
const settleMs = 120;

/**
 * Writes what the paper says into the boxes of the form, and reads back what stays there. What the paper does not say
 * or was read with doubt is left to the officer; a box that holds something else already keeps it.
 */
export async function fillForm(form: DigitisationForm, { fields }: LicenceReading): Promise<Filled> {
  const wanted = (Object.entries(form) as [DigitisationField, Box][]).flatMap(([field, box]) => {
    const value = fields[field];
    return value && value.certainty !== 'check' && box.value.trim() === ''
      ? [{ field, box, value: written(box, value.value) }]
      : [];
  });
  for (const { box, value } of wanted) write(box, value);
  await new Promise((done) => setTimeout(done, settleMs));
  const left = wanted.filter(({ box, value }) => box.value !== value).map(({ field }) => field);
  return { done: wanted.length - left.length, total: wanted.length, left };
}

/** A box for days of the browser's own takes ISO, any other the Vietnamese way. */
const written = (box: Box, value: string) => (box.type === 'date' ? value : formatDate(value));

/** As typing does it: frameworks watch the prototype's setter and these events. */
function write(box: Box, value: string): void {
  const own = box instanceof HTMLTextAreaElement ? HTMLTextAreaElement.prototype : HTMLInputElement.prototype;
  box.focus();
  Object.getOwnPropertyDescriptor(own, 'value')?.set?.call(box, value);
  box.dispatchEvent(new Event('input', { bubbles: true }));
  box.dispatchEvent(new Event('change', { bubbles: true }));
  box.blur();
}
