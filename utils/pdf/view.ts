import { decodeStream } from './filters';
import { ObjectReader } from './object-reader';
import { nothing, type PdfDict, PdfError, type PdfObject, type PdfStream } from './objects';
import { Parser } from './parser';
import { newestEncryption, type Secret, secretOf, unsealed } from './secret';
import type { Entry, Section } from './xref';

/** Objects by where they stand, for as long as anybody holds the bytes. */
const readAlready = new WeakMap<Uint8Array, Map<number, { number: number; value: PdfObject }>>();

/** The objects of one state of the file: the sections up to one saving. */
export class View extends ObjectReader {
  private readonly objects = new Map<number, PdfObject>();
  private readonly packs = new Map<number, { numbers: number[]; parse: (index: number) => PdfObject }>();
  private readonly loading = new Set<number>();
  private secretFound: Secret | null | undefined;

  constructor(
    readonly bytes: Uint8Array,
    readonly limit: number,
    readonly sections: Section[],
  ) {
    super();
  }

  get trailer(): PdfDict {
    const [newest] = this.sections;
    if (!newest) throw new PdfError('damaged', 'no trailer');
    return newest.trailer;
  }

  get encrypted(): boolean {
    return newestEncryption(this.sections) !== undefined;
  }

  /** The document catalogue. */
  get root(): PdfDict {
    const root = this.dict(this.trailer.entries.get('Root'));
    if (!root) throw new PdfError('damaged', 'no catalogue');
    return root;
  }

  entry(number: number): Entry | undefined {
    for (const section of this.sections) {
      const entry = section.entries.get(number);
      if (entry) return entry;
    }
    return undefined;
  }

  /** Equal for two views if and only if they read the object from the same bytes. */
  location(number: number): string {
    const entry = this.entry(number);
    if (!entry || entry.type === 'free') return 'none';
    if (entry.type === 'placed') return `${entry.offset}`;
    const container = this.entry(entry.container);
    return container?.type === 'placed' ? `${container.offset}/${entry.index}` : 'none';
  }

  /** Every object number any section names. */
  numbers(): Set<number> {
    return new Set(this.sections.flatMap((section) => [...section.entries.keys()]));
  }

  get(number: number): PdfObject {
    const known = this.objects.get(number);
    if (known) return known;
    if (this.loading.has(number)) throw new PdfError('damaged', 'an object that needs itself');
    this.loading.add(number);
    try {
      const object = this.load(number, this.entry(number));
      this.objects.set(number, object);
      return object;
    } finally {
      this.loading.delete(number);
    }
  }

  private load(number: number, entry: Entry | undefined): PdfObject {
    if (!entry || entry.type === 'free') return nothing;
    if (entry.type === 'packed') return this.unpack(number, entry.container, entry.index);
    const found = this.placed(entry.offset);
    if (found.number !== number) throw new PdfError('damaged', `object ${found.number} where ${number} belongs`);
    const encryption = newestEncryption(this.sections);
    const isOpen = encryption?.kind === 'ref' && encryption.number === number;
    const secret = isOpen ? null : this.secret;
    return secret ? unsealed(found.value, secret, number, entry.generation) : found.value;
  }

  /** What opens strings and streams; null for an open file, and for one that wants a password. */
  private get secret(): Secret | null {
    if (this.secretFound === undefined) {
      // Asked again while it is being found: the encryption dictionary itself stands open.
      this.secretFound = null;
      const dict = this.dict(newestEncryption(this.sections));
      this.secretFound = dict ? secretOf(dict, this.sections) : null;
    }
    return this.secretFound;
  }

  /** The object written at an offset. What stands there is the same for every state of the file, so it is read once. */
  private placed(offset: number): { number: number; value: PdfObject } {
    const read = readAlready.get(this.bytes) ?? new Map<number, { number: number; value: PdfObject }>();
    readAlready.set(this.bytes, read);
    const known = read.get(offset);
    if (known && known.value.end <= this.limit) return known;
    const parser = new Parser(this.bytes, offset, this.limit);
    const { number, value } = parser.indirect((length) => {
      const resolved = this.resolve(length);
      return resolved.kind === 'number' && resolved.integer ? resolved.value : undefined;
    });
    // A stream's length may be an object that differs between states: two views may then see two streams.
    if (value.kind !== 'stream') read.set(offset, { number, value });
    return { number, value };
  }

  private unpack(number: number, container: number, index: number): PdfObject {
    let pack = this.packs.get(container);
    if (!pack) {
      const entry = this.entry(container);
      if (entry?.type !== 'placed') throw new PdfError('damaged', 'no object stream where one belongs');
      const stream = this.get(container);
      if (stream.kind !== 'stream') throw new PdfError('damaged', 'no object stream where one belongs');
      if (this.encrypted && !this.secret) throw new PdfError('locked', 'an object stream that wants a password');
      pack = openPack(stream);
      this.packs.set(container, pack);
    }
    if (pack.numbers[index] !== number) throw new PdfError('damaged', `object ${number} is not in its stream`);
    return pack.parse(index);
  }
}

/** Object streams (ISO 32000-1 7.5.7). */
function openPack(stream: PdfStream) {
  const count = numberOf(stream, 'N');
  const first = numberOf(stream, 'First');
  const data = decodeStream(stream);
  if (first > data.length || count > data.length) throw new PdfError('damaged', 'an object stream without its table');
  const header = new Parser(data, 0, first, false);
  const numbers: number[] = [];
  const offsets: number[] = [];
  for (let i = 0; i < count; i++) {
    numbers.push(header.wholeNumber());
    offsets.push(header.wholeNumber());
  }
  return {
    numbers,
    parse: (index: number) => new Parser(data, first + (offsets[index] ?? 0), data.length, false).object(),
  };
}

function numberOf(stream: PdfStream, key: string): number {
  const value = stream.dict.entries.get(key);
  if (value?.kind !== 'number' || !value.integer || value.value < 0)
    throw new PdfError('damaged', `/${key} is missing`);
  return value.value;
}
