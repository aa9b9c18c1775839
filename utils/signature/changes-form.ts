import { nothing, type PdfDict, type PdfObject, textString, type View } from '../pdf';
import { addedItems, sameObject } from './changes-same';
import type { Step } from './changes-step';
import { isVisible } from './place';

/** What form filling may touch in a field and in the form (facts/signatures.md 5). */
export const fieldKeys = ['Ff', 'Type', 'AP', 'AS', 'V', 'F', 'DA', 'Q'];
export const formKeys = ['Fields', 'DR', 'DA', 'Q', 'NeedAppearances', 'SigFlags'];

/** A new signature field may hold these; an action or a script makes it something else. */
const newFieldKeys = new Set([
  ...['Type', 'Subtype', 'FT', 'T', 'TU', 'TM', 'F', 'Ff', 'Rect', 'P', 'AP', 'AS', 'V', 'Lock', 'SV', 'MK', 'DA', 'Q'],
  ...['BS', 'Border', 'DR', 'H', 'M', 'NM', 'DV', 'C', 'CA', 'BM'],
]);

const empty: PdfDict = { kind: 'dict', start: -1, end: -1, entries: new Map(), repeated: [] };

/** The interactive form: existing fields may be filled, signature fields may be added, nothing may go. */
export function compareForm(step: Step): undefined {
  const before = step.before.dict(step.before.root.entries.get('AcroForm')) ?? empty;
  const after = step.after.dict(step.after.root.entries.get('AcroForm'));
  if (!after) {
    if (before !== empty) step.forbid('the form is gone');
    return;
  }
  const different = step.compareKeys(before, after, formKeys, 'AcroForm');
  if (different.some((key) => key !== 'Fields' && key !== 'SigFlags')) step.raise('form');
  const old = step.before.array(before.entries.get('Fields')) ?? [];
  const now = step.after.array(after.entries.get('Fields')) ?? [];
  const added = addedItems(old, now);
  if (!added) return step.forbid('a field was removed or moved');
  const seen = new Set<number>();
  for (const field of old) compareField(step, field, { path: '', type: undefined, depth: 0, filled: false }, seen);
  for (const field of added) addField(step, field, seen);
  // Another default look draws the old values anew; where only signatures are fields there are none.
  if (!step.hasValues) return;
  if (different.some((key) => ['DA', 'Q', 'NeedAppearances'].includes(key))) step.restyled = true;
  compareResources(step, before.entries.get('DR'), after.entries.get('DR'));
}

/** Fonts and the like for fields: a later saving may add some and must leave the old ones. */
function compareResources(step: Step, before: PdfObject | undefined, after: PdfObject | undefined): undefined {
  for (const [category, value] of step.before.dict(before)?.entries ?? []) {
    const now = step.after.dict(step.after.dict(after)?.entries.get(category));
    const old = step.before.dict(value);
    if (!old) continue;
    const isKept = [...old.entries].every(([name, one]) => sameObject(one, now?.entries.get(name) ?? nothing));
    if (!isKept) step.forbid(`AcroForm /DR /${category}`);
  }
}

interface Place {
  path: string;
  type: string | undefined;
  depth: number;
  /** A parent's value changed: its widgets may show the new one. */
  filled: boolean;
}

function compareField(step: Step, object: PdfObject, place: Place, seen: Set<number>): undefined {
  const { path, type, depth } = place;
  // A field inside its parent's array has no number of its own: it changes with its parent, which is compared as a whole.
  if (object.kind !== 'ref') return;
  if (seen.has(object.number) || depth > 32) return step.forbid('fields in a circle');
  seen.add(object.number);
  const before = step.before.dict(object);
  const after = step.after.dict(object);
  if (!before || !after) return step.forbid('a field is gone');
  const ownType = step.before.name(before.entries.get('FT')) ?? type;
  const name = [path, titleOf(step.before, before)].filter(Boolean).join('.');
  const signed = ownType === 'Sig' && step.before.resolve(before.entries.get('V')).kind === 'dict';
  step.fields.set(object.number, signed);
  const different = step.compareKeys(before, after, signed ? [] : fieldKeys, `field ${name}`);
  if (ownType !== 'Sig') step.hasValues = true;
  const isOther = (key: string) =>
    different.includes(key) || (!signed && reaches(step, after.entries.get(key) ?? nothing, 0));
  const filled = place.filled || isOther('V') || different.includes('AS');
  const restyled = ['AP', 'F', 'DA', 'Q'].some(isOther);
  const look = before.entries.get('AP');
  if (different.includes('AP') && look?.kind === 'ref') step.abandoned.add(look.number);
  if (filled || restyled || different.length > 0) noteField(step, name, ownType, after);
  if (ownType === 'Sig') noteLook(step, object.number, after, restyled);
  else if (restyled && !filled) step.restyled = true;
  for (const kid of step.before.array(before.entries.get('Kids')) ?? []) {
    compareField(step, kid, { path: name, type: ownType, depth: depth + 1, filled }, seen);
  }
}

/** A signature field that was there: signing it may give it a look; without a signature nobody answers for that. */
function noteLook(step: Step, number: number, after: PdfDict, restyled: boolean): undefined {
  if (!restyled || !isVisible(after, step.after)) return;
  if (step.after.dict(after.entries.get('V'))) step.shown.add(number);
  else step.raise('annotations', 'an unsigned field that shows something');
}

function reaches(step: Step, object: PdfObject, depth: number): boolean {
  if (depth > 6) return false;
  if (object.kind === 'ref') {
    return step.isChanged(object.number) || reaches(step, step.after.get(object.number), depth + 1);
  }
  if (object.kind === 'array') return object.items.some((item) => reaches(step, item, depth + 1));
  if (object.kind === 'dict') return [...object.entries.values()].some((value) => reaches(step, value, depth + 1));
  return object.kind === 'stream' && reaches(step, object.dict, depth + 1);
}

function noteField(step: Step, name: string, type: string | undefined, after: PdfDict): undefined {
  step.changedFields.push(name);
  step.raise('form');
  if (type !== 'Sig') step.filled = true;
  else if (step.after.dict(after.entries.get('V'))) step.signatures += 1;
}

/** Only signature fields may be added, at the root of the form; a field may have its widgets apart. */
function addField(step: Step, object: PdfObject, seen: Set<number>): undefined {
  if (object.kind !== 'ref' || seen.has(object.number)) return step.forbid('an added field that is not new');
  const field = step.after.dict(object);
  if (!field || step.after.name(field.entries.get('FT')) !== 'Sig') {
    return step.forbid('an added field that is no signature');
  }
  if (!isPlainField(step, object, field, false)) return;
  const value = step.after.dict(field.entries.get('V'));
  const widgets = [object];
  for (const kid of step.after.array(field.entries.get('Kids')) ?? []) {
    const widget = step.after.dict(kid);
    if (kid.kind !== 'ref' || seen.has(kid.number) || !widget) return step.forbid('an added field with an old widget');
    seen.add(kid.number);
    if (!isPlainField(step, kid, widget, true)) return;
    widgets.push(kid);
  }
  const isShown = widgets.map((widget) => noteWidget(step, widget, value !== undefined)).some(Boolean);
  if (!value) return step.raise('form');
  step.signatures += 1;
  const isTimestamp = step.after.name(value.entries.get('SubFilter')) === 'ETSI.RFC3161';
  step.raise(isTimestamp && !isShown ? 'validation' : 'form');
}

type Reference = Extract<PdfObject, { kind: 'ref' }>;

/** A new object that holds what a signature field or its widget holds, and nothing that acts. */
function isPlainField(step: Step, { number }: Reference, field: PdfDict, isKid: boolean): boolean {
  const odd = [...field.entries.keys()].find((key) => !newFieldKeys.has(key) && key !== (isKid ? 'Parent' : 'Kids'));
  if (odd) step.forbid(`an added signature field with /${odd}`);
  else if (field.repeated.length > 0) step.forbid('an added signature field that repeats a key');
  else if (step.before.get(number).kind !== 'null') step.forbid('an added field that took an old number');
  else step.newFields.add(number);
  return step.newFields.has(number);
}

/** Is anything seen of a new widget? */
function noteWidget(step: Step, { number }: Reference, isSigned: boolean): boolean {
  const widget = step.after.dict(step.after.get(number));
  if (!widget || !isVisible(widget, step.after)) return false;
  step.visibleField = true;
  step.shown.add(number);
  // An unsigned field that shows something is an annotation by another name: nobody answers for it.
  const shows = ['AP', 'MK'].some((key) => widget.entries.has(key));
  if (!isSigned && shows) step.raise('annotations', 'an unsigned visible field');
  return true;
}

function titleOf(view: View, field: PdfDict): string {
  const title = view.resolve(field.entries.get('T'));
  return title.kind === 'string' ? textString(title.bytes) : '';
}
