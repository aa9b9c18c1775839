import { type PdfDict, PdfError, type PdfObject } from '../pdf';
import type { ObjectSource } from './pdf-edit/source';

type Found = { number: number; damaged: true } | { number: number; damaged: false; value: PdfObject; dicts: PdfDict[] };

/** Every object the document needs, from its trailer on, each once; with all dictionaries inside it. */
export function* walkObjects(source: ObjectSource): Generator<Found> {
  const seen = new Set<number>();
  const queue: number[] = [];
  const follow = (value: PdfObject, dicts: PdfDict[]) => {
    // A stack of its own: a page tree written as one nested array must not exhaust ours.
    const open = [value];
    for (let object = open.pop(); object; object = open.pop()) {
      if (object.kind === 'ref' && !seen.has(object.number)) {
        seen.add(object.number);
        queue.push(object.number);
      } else if (object.kind === 'array') open.push(...object.items);
      else if (object.kind === 'dict' || object.kind === 'stream') {
        const dict = object.kind === 'stream' ? object.dict : object;
        dicts.push(dict);
        open.push(...dict.entries.values());
      }
    }
  };
  for (const key of ['Root', 'Info']) {
    const start = source.trailer.entries.get(key);
    if (start) follow(start, []);
  }
  // Grows while it is read: `follow` adds what each object refers to.
  for (const number of queue) yield read(source, number, follow);
}

function read(source: ObjectSource, number: number, follow: (value: PdfObject, dicts: PdfDict[]) => void): Found {
  try {
    const value = source.get(number);
    const dicts: PdfDict[] = [];
    follow(value, dicts);
    return { number, damaged: false, value, dicts };
  } catch (error) {
    if (!(error instanceof PdfError)) throw error;
    return { number, damaged: true };
  }
}
