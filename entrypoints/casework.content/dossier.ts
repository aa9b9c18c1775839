import type { DossierFacts } from '../../utils/licence';
import { fold } from '../../utils/text';
import { numberLabels, ownerLabels } from './dossier-words';

type Box = HTMLInputElement | HTMLTextAreaElement;

/** The words before a box: its label, or the text it is named by. */
export function labelOf(box: Box): string {
  const [label] = box.labels ?? [];
  const named = box.getAttribute('aria-labelledby');
  const byId = named ? document.getElementById(named)?.textContent : null;
  const before = box.closest('.ant-form-item, .form-group, td, div')?.querySelector('label, .label')?.textContent;
  return clean(label?.textContent ?? byId ?? box.getAttribute('aria-label') ?? before ?? box.placeholder);
}

/** Required marks and colons are no words. */
const clean = (text: string) => fold(text.replace(/[*:：]/g, ' '));

/**
 * Whom the dossier on the page is about, as far as the page says it: in text ("Chủ hồ sơ: …") or in a box. Read only
 * for a check that was pressed for or that the agency's policy asks for, used for comparing, and forgotten with the page.
 */
export function dossierOn(root: Document): DossierFacts {
  const pairs = [...textPairs(root), ...boxPairs(root)];
  const value = (labels: readonly string[], form: RegExp) =>
    pairs.find(([label, text]) => labels.includes(label) && form.test(text))?.[1];
  const holder = value(ownerLabels, /^\p{L}[\p{L} ]{3,59}$/u);
  const number = value(numberLabels, /^(?:\d{9}|\d{12})$/);
  return { ...(holder ? { holder } : {}), ...(number ? { personalNumber: number } : {}) };
}

/** "Chủ hồ sơ: NGUYỄN VĂN AN · Số giấy tờ: 003099000017" in any part of the page's text. */
function textPairs(root: Document): [label: string, value: string][] {
  const text = root.body?.innerText ?? '';
  return text.split(/[\n\t·|;]/).flatMap((part): [string, string][] => {
    const [label = '', ...rest] = part.split(/[:：]/);
    return rest.length > 0 ? [[clean(label), rest.join(':').trim()]] : [];
  });
}

const boxPairs = (root: Document): [string, string][] =>
  [...root.querySelectorAll<HTMLInputElement>('input:not([type=hidden], [type=password])')].map((box) => [
    labelOf(box),
    box.value.trim(),
  ]);
