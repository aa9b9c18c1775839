import { nothing, type PdfDict, PdfError, type PdfObject } from './objects';

const maxHops = 32;

/** Objects by their numbers, and the values that references lead to. */
export abstract class ObjectReader {
  /** Throws a PdfError for an object that cannot be read. */
  abstract get(number: number): PdfObject;

  /** Follows references to a value. */
  resolve(object: PdfObject | undefined): PdfObject {
    let value = object ?? nothing;
    for (let hops = 0; value.kind === 'ref'; hops++) {
      if (hops > maxHops) throw new PdfError('damaged', 'references in a circle');
      value = this.get(value.number);
    }
    return value;
  }

  dict(object: PdfObject | undefined): PdfDict | undefined {
    const value = this.resolve(object);
    return value.kind === 'dict' ? value : undefined;
  }

  array(object: PdfObject | undefined): PdfObject[] | undefined {
    const value = this.resolve(object);
    return value.kind === 'array' ? value.items : undefined;
  }

  name(object: PdfObject | undefined): string | undefined {
    const value = this.resolve(object);
    return value.kind === 'name' ? value.name : undefined;
  }
}
