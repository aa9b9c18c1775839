import { Lexer, type Token } from './lexer';
import { nothing, type PdfArray, type PdfDict, PdfError, type PdfObject } from './objects';

const maxDepth = 100;

/** Gives the length of a stream whose /Length is a reference. */
export type LengthOf = (length: PdfObject) => number | undefined;

/** Objects from tokens, without guessing: what does not parse is damaged. */
export class Parser {
  readonly lexer: Lexer;
  constructor(
    bytes: Uint8Array,
    at = 0,
    limit = bytes.length,
    /** False inside an object stream: its objects have no place in the file. */
    private readonly placed = true,
  ) {
    this.lexer = new Lexer(bytes, at, limit);
  }

  object(depth = 0): PdfObject {
    return this.from(this.lexer.next(), depth);
  }

  private from(token: Token, depth: number): PdfObject {
    if (depth > maxDepth) throw new PdfError('limits', 'nested too deeply');
    const place = this.place(token.start, token.end);
    switch (token.kind) {
      case 'number':
        return this.reference(token) ?? { kind: 'number', ...place, value: token.value, integer: token.integer };
      case 'name':
        return { kind: 'name', ...place, name: token.name };
      case 'string':
        return { kind: 'string', ...place, bytes: token.bytes, hex: token.hex, irregular: token.irregular };
      case '[':
        return this.array(token.start, depth);
      case '<<':
        return this.dict(token.start, depth);
      case 'word':
        if (token.word === 'true' || token.word === 'false') {
          return { kind: 'boolean', ...place, value: token.word === 'true' };
        }
        if (token.word === 'null') return { ...nothing, ...place };
        throw new PdfError('damaged', `unexpected ${token.word.slice(0, 20)}`);
      default:
        throw new PdfError('damaged', `unexpected ${token.kind}`);
    }
  }

  private place(start: number, end: number) {
    return this.placed ? { start, end } : { start: -1, end: -1 };
  }

  /** `12 0 R`, or nothing and the tokens after the number stay unread. */
  private reference(first: Extract<Token, { kind: 'number' }>): PdfObject | undefined {
    if (!first.integer || first.value < 0) return undefined;
    const back = this.lexer.at;
    try {
      const second = this.lexer.next();
      if (second.kind === 'number' && second.integer && second.value >= 0) {
        const third = this.lexer.next();
        if (third.kind === 'word' && third.word === 'R') {
          return {
            kind: 'ref',
            ...this.place(first.start, third.end),
            number: first.value,
            generation: second.value,
          };
        }
      }
    } catch (error) {
      if (!(error instanceof PdfError)) throw error;
    }
    this.lexer.at = back;
    return undefined;
  }

  private array(start: number, depth: number): PdfArray {
    const items: PdfObject[] = [];
    for (;;) {
      const token = this.lexer.next();
      if (token.kind === ']') return { kind: 'array', ...this.place(start, token.end), items };
      items.push(this.from(token, depth + 1));
    }
  }

  private dict(start: number, depth: number): PdfDict {
    const entries = new Map<string, PdfObject>();
    const repeated: string[] = [];
    for (;;) {
      const token = this.lexer.next();
      if (token.kind === '>>') return { kind: 'dict', ...this.place(start, token.end), entries, repeated };
      if (token.kind !== 'name') throw new PdfError('damaged', 'a key that is no name');
      if (entries.has(token.name)) repeated.push(token.name);
      entries.set(token.name, this.object(depth + 1));
    }
  }

  /** `12 0 obj … endobj` at the present place. */
  indirect(lengthOf: LengthOf): { number: number; generation: number; value: PdfObject; end: number } {
    const number = this.wholeNumber();
    const generation = this.wholeNumber();
    this.keyword('obj');
    const value = this.object();
    const back = this.lexer.at;
    const after = this.lexer.next();
    if (after.kind === 'word' && after.word === 'stream' && value.kind === 'dict') {
      const stream = this.stream(value, after.end, lengthOf);
      return { number, generation, value: stream, end: this.lexer.at };
    }
    if (!(after.kind === 'word' && after.word.startsWith('endobj'))) {
      // Some writers forget `endobj`; the object itself is whole. It ends where its last token ends.
      this.lexer.at = back;
    }
    return { number, generation, value, end: this.lexer.at };
  }

  private stream(dict: PdfDict, keywordEnd: number, lengthOf: LengthOf): PdfObject {
    const { bytes } = this.lexer;
    let start = keywordEnd;
    if (bytes[start] === 13) start++;
    if (bytes[start] === 10) start++;
    const length = lengthOf(dict.entries.get('Length') ?? nothing);
    if (length === undefined || length < 0) throw new PdfError('damaged', 'a stream without length');
    const end = start + length;
    if (end > this.lexer.limit) throw new PdfError('cut-short', 'a stream runs past the end of the file');
    this.lexer.at = end;
    this.keyword('endstream');
    return { kind: 'stream', start: dict.start, end: this.lexer.at, dict, data: bytes.subarray(start, end) };
  }

  wholeNumber(): number {
    const token = this.lexer.next();
    if (token.kind !== 'number' || !token.integer || token.value < 0)
      throw new PdfError('damaged', 'a number belongs here');
    return token.value;
  }

  keyword(word: string): void {
    const token = this.lexer.next();
    if (token.kind !== 'word' || token.word !== word) throw new PdfError('damaged', `${word} belongs here`);
  }
}
