import { nothing, type PdfObject } from '../pdf';
import { addedItems } from './changes-same';
import type { Step } from './changes-step';

const maxPages = 200_000;

/** The page tree: the same pages in the same order, each as it was but for annotations added. */
export function comparePages(step: Step): undefined {
  const stack: PdfObject[] = [step.before.root.entries.get('Pages') ?? nothing];
  for (let visited = 0; stack.length > 0; visited++) {
    const object = stack.pop() ?? nothing;
    if (visited > maxPages) return step.forbid('too many pages');
    if (object.kind !== 'ref') continue;
    if (step.pages.has(object.number)) return step.forbid('pages in a circle');
    step.pages.add(object.number);
    const before = step.before.dict(object);
    const after = step.after.dict(object);
    if (!before || !after) return step.forbid('a page is gone');
    const kids = step.before.array(before.entries.get('Kids'));
    step.compareKeys(before, after, kids ? [] : ['Annots'], 'page');
    if (kids) stack.push(...kids);
    else compareAnnotations(step, before.entries.get('Annots'), after.entries.get('Annots'));
  }
}

function compareAnnotations(step: Step, before: PdfObject | undefined, after: PdfObject | undefined): undefined {
  const old = step.before.array(before) ?? [];
  const now = step.after.array(after) ?? [];
  if (step.after.resolve(after).kind === 'null' ? old.length > 0 : !step.after.array(after)) {
    return step.forbid('the annotations are gone');
  }
  const added = addedItems(old, now);
  if (!added) return step.forbid('an annotation was removed or moved');
  for (const item of added) addAnnotation(step, item);
}

function addAnnotation(step: Step, item: PdfObject): undefined {
  if (item.kind === 'ref' && step.newFields.has(item.number)) return;
  // A signature field that was there all along may get its place on a page when it is signed.
  if (item.kind === 'ref' && step.fields.get(item.number) === false && isSignature(step, item)) return;
  const annotation = step.after.dict(item);
  const kind = annotation && step.after.name(annotation.entries.get('Subtype'));
  if (!kind || kind === 'Widget' || kind === 'Link') return step.forbid(`an added ${kind ?? 'something'} on a page`);
  if (item.kind === 'ref' && step.before.get(item.number).kind !== 'null') {
    return step.forbid('an added annotation that took an old number');
  }
  step.raise('annotations', `an added ${kind}`);
}

const isSignature = (step: Step, item: PdfObject) =>
  step.before.name(step.before.dict(item)?.entries.get('FT')) === 'Sig';
