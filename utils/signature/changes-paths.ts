import type { PdfDict, PdfObject } from '../pdf';
import { fieldKeys, formKeys } from './changes-form';
import { referencesIn, type Step } from './changes-step';

/** Catalogue entries a later saving may rewrite (facts/signatures.md 5). */
export const catalogueKeys = ['AcroForm', 'DSS', 'Extensions', 'Metadata', 'MarkInfo', 'Version'];

/** Trailer entries that belong to the saving itself. */
export const trailerKeys = [
  ...['Type', 'Size', 'Index', 'W', 'Filter', 'DecodeParms', 'Length', 'Prev', 'XRefStm', 'ID', 'Info'],
  // Two that office programs add for themselves.
  ...['DocChecksum', 'AdditionalStreams'],
];

/** Ways a form field is rightly reached; by any other it would be something else as well. */
const waysToField = ['Fields', 'Kids', 'Annots', 'Parent', 'Obj'];

/**
 * The every-path rule: whatever is reached from the trailer by a way no rule has cleared must be as it was. So an
 * appearance that a page also draws, or that hangs on some other hook, may not change (facts/signatures.md 5).
 */
export function walkPaths(step: Step): undefined {
  const seen = new Set<string>();
  const stack: [number, string][] = [...referencesIn(step.after.trailer, 'trailer', trailerKeys)];
  stack.push(...formReferences(step));
  for (let next = stack.pop(); next && step.level !== 'forbidden'; next = stack.pop()) {
    const [number, key] = next;
    const isField = step.fields.has(number);
    const id = isField ? `${number} ${key}` : `${number}`;
    if (seen.has(id)) continue;
    seen.add(id);
    stack.push(...visit(step, number, key));
  }
}

function visit(step: Step, number: number, key: string): Iterable<[number, string]> {
  const object = step.after.get(number);
  const { root } = step.after;
  if (step.abandoned.has(number)) step.forbid(`an appearance that /${key} shows as well`);
  if (object === root) return referencesIn(object, 'Root', catalogueKeys);
  if (step.newFields.has(number)) {
    if (!waysToField.includes(key)) step.forbid(`a new field reached by /${key}`);
    return [];
  }
  const signed = step.fields.get(number);
  if (signed !== undefined) {
    if (step.isChanged(number) && !waysToField.includes(key)) step.forbid(`a field reached by /${key}`);
    return referencesIn(object, 'field', signed ? [] : fieldKeys);
  }
  if (step.pages.has(number) && object.kind === 'dict') {
    if (step.isChanged(number) && !step.changed.has(number)) step.forbid('a page that reaches over the signed end');
    return [...referencesIn(object, 'page', ['Annots']), ...annotations(step, object)];
  }
  if (step.isChanged(number) && key !== 'Annots') step.forbid(`object ${number} reached by /${key}`);
  // Through /Annots only additions of the annotations level come this far new; an old one that changed is refused.
  if (step.isChanged(number) && step.before.get(number).kind !== 'null') step.forbid(`annotation ${number}`);
  return referencesIn(object, key);
}

function* annotations(step: Step, page: PdfDict): Generator<[number, string]> {
  for (const item of step.after.array(page.entries.get('Annots')) ?? []) yield* referencesIn(item, 'Annots');
}

/** What fields are drawn with must be as it was; what a later saving added serves nothing older. */
function* resourcesOf(step: Step): Generator<[number, string]> {
  if (!step.hasValues) return;
  const form = step.before.dict(step.before.root.entries.get('AcroForm'));
  for (const category of step.before.dict(form?.entries.get('DR'))?.entries.values() ?? []) {
    for (const value of step.before.dict(category)?.entries.values() ?? []) yield* referencesIn(value, 'DR');
  }
}

/** The form, less what filling may touch. An array of fields that is an object of its own is part of the form. */
function* formReferences(step: Step): Generator<[number, string]> {
  const form: PdfDict | undefined = step.after.dict(step.after.root.entries.get('AcroForm'));
  if (!form) return;
  yield* referencesIn(form, 'AcroForm', formKeys);
  yield* resourcesOf(step);
  const fields: PdfObject[] = step.after.array(form.entries.get('Fields')) ?? [];
  for (const field of fields) yield* referencesIn(field, 'Fields');
}
