import { type PdfDict, PdfDocument, type PdfObject, pagesOf, type View } from '../../pdf';
import { writeObjects } from './draft';
import { standingAlone } from './pages';
import { dict, list, name, type ObjectSource, ref, whole } from './source';

/** What belongs to a whole document and cannot be had twice: a form's fields, layers that are shown or not. */
const single = ['AcroForm', 'OCProperties'];

/**
 * All pages of these PDFs one after another. `null` where two of them are forms or have layers, because those would
 * mix. None of them may be signed or encrypted. Throws a PdfError.
 */
export function joinPdfs(files: Uint8Array[]): Uint8Array | null {
  const views = files.map((bytes) => PdfDocument.open(bytes).view());
  const objects: PdfObject[] = [];
  const shelf: Shelf = {
    objects,
    add(value) {
      objects.push(value);
      return objects.length;
    },
  };
  const tree = shelf.add(dict({}));
  const kids: PdfObject[] = [];
  const own: Record<string, PdfObject> = {};
  for (const view of views) {
    const copy = copierFrom(view, shelf);
    for (const page of pagesOf(view)) {
      const number = copy.numberOf(page.number);
      const alone = copy.value(withoutParent(standingAlone(view, page))) as PdfDict;
      objects[number - 1] = { ...alone, entries: new Map(alone.entries).set('Parent', ref(tree)) };
      kids.push(ref(number));
    }
    for (const key of single) {
      const value = view.root.entries.get(key);
      if (!value || isEmptyForm(view, value)) continue;
      if (own[key]) return null;
      own[key] = copy.value(value);
    }
    copy.finish();
  }
  objects[tree - 1] = dict({ Type: name('Pages'), Kids: list(kids), Count: whole(kids.length) });
  const root = shelf.add(dict({ Type: name('Catalog'), Pages: ref(tree), ...own }));
  return writeObjects(sourceOf(objects, root));
}

function isEmptyForm(view: View, value: PdfObject): boolean {
  const form = view.dict(value);
  return form?.entries.has('Fields') === true && view.array(form.entries.get('Fields'))?.length === 0;
}

interface Shelf {
  objects: PdfObject[];
  /** The number of the new object. */
  add(value: PdfObject): number;
}

/** Copies objects of one file under new numbers, each once. */
function copierFrom(view: View, shelf: Shelf) {
  const numbers = new Map<number, number>();
  const open: number[] = [];
  const pages = new Set(pagesOf(view).map(({ number }) => number));
  const numberOf = (old: number) => {
    const known = numbers.get(old);
    if (known !== undefined) return known;
    const number = shelf.add(dict({}));
    numbers.set(old, number);
    if (!pages.has(old)) open.push(old);
    return number;
  };
  const value = (object: PdfObject): PdfObject => {
    switch (object.kind) {
      case 'ref':
        return ref(numberOf(object.number));
      case 'array':
        return { ...object, items: object.items.map(value) };
      case 'dict':
        return { ...object, entries: new Map([...object.entries].map(([key, entry]) => [key, value(entry)])) };
      case 'stream':
        return { ...object, dict: value(object.dict) as PdfDict };
      default:
        return object;
    }
  };
  const finish = () => {
    for (let old = open.pop(); old !== undefined; old = open.pop()) {
      shelf.objects[(numbers.get(old) as number) - 1] = value(view.get(old));
    }
  };
  return { numberOf, value, finish };
}

/** A page's parent would bring the whole tree of its file along. */
function withoutParent(page: PdfDict): PdfDict {
  const entries = new Map(page.entries);
  entries.delete('Parent');
  return { ...page, entries };
}

function sourceOf(objects: PdfObject[], root: number): ObjectSource {
  return {
    trailer: dict({ Root: ref(root) }),
    get: (number) => objects[number - 1] ?? dict({}),
  };
}
