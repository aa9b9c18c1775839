import type { PdfDict, PdfObject, View } from '../../pdf';
import { walkObjects } from '../pdf-walk';
import type { PdfDraft } from './draft';

/** Actions that only move about in the file or open a page of the web (ISO 32000-1 12.6.4); every other one goes. */
const harmless = new Set(['GoTo', 'URI', 'Named', 'Hide', 'ResetForm', 'SetOCGState', 'Thread']);
/** Entries that hold what acts by itself, or other files: scripts, triggers, XFA, attachments, associated files. */
const acting = ['JS', 'JavaScript', 'AA', 'XFA', 'EmbeddedFiles', 'EF', 'AF', 'RichMediaContent', 'RichMediaSettings'];
/** Entries whose value is an action. */
const actions = ['A', 'PA', 'OpenAction', 'Next'];
const resourceTypes = new Set(['Font', 'XObject', 'ExtGState', 'Pattern']);
const actingAnnotations = new Set(['FileAttachment', 'RichMedia', 'Screen', 'Movie', 'Sound', '3D']);

/** Without its active parts this file would show nothing: a portfolio of other files, a form that XFA draws. */
export function livesByActiveContent(view: View): boolean {
  return view.root.entries.has('Collection') || view.root.entries.has('NeedsRendering');
}

/** Takes out all that acts by itself and all files inside; pages, text, pictures and entries of fields stay. */
export function removeActive(draft: PdfDraft): void {
  for (const found of [...walkObjects(draft)]) {
    if (found.damaged) continue;
    const cleaned = clean(draft, found.value);
    if (cleaned !== found.value) draft.set(found.number, cleaned);
  }
}

/** The same object where nothing is to be taken out. */
function clean(draft: PdfDraft, value: PdfObject): PdfObject {
  switch (value.kind) {
    case 'array': {
      const gone = value.items.filter((item) => isActingAnnotation(draft, item));
      const items = value.items.filter((item) => !gone.includes(item));
      // The structure tree names them too.
      for (const item of gone) if (item.kind === 'ref') draft.takeOut(item.number);
      const cleaned = items.map((item) => clean(draft, item));
      const isSame = items.length === value.items.length && cleaned.every((item, i) => item === value.items[i]);
      return isSame ? value : { ...value, items: cleaned };
    }
    case 'dict':
      return cleanDict(draft, value);
    case 'stream': {
      const dict = cleanDict(draft, value.dict);
      return dict === value.dict ? value : { ...value, dict };
    }
    default:
      return value;
  }
}

function cleanDict(draft: PdfDraft, value: PdfDict): PdfDict {
  const entries = new Map<string, PdfObject>();
  let hasChanged = false;
  for (const [key, entry] of value.entries) {
    const isNamedSo = acting.includes(key) && !isResource(draft, entry);
    const goes = isNamedSo || (actions.includes(key) && isActing(draft, entry));
    const cleaned = goes ? null : clean(draft, entry);
    if (cleaned) entries.set(key, cleaned);
    hasChanged ||= cleaned !== entry;
  }
  return hasChanged ? { ...value, entries } : value;
}

/** Fonts, pictures and colours may bear any name, `/JS` too. */
function isResource(draft: PdfDraft, entry: PdfObject): boolean {
  const value = draft.resolve(entry);
  if (value.kind === 'array') return value.items[0]?.kind === 'name';
  const { entries } = value.kind === 'stream' ? value.dict : value.kind === 'dict' ? value : { entries: new Map() };
  const named = (key: string) => draft.name(entries.get(key)) ?? '';
  return resourceTypes.has(named('Type')) || ['Image', 'Form'].includes(named('Subtype'));
}

/** A destination is an array or a name; several actions in a row are an array of actions. */
function isActing(draft: PdfDraft, entry: PdfObject): boolean {
  const value = draft.resolve(entry);
  if (value.kind === 'array') return value.items.some((item) => isActing(draft, item));
  if (value.kind !== 'dict') return false;
  const type = draft.name(value.entries.get('S'));
  // `/A` is also an attribute of structure elements: those have an owner and no action type.
  return type !== undefined && !value.entries.has('O') && !harmless.has(type);
}

function isActingAnnotation(draft: PdfDraft, item: PdfObject): boolean {
  const annotation = draft.dict(item);
  // The note that opens over an attached file leads back to it.
  const owner = annotation?.entries.get('Parent');
  return hasActingSubtype(draft, item) || (owner !== undefined && hasActingSubtype(draft, owner));
}

function hasActingSubtype(draft: PdfDraft, item: PdfObject): boolean {
  const subtype = draft.name(draft.dict(item)?.entries.get('Subtype'));
  return subtype !== undefined && actingAnnotations.has(subtype);
}
