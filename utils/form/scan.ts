import { matchPortal } from '../portals';
import { conceptOf } from './concepts';
import { type Control, radioLabel } from './control';
import { textOf } from './dom';
import { findControls } from './find-controls';
import { labelOf } from './label';
import { isLocked } from './locked';
import { roleOf } from './roles';
import { sectionFinder } from './section';
import { shownValue } from './shown';
import type { Concept, ControlShape, ScannedField } from './types';

/** The fields of a document and the live controls behind them, by field id. */
export interface Scan {
  fields: ScannedField[];
  controls: Map<string, Control>;
}

const dates: (Concept | null)[] = ['birthDate', 'issuedOn', 'expiresOn'];

/**
 * Looks at a document once: no observer, nothing written. Fields that a person cannot see, and those of
 * login, payment and captcha, are not in the result. Ids hold until the next scan.
 */
export function scanDocument(document: Document): Scan {
  const sectionOf = sectionFinder(document);
  const controls = new Map<string, Control>();
  const { offLimits } = matchPortal(document.location.href);
  const fields = findControls(document, offLimits).map((control, index): ScannedField => {
    const id = `f${index}`;
    const label = labelOf(control);
    const section = sectionOf(control.element);
    const name = nameOf(control);
    const concept = conceptOf(label, name, section);
    const shape: ControlShape = control.shape === 'text' && dates.includes(concept) ? 'date' : control.shape;
    controls.set(id, { ...control, shape });
    const options = optionsOf(control);
    return {
      id,
      label,
      section,
      role: roleOf(label, section, name),
      concept,
      shape,
      locked: isLocked(control),
      required:
        control.element.matches('[required],[aria-required=true]') ||
        control.box.querySelector('.field-required,.required,.sd-question__required-text') !== null,
      current: shownValue(control),
      ...(options ? { options } : {}),
    };
  });
  return { fields, controls };
}

/** The name a portal gave the field: on the control, on a hidden twin in its box, or on the box itself. */
function nameOf({ element, box }: Control): string {
  const own = element.getAttribute('name') || element.getAttribute('formcontrolname');
  if (own) return own;
  const onBox = box.getAttribute('data-name') ?? box.getAttribute('name');
  return onBox ?? box.querySelector('[name]:not([name=search_terms])')?.getAttribute('name') ?? element.id;
}

function optionsOf({ shape, element, radios }: Control): string[] | null {
  if (shape === 'radio') return radios.map(radioLabel);
  if (element instanceof HTMLSelectElement) return [...element.options].map(textOf).filter(Boolean);
  return null;
}
