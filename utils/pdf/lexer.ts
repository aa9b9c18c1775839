import { PdfError } from './objects';

/** Characters of ISO 32000-1 7.2.2, one table look-up each. */
const regular = 0;
const white = 1;
const delimiter = 2;
const classes = new Uint8Array(256);
for (const code of [0, 9, 10, 12, 13, 32]) classes[code] = white;
for (const character of '()<>[]{}/%') classes[character.charCodeAt(0)] = delimiter;

export const isWhite = (byte: number | undefined) => byte !== undefined && classes[byte] === white;
const isRegular = (byte: number | undefined) => byte !== undefined && classes[byte] === regular;

export type Token =
  | { kind: 'number'; start: number; end: number; value: number; integer: boolean }
  | { kind: 'name'; start: number; end: number; name: string }
  | { kind: 'string'; start: number; end: number; bytes: Uint8Array; hex: boolean; irregular: boolean }
  | { kind: 'word'; start: number; end: number; word: string }
  | { kind: '[' | ']' | '<<' | '>>' | 'end'; start: number; end: number };

const notHex = 255;
const fourZeros = 0x30303030;

/** The value of every hex digit: a signature is tens of thousands of them. */
const hexDigits = Uint8Array.from({ length: 256 }, (_, byte) => {
  const value = Number.parseInt(String.fromCharCode(byte), 16);
  return Number.isNaN(value) ? notHex : value;
});

/** Reads tokens one after another; `at` is always the byte after the last token. */
export class Lexer {
  constructor(
    readonly bytes: Uint8Array,
    public at = 0,
    readonly limit = bytes.length,
  ) {}

  /** White space and comments are no tokens. */
  skipSpace(): void {
    for (; this.at < this.limit; this.at++) {
      const byte = this.bytes[this.at];
      if (byte === 0x25) this.skipComment();
      else if (!isWhite(byte)) return;
    }
  }

  private skipComment(): void {
    while (this.at + 1 < this.limit && this.bytes[this.at + 1] !== 10 && this.bytes[this.at + 1] !== 13) this.at++;
  }

  next(): Token {
    this.skipSpace();
    const start = this.at;
    const byte = start < this.limit ? this.bytes[start] : undefined;
    switch (byte) {
      case undefined:
        return { kind: 'end', start, end: start };
      case 0x5b:
        return this.sign('[', 1);
      case 0x5d:
        return this.sign(']', 1);
      case 0x28:
        return this.literal(start);
      case 0x2f:
        return this.name(start);
      case 0x3c:
        return this.bytes[start + 1] === 0x3c ? this.sign('<<', 2) : this.hexString(start);
      case 0x3e:
        if (this.bytes[start + 1] === 0x3e) return this.sign('>>', 2);
        throw new PdfError('damaged', 'a stray >');
      default:
        return this.word(start);
    }
  }

  private sign(kind: '[' | ']' | '<<' | '>>', length: number): Token {
    const start = this.at;
    this.at += length;
    if (this.at > this.limit) throw new PdfError('damaged', 'ends inside a token');
    return { kind, start, end: this.at };
  }

  private word(start: number): Token {
    let end = start;
    while (end < this.limit && isRegular(this.bytes[end])) end++;
    if (end === start) end++; // a lone delimiter such as `)`, `{` or `}`
    this.at = end;
    const word = ascii(this.bytes, start, end);
    if (/^[+-]?(\d+\.?\d*|\.\d+)$/.test(word)) {
      return { kind: 'number', start, end, value: Number(word), integer: !word.includes('.') };
    }
    return { kind: 'word', start, end, word };
  }

  private name(start: number): Token {
    let end = start + 1;
    while (end < this.limit && isRegular(this.bytes[end])) end++;
    this.at = end;
    const written = ascii(this.bytes, start + 1, end);
    const name = written.includes('#')
      ? written.replace(/#([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
      : written;
    return { kind: 'name', start, end, name };
  }

  private hexString(start: number): Token {
    const close = this.bytes.indexOf(0x3e, start + 1);
    if (close < 0 || close >= this.limit) throw new PdfError('damaged', 'a hex string without end');
    const bytes = new Uint8Array((close - start) >> 1);
    let digits = this.hexPairs(start + 1, close, bytes);
    let irregular = false;
    for (let i = start + 1 + digits; i < close; i++) {
      const digit = hexDigits[this.bytes[i] ?? 0] ?? notHex;
      if (digit === notHex) {
        irregular = true;
        if (!isWhite(this.bytes[i])) throw new PdfError('damaged', 'not a hex digit');
        continue;
      }
      const at = digits >> 1;
      bytes[at] = digits & 1 ? (bytes[at] as number) | digit : digit << 4;
      digits++;
    }
    this.at = close + 1;
    const value = bytes.subarray(0, (digits + 1) >> 1);
    return { kind: 'string', start, end: this.at, bytes: value, hex: true, irregular: irregular || digits % 2 === 1 };
  }

  /** The pairs of digits before anything irregular, as nearly all are; gives how many digits that were. */
  private hexPairs(start: number, close: number, into: Uint8Array): number {
    const { bytes } = this;
    const padding = this.zerosBefore(close, start);
    let at = start;
    for (; at + 1 < padding; at += 2) {
      const high = hexDigits[bytes[at] as number] as number;
      const low = hexDigits[bytes[at + 1] as number] as number;
      if ((high | low) > 15) break;
      into[(at - start) >> 1] = (high << 4) | low;
    }
    return at === padding ? close - start : at - start;
  }

  /** Where the row of zeros begins with which the place of a signature is filled: more than half of it, mostly. */
  private zerosBefore(close: number, start: number): number {
    const { bytes } = this;
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    let at = close;
    if ((close - start) % 2 === 0) while (at - 4 >= start && view.getUint32(at - 4) === fourZeros) at -= 4;
    return at;
  }

  private literal(start: number): Token {
    const out: number[] = [];
    let depth = 1;
    let at = start + 1;
    while (depth > 0) {
      const byte = at < this.limit ? this.bytes[at++] : undefined;
      if (byte === undefined) throw new PdfError('damaged', 'a string without end');
      if (byte === 0x5c) {
        at = this.escape(at, out);
        continue;
      }
      if (byte === 0x28) depth++;
      if (byte === 0x29) depth--;
      if (depth > 0) out.push(byte);
    }
    this.at = at;
    return { kind: 'string', start, end: at, bytes: Uint8Array.from(out), hex: false, irregular: false };
  }

  /** One escape sequence (ISO 32000-1 table 3); gives the place after it. */
  private escape(at: number, out: number[]): number {
    const byte = this.bytes[at] ?? 0;
    const simple = escapes[String.fromCharCode(byte)];
    if (simple !== undefined) out.push(simple);
    else if (byte === 13) return this.bytes[at + 1] === 10 ? at + 2 : at + 1;
    else if (byte >= 0x30 && byte <= 0x37) {
      let value = 0;
      let digits = 0;
      for (; digits < 3; digits++) {
        const digit = (this.bytes[at + digits] ?? 0) - 0x30;
        if (digit < 0 || digit > 7) break;
        value = value * 8 + digit;
      }
      out.push(value & 0xff);
      return at + digits;
    } else if (byte !== 10) out.push(byte);
    return at + 1;
  }
}

const escapes: Record<string, number> = { n: 10, r: 13, t: 9, b: 8, f: 12 };

/** Bytes as characters of the same number: for names, words and keywords, never for text. */
export function ascii(bytes: Uint8Array, start: number, end: number): string {
  let text = '';
  for (let i = start; i < end; i++) text += String.fromCharCode(bytes[i] ?? 0);
  return text;
}
