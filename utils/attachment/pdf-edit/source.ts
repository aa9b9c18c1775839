import type { PdfDict, PdfObject } from '../../pdf';

/** Where the objects of a PDF come from: the file as it stands, or a changed state of it. */
export interface ObjectSource {
  readonly trailer: PdfDict;
  /** Throws a PdfError for an object that cannot be read. */
  get(number: number): PdfObject;
}

/** Objects made here stand in no file. */
const nowhere = { start: -1, end: -1 };

export const whole = (value: number): PdfObject => ({ kind: 'number', value, integer: true, ...nowhere });
export const name = (value: string): PdfObject => ({ kind: 'name', name: value, ...nowhere });
export const list = (items: PdfObject[]): PdfObject => ({ kind: 'array', items, ...nowhere });
export const ref = (number: number): PdfObject => ({ kind: 'ref', number, generation: 0, ...nowhere });

export function dict(entries: Record<string, PdfObject>): PdfDict {
  return { kind: 'dict', entries: new Map(Object.entries(entries)), repeated: [], ...nowhere };
}

/** A stream that is stored as it is, without a filter. */
export function stream(text: string): PdfObject {
  const data = new TextEncoder().encode(text);
  return { kind: 'stream', dict: dict({ Length: whole(data.length) }), data, ...nowhere };
}

/** The dictionary with these entries set; `null` takes one out. */
export function withEntries(of: PdfDict, changes: Record<string, PdfObject | null>): PdfDict {
  const entries = new Map(of.entries);
  for (const [key, value] of Object.entries(changes)) {
    if (value === null) entries.delete(key);
    else entries.set(key, value);
  }
  return { ...of, entries };
}
