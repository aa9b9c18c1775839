import { vi } from 'vitest';
import { PageForm, type ScannedField } from '../../../utils/form';

const styleOf = window.getComputedStyle.bind(window);

/**
 * A page as a portal draws it. The test's DOM has no layout, leaves initial values of styles empty and remembers the
 * first answer of `selectedOptions`, and knows no points: each is given what a browser gives.
 */
export function pageWith(html: string): PageForm {
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 0, 200, 30));
  vi.spyOn(window, 'getComputedStyle').mockImplementation((element) => {
    const { display, visibility, opacity } = styleOf(element);
    return { display, visibility, opacity: opacity || '1' } as CSSStyleDeclaration;
  });
  vi.spyOn(HTMLSelectElement.prototype, 'selectedOptions', 'get').mockImplementation(function (
    this: HTMLSelectElement,
  ) {
    return [...this.options].filter((option) => option.selected) as unknown as HTMLCollectionOf<HTMLOptionElement>;
  });
  document.elementFromPoint = () => document.body;
  document.body.innerHTML = html;
  return new PageForm(document);
}

/** The field a label names; a test that asks for a field expects it to be there. */
export function fieldNamed(fields: ScannedField[], label: string): ScannedField {
  const found = fields.find((field) => field.label === label);
  if (!found) throw new Error(`No field "${label}" among: ${fields.map((field) => field.label).join(' · ')}`);
  return found;
}
