import { matchPortal } from '../portals';
import { conceptOf } from './concepts';
import { type Control, radioLabel } from './control';
import { queriesOf, textOf } from './dom';
import { giveWay } from './events';
import { controlSteps } from './find-controls';
import { labelOf } from './label';
import { isLocked } from './locked';
import { roleOf } from './roles';
import { sectionsOf } from './section';
import { shownValue } from './shown';
import type { Concept, ScannedField } from './types';

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
  const steps = scanSteps(document);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same, with room between its steps for the person who goes on typing (facts/forms.md 13). */
export async function scanInTurns(document: Document): Promise<Scan> {
  const steps = scanSteps(document);
  let started = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() - started < longestTurn) continue;
    await giveWay();
    started = performance.now();
  }
}

const longestTurn = 8;

function* scanSteps(document: Document): Generator<undefined, Scan> {
  const { offLimits } = matchPortal(document.location.href);
  const query = queriesOf(document);
  const found = yield* controlSteps(query, offLimits);
  const sectionOf = sectionsOf(
    document,
    found.map(({ element }) => element),
    query,
  );
  const controls = new Map<string, Control>();
  const fields: ScannedField[] = [];
  for (const control of found) {
    yield;
    const id = `f${fields.length}`;
    const field = fieldOf(id, control, sectionOf(control.element));
    controls.set(id, { ...control, shape: field.shape });
    fields.push(field);
  }
  return { fields, controls };
}

/** What a control asks for and of whom, as the page words it now. */
export function meaningOf(document: Document, control: Control): Pick<ScannedField, 'concept' | 'role'> {
  const section = sectionsOf(document, [control.element])(control.element);
  const [label, name] = [labelOf(control), nameOf(control)];
  return { concept: conceptOf(label, name, section), role: roleOf(label, section, name) };
}

function fieldOf(id: string, control: Control, section: string): ScannedField {
  const { element, box } = control;
  const label = labelOf(control);
  const name = nameOf(control);
  const concept = conceptOf(label, name, section);
  const options = optionsOf(control);
  return {
    id,
    label,
    section,
    role: roleOf(label, section, name),
    concept,
    shape: control.shape === 'text' && dates.includes(concept) ? 'date' : control.shape,
    locked: isLocked(control),
    required:
      element.matches('[required],[aria-required=true]') ||
      box.querySelector('.field-required,.required,.sd-question__required-text') !== null,
    current: shownValue(control),
    ...(options ? { options } : {}),
  };
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
