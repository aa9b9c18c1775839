import { nothing, ObjectReader, type PdfDict, type PdfObject, type View } from '../../pdf';
import { walkObjects } from '../pdf-walk';
import { pdfSource, type Written, writePdf } from '../pdf-write';
import { type ObjectSource, whole } from './source';

/**
 * A PDF with some objects changed, added or taken out; all others stay as they were, object by object. The file it
 * came from is not touched.
 */
export class PdfDraft extends ObjectReader implements ObjectSource {
  readonly #changed = new Map<number, PdfObject>();
  #last: number;

  constructor(readonly view: View) {
    super();
    this.#last = Math.max(0, ...view.numbers());
  }

  get trailer(): PdfDict {
    return this.view.trailer;
  }

  get(number: number): PdfObject {
    return this.#changed.get(number) ?? this.view.get(number);
  }

  set(number: number, value: PdfObject): void {
    this.#changed.set(number, value);
  }

  /** What refers to it is left with nothing. */
  takeOut(number: number): void {
    this.set(number, nothing);
  }

  /** The number of the new object. */
  add(value: PdfObject): number {
    this.#last += 1;
    this.set(this.#last, value);
    return this.#last;
  }

  /** The changed file: one revision, only what it needs. */
  write(): Uint8Array {
    return writeObjects(this);
  }
}

/** Every object that is needed, written anew in the order it is reached. */
export function writeObjects(source: ObjectSource): Uint8Array {
  const found = [...walkObjects(source)].flatMap((object) =>
    object.damaged || object.value.kind === 'null' ? [] : [object],
  );
  const numbers = new Map(found.map(({ number }, index) => [number, index + 1]));
  const numberOf = (reference: number) => numbers.get(reference) ?? 0;
  const objects = found.map(({ value }): Written => {
    if (value.kind !== 'stream') return { text: pdfSource(value, numberOf) };
    const entries = new Map(value.dict.entries).set('Length', whole(value.data.length));
    return { text: pdfSource({ ...value.dict, entries }, numberOf), data: value.data };
  });
  const trailer = ['Root', 'Info', 'ID'].flatMap((key) => {
    const value = source.trailer.entries.get(key);
    return value ? [`/${key} ${pdfSource(value, numberOf)}`] : [];
  });
  return writePdf(objects, trailer.join(' '));
}
