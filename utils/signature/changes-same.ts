import { nothing, type PdfObject } from '../pdf';
import { sameBytes } from '../trust';

/** Equal as written, wherever they stand. References are equal when they name the same object. */
export function sameObject(a: PdfObject, b: PdfObject): boolean {
  switch (a.kind) {
    case 'null':
      return b.kind === 'null';
    case 'boolean':
      return b.kind === 'boolean' && a.value === b.value;
    case 'number':
      return b.kind === 'number' && a.value === b.value;
    case 'name':
      return b.kind === 'name' && a.name === b.name;
    case 'string':
      return b.kind === 'string' && sameBytes(a.bytes, b.bytes);
    case 'ref':
      return b.kind === 'ref' && a.number === b.number && a.generation === b.generation;
    case 'array':
      return (
        b.kind === 'array' && a.items.length === b.items.length && a.items.every((item, i) => sameAt(item, b.items[i]))
      );
    case 'dict':
      return (
        b.kind === 'dict' &&
        b.repeated.length === 0 &&
        a.entries.size === b.entries.size &&
        [...a.entries].every(([key, value]) => sameAt(value, b.entries.get(key)))
      );
    case 'stream':
      return b.kind === 'stream' && sameObject(a.dict, b.dict) && sameBytes(a.data, b.data);
  }
}

const sameAt = (a: PdfObject, b: PdfObject | undefined) => sameObject(a, b ?? nothing) && b !== undefined;

/** What `now` holds besides the items of `old`, which must all be there in their order; null when one is not. */
export function addedItems(old: PdfObject[], now: PdfObject[]): PdfObject[] | null {
  let kept = 0;
  const added = now.filter((item) => {
    const isOld = sameAt(item, old[kept]);
    if (isOld) kept += 1;
    return !isOld;
  });
  return kept === old.length ? added : null;
}
