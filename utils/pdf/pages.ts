import { nothing, type PdfDict, type PdfObject } from './objects';
import type { View } from './view';

const maxPages = 200_000;

/** One page: its object number, its dictionary, and what it takes from the tree above it. */
export interface Page {
  number: number;
  dict: PdfDict;
  resources: PdfDict | undefined;
}

const known = new WeakMap<View, Page[]>();

/** The pages in their order (ISO 32000-1 7.7.3); a page written inside its parent has no number and is left out. */
export function pagesOf(view: View): Page[] {
  const pages = known.get(view) ?? collect(view);
  known.set(view, pages);
  return pages;
}

function collect(view: View): Page[] {
  const pages: Page[] = [];
  const seen = new Set<number>();
  const stack: [PdfObject, PdfDict | undefined][] = [[view.root.entries.get('Pages') ?? nothing, undefined]];
  for (let next = stack.pop(); next && pages.length < maxPages; next = stack.pop()) {
    const [object, inherited] = next;
    if (object.kind !== 'ref' || seen.has(object.number)) continue;
    seen.add(object.number);
    const dict = view.dict(object);
    if (!dict) continue;
    const resources = view.dict(dict.entries.get('Resources')) ?? inherited;
    const kids = view.array(dict.entries.get('Kids'));
    if (!kids) pages.push({ number: object.number, dict, resources });
    for (const kid of [...(kids ?? [])].reverse()) stack.push([kid, resources]);
  }
  return pages;
}
