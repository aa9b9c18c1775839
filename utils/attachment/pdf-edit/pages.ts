import { type Page, type PdfDict, type PdfObject, pagesOf } from '../../pdf';
import type { PdfDraft } from './draft';
import { list, name, ref, whole, withEntries } from './source';

/** What a page takes from the tree above it (ISO 32000-1 7.7.3.4). */
const inheritable = ['Resources', 'MediaBox', 'CropBox', 'Rotate'];
const mostParents = 64;

/** The page with all that it took from the tree above written into itself. */
export function standingAlone(draft: Pick<PdfDraft, 'get' | 'dict'>, page: Page): PdfDict {
  let own = draft.get(page.number);
  if (own.kind !== 'dict') own = page.dict;
  const taken: Record<string, PdfObject> = {};
  let node = draft.dict(own.entries.get('Parent'));
  for (let hops = 0; node && hops < mostParents; hops += 1) {
    for (const key of inheritable) {
      const value = node.entries.get(key);
      if (value && !(key in taken) && !own.entries.has(key)) taken[key] = value;
    }
    node = draft.dict(node.entries.get('Parent'));
  }
  return withEntries(own, taken);
}

/** Leaves only these pages (numbers from 1), in their order, in a tree of one level. The others' objects go too. */
export function keepPages(draft: PdfDraft, wanted: ReadonlySet<number>): void {
  const pages = pagesOf(draft.view);
  const tree = draft.view.root.entries.get('Pages');
  if (tree?.kind !== 'ref') return;
  const kept = pages.filter((_, index) => wanted.has(index + 1));
  const alone = kept.map((page) => ({ number: page.number, dict: standingAlone(draft, page) }));
  for (const { number, dict } of alone) draft.set(number, withEntries(dict, { Parent: ref(tree.number) }));
  const gone = pages.filter((_, index) => !wanted.has(index + 1));
  const fields = new Set(gone.flatMap((page) => fieldsOn(draft, page)));
  for (const { number } of gone) draft.takeOut(number);
  for (const number of [...fields]) forgetKid(draft, number, fields);
  for (const number of fields) draft.takeOut(number);
  forgetFields(draft, fields);
  const kids = list(alone.map(({ number }) => ref(number)));
  draft.set(tree.number, {
    ...(draft.dict(tree) as PdfDict),
    entries: new Map<string, PdfObject>([
      ['Type', name('Pages')],
      ['Kids', kids],
      ['Count', whole(alone.length)],
    ]),
  });
  const root = draft.trailer.entries.get('Root');
  // Labels count all pages from the first on: they would name others now.
  if (root?.kind === 'ref') {
    draft.set(root.number, withEntries(draft.dict(root) as PdfDict, { PageLabels: null }));
  }
}

function fieldsOn(draft: PdfDraft, { dict }: Page): number[] {
  return (draft.array(dict.entries.get('Annots')) ?? []).flatMap((one) => (one.kind === 'ref' ? [one.number] : []));
}

/** A field with several places keeps those on the pages that stay; one that has no place left goes as well. */
function forgetKid(draft: PdfDraft, number: number, gone: Set<number>): void {
  const own = draft.get(number);
  const parent = own.kind === 'dict' ? own.entries.get('Parent') : undefined;
  const field = draft.dict(parent);
  const kids = draft.array(field?.entries.get('Kids'));
  if (parent?.kind !== 'ref' || !field || !kids || gone.has(parent.number)) return;
  const left = kids.filter((kid) => kid.kind !== 'ref' || !gone.has(kid.number));
  if (left.length === kids.length) return;
  draft.set(parent.number, withEntries(field, { Kids: list(left) }));
  if (left.length > 0) return;
  gone.add(parent.number);
  forgetKid(draft, parent.number, gone);
}

/** A form must not name fields that are gone. */
function forgetFields(draft: PdfDraft, gone: ReadonlySet<number>): void {
  const form = draft.view.root.entries.get('AcroForm');
  const dict = draft.dict(form);
  const fields = draft.array(dict?.entries.get('Fields'));
  if (!dict || !fields || gone.size === 0) return;
  const left = withEntries(dict, { Fields: list(fields.filter((one) => one.kind !== 'ref' || !gone.has(one.number))) });
  if (form?.kind === 'ref') draft.set(form.number, left);
  else {
    const root = draft.trailer.entries.get('Root');
    if (root?.kind === 'ref') draft.set(root.number, withEntries(draft.dict(root) as PdfDict, { AcroForm: left }));
  }
}

/** Turns a page clockwise, on top of how it is shown now. Nothing of what it paints changes. */
export function turnPage(draft: PdfDraft, page: Page, degrees: number): void {
  const alone = standingAlone(draft, page);
  const now = draft.resolve(alone.entries.get('Rotate'));
  const before = now.kind === 'number' ? now.value : 0;
  const own = draft.get(page.number) as PdfDict;
  draft.set(page.number, withEntries(own, { Rotate: whole((((before + degrees) % 360) + 360) % 360) }));
}
