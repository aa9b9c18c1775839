import { decodeStream } from './filters';
import { ascii, isWhite, Lexer } from './lexer';
import { type PdfDict, PdfError, type PdfObject, type PdfStream } from './objects';
import { Parser } from './parser';

/** Where an object lies. */
export type Entry =
  | { type: 'free'; generation: number }
  | { type: 'placed'; offset: number; generation: number }
  | { type: 'packed'; container: number; index: number };

/** One cross-reference section: what one saving of the file wrote (ISO 32000-1 7.5.4, 7.5.8). */
export interface Section {
  /** Where it begins: what `startxref` must say. */
  offset: number;
  /** Where its bytes end. */
  end: number;
  kind: 'table' | 'stream';
  entries: Map<number, Entry>;
  trailer: PdfDict;
  previous: number | undefined;
  /** Ends of every part of it, the hidden stream of a hybrid file included. */
  ends: number[];
}

const maxEntries = 2_000_000;
const maxSections = 2000;

/** All sections from the one at `start` back to the first, newest first. */
export function readSections(bytes: Uint8Array, start: number, limit: number, base: number): Section[] {
  const sections: Section[] = [];
  const seen = new Set<number>();
  for (let next: number | undefined = start; next !== undefined; ) {
    if (sections.length >= maxSections) throw new PdfError('limits', 'too many revisions');
    const section = readSection(bytes, next + base, limit, base);
    if (seen.has(section.offset)) throw new PdfError('damaged', 'cross-reference sections form a loop');
    seen.add(section.offset);
    sections.push(section);
    next = section.previous;
  }
  return sections;
}

function readSection(bytes: Uint8Array, at: number, limit: number, base: number): Section {
  if (at < 0 || at >= limit) throw new PdfError('damaged', 'a cross-reference outside the file');
  const lexer = new Lexer(bytes, at, limit);
  lexer.skipSpace();
  if (ascii(bytes, lexer.at, lexer.at + 4) === 'xref') return readTable(bytes, lexer.at, limit, base);
  // Some writers count one byte too far.
  if (ascii(bytes, lexer.at - 1, lexer.at + 3) === 'xref') return readTable(bytes, lexer.at - 1, limit, base);
  return readStream(bytes, lexer.at, limit, base);
}

function readTable(bytes: Uint8Array, offset: number, limit: number, base: number): Section {
  const lexer = new Lexer(bytes, offset + 4, limit);
  const entries = new Map<number, Entry>();
  for (;;) {
    const token = lexer.next();
    if (token.kind === 'word' && token.word === 'trailer') break;
    const count = lexer.next();
    if (token.kind !== 'number' || count.kind !== 'number') throw new PdfError('damaged', 'a cross-reference table');
    if (entries.size + count.value > maxEntries) throw new PdfError('limits', 'too many objects');
    readRows(lexer, token.value, count.value, entries, base);
  }
  const parser = new Parser(bytes, lexer.at, limit);
  const trailer = parser.object();
  if (trailer.kind !== 'dict') throw new PdfError('damaged', 'no trailer');
  const section: Section = {
    offset,
    end: trailer.end,
    kind: 'table',
    entries,
    trailer,
    previous: previousOf(trailer),
    ends: [trailer.end],
  };
  const hidden = trailer.entries.get('XRefStm');
  return hidden?.kind === 'number' ? withHidden(section, readStream(bytes, hidden.value + base, limit, base)) : section;
}

/** A hybrid file: objects the table calls free, or does not name, may lie in the hidden stream (7.5.8.4). */
function withHidden(section: Section, hidden: Section): Section {
  for (const [number, entry] of hidden.entries) {
    const visible = section.entries.get(number);
    if (!visible || visible.type === 'free') section.entries.set(number, entry);
  }
  return { ...section, ends: [...section.ends, hidden.end] };
}

function readRows(lexer: Lexer, first: number, count: number, entries: Map<number, Entry>, base: number): void {
  for (let i = 0; i < count; i++) {
    lexer.skipSpace();
    const at = lexer.at;
    const offset = digits(lexer.bytes, at, 10);
    const generation = digits(lexer.bytes, at + 11, 5);
    const type = lexer.bytes[at + 17];
    if (offset < 0 || generation < 0 || (type !== 0x6e && type !== 0x66)) {
      throw new PdfError('damaged', 'a row of the cross-reference table');
    }
    lexer.at = at + 18;
    const free = type === 0x66;
    entries.set(first + i, free ? { type: 'free', generation } : { type: 'placed', offset: offset + base, generation });
  }
}

function digits(bytes: Uint8Array, at: number, count: number): number {
  let value = 0;
  for (let i = at; i < at + count; i++) {
    const digit = (bytes[i] ?? 0) - 0x30;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return isWhite(bytes[at + count]) ? value : -1;
}

function readStream(bytes: Uint8Array, at: number, limit: number, base: number): Section {
  const parser = new Parser(bytes, at, limit);
  const { value, end } = parser.indirect(directLength);
  if (value.kind !== 'stream') throw new PdfError('damaged', 'no cross-reference where one belongs');
  const type = value.dict.entries.get('Type');
  if (type?.kind !== 'name' || type.name !== 'XRef') throw new PdfError('damaged', 'not a cross-reference stream');
  return {
    offset: at,
    end,
    kind: 'stream',
    entries: streamEntries(value, base),
    trailer: value.dict,
    previous: previousOf(value.dict),
    ends: [end],
  };
}

const directLength = (length: PdfObject) => (length.kind === 'number' ? length.value : undefined);

function streamEntries(stream: PdfStream, base: number): Map<number, Entry> {
  const widths = numbers(stream.dict.entries.get('W'));
  const size = stream.dict.entries.get('Size');
  const [w0, w1, w2] = widths;
  if (w0 === undefined || w1 === undefined || w2 === undefined || size?.kind !== 'number' || Math.max(...widths) > 6) {
    throw new PdfError('damaged', 'a cross-reference stream without measures');
  }
  const index = stream.dict.entries.has('Index') ? numbers(stream.dict.entries.get('Index')) : [0, size.value];
  const data = decodeStream(stream);
  const entries = new Map<number, Entry>();
  let at = 0;
  const field = (width: number) => {
    let value = 0;
    for (let i = 0; i < width; i++) value = value * 256 + (data[at++] ?? 0);
    return value;
  };
  for (let pair = 0; pair + 1 < index.length; pair += 2) {
    const [first = 0, count = 0] = index.slice(pair, pair + 2);
    if (entries.size + count > maxEntries) throw new PdfError('limits', 'too many objects');
    for (let i = 0; i < count; i++) {
      if (at + w0 + w1 + w2 > data.length) throw new PdfError('damaged', 'a cross-reference stream ends too early');
      const type = w0 === 0 ? 1 : field(w0);
      const second = field(w1);
      const third = field(w2);
      if (type === 0) entries.set(first + i, { type: 'free', generation: third });
      else if (type === 1) entries.set(first + i, { type: 'placed', offset: second + base, generation: third });
      else if (type === 2) entries.set(first + i, { type: 'packed', container: second, index: third });
    }
  }
  return entries;
}

function numbers(object: PdfObject | undefined): number[] {
  if (object?.kind !== 'array') return [];
  return object.items.map((item) => {
    if (item.kind !== 'number' || !item.integer || item.value < 0)
      throw new PdfError('damaged', 'a number belongs here');
    return item.value;
  });
}

function previousOf(trailer: PdfDict): number | undefined {
  const previous = trailer.entries.get('Prev');
  if (!previous || previous.kind === 'null') return undefined;
  // A /Prev of 0 means "none" to several writers; byte 0 is the header and never a section.
  if (previous.kind !== 'number') throw new PdfError('damaged', 'a /Prev that is no number');
  return previous.value === 0 ? undefined : previous.value;
}
