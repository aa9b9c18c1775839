import { PdfError } from './objects';

/**
 * Inflate (RFC 1950, RFC 1951) with a ceiling. Own code because the platform's stream is asynchronous, and a
 * reader that must ask object after object stays simple and cancellable only when it is not.
 * The Adler checksum is not looked at: viewers show such streams too.
 */
const lengthBase = [
  3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258,
];
const lengthExtra = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];
const distanceBase = [
  1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145,
  8193, 12289, 16385, 24577,
];
const distanceExtra = [
  0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13,
];
const codeOrder = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

/** A canonical Huffman code: how many codes of each length, and the symbols in order. */
interface Code {
  counts: Uint16Array;
  symbols: Uint16Array;
}

function codeOf(lengths: Uint8Array): Code {
  const counts = new Uint16Array(16);
  for (const length of lengths) counts[length] = (counts[length] ?? 0) + 1;
  counts[0] = 0;
  const offsets = new Uint16Array(16);
  for (let i = 1; i < 15; i++) offsets[i + 1] = (offsets[i] ?? 0) + (counts[i] ?? 0);
  const symbols = new Uint16Array(lengths.length);
  lengths.forEach((length, symbol) => {
    if (length === 0) return;
    const at = offsets[length] ?? 0;
    symbols[at] = symbol;
    offsets[length] = at + 1;
  });
  return { counts, symbols };
}

const fixedLengths = new Uint8Array(288).fill(8, 0, 144).fill(9, 144, 256).fill(7, 256, 280).fill(8, 280);
const fixed = { literal: codeOf(fixedLengths), distance: codeOf(new Uint8Array(30).fill(5)) };

class Inflater {
  private out: Uint8Array<ArrayBuffer>;
  private size = 0;
  private bits = 0;
  private bitCount = 0;
  constructor(
    private readonly data: Uint8Array,
    private at: number,
    private readonly ceiling: number,
  ) {
    this.out = new Uint8Array(Math.min(ceiling, Math.max(1024, data.length * 4)));
  }

  run(): Uint8Array {
    for (let last = false; !last; ) {
      last = this.take(1) === 1;
      const type = this.take(2);
      if (type === 0) this.stored();
      else if (type === 1) this.block(fixed.literal, fixed.distance);
      else if (type === 2) this.dynamic();
      else throw new PdfError('damaged', 'a deflate block of unknown type');
    }
    return this.out.subarray(0, this.size);
  }

  private take(count: number): number {
    while (this.bitCount < count) {
      const byte = this.data[this.at++];
      if (byte === undefined) throw new PdfError('damaged', 'compressed data end too early');
      this.bits |= byte << this.bitCount;
      this.bitCount += 8;
    }
    const value = this.bits & ((1 << count) - 1);
    this.bits >>>= count;
    this.bitCount -= count;
    return value;
  }

  private room(more: number): void {
    const needed = this.size + more;
    if (needed > this.ceiling) throw new PdfError('limits', 'inflates beyond the ceiling');
    if (needed <= this.out.length) return;
    const grown = new Uint8Array(Math.min(this.ceiling, Math.max(needed, this.out.length * 2)));
    grown.set(this.out.subarray(0, this.size));
    this.out = grown;
  }

  private stored(): void {
    this.bits = 0;
    this.bitCount = 0;
    const length = (this.data[this.at] ?? 0) | ((this.data[this.at + 1] ?? 0) << 8);
    this.at += 4;
    if (this.at + length > this.data.length) throw new PdfError('damaged', 'compressed data end too early');
    this.room(length);
    this.out.set(this.data.subarray(this.at, this.at + length), this.size);
    this.size += length;
    this.at += length;
  }

  private symbol({ counts, symbols }: Code): number {
    let code = 0;
    let first = 0;
    let index = 0;
    for (let length = 1; length <= 15; length++) {
      code |= this.take(1);
      const count = counts[length] ?? 0;
      if (code - count < first) return symbols[index + code - first] ?? 0;
      index += count;
      first = (first + count) << 1;
      code <<= 1;
    }
    throw new PdfError('damaged', 'a code that does not exist');
  }

  private block(literal: Code, distance: Code): void {
    for (;;) {
      const symbol = this.symbol(literal);
      if (symbol === 256) return;
      if (symbol < 256) {
        this.room(1);
        this.out[this.size++] = symbol;
        continue;
      }
      const length = (lengthBase[symbol - 257] ?? 0) + this.take(lengthExtra[symbol - 257] ?? 0);
      const far = this.symbol(distance);
      const back = (distanceBase[far] ?? 0) + this.take(distanceExtra[far] ?? 0);
      if (length === 0 || back === 0 || back > this.size) throw new PdfError('damaged', 'copies from nowhere');
      this.room(length);
      for (let i = 0; i < length; i++, this.size++) this.out[this.size] = this.out[this.size - back] ?? 0;
    }
  }

  private dynamic(): void {
    const literals = this.take(5) + 257;
    const distances = this.take(5) + 1;
    const codes = this.take(4) + 4;
    const codeLengths = new Uint8Array(19);
    for (let i = 0; i < codes; i++) codeLengths[codeOrder[i] ?? 0] = this.take(3);
    const lengthCode = codeOf(codeLengths);
    const lengths = new Uint8Array(literals + distances);
    for (let i = 0; i < lengths.length; ) {
      const symbol = this.symbol(lengthCode);
      if (symbol < 16) {
        lengths[i++] = symbol;
        continue;
      }
      const repeat = symbol === 16 ? 3 + this.take(2) : symbol === 17 ? 3 + this.take(3) : 11 + this.take(7);
      const value = symbol === 16 ? (lengths[i - 1] ?? 0) : 0;
      if (i + repeat > lengths.length) throw new PdfError('damaged', 'too many code lengths');
      lengths.fill(value, i, i + repeat);
      i += repeat;
    }
    this.block(codeOf(lengths.subarray(0, literals)), codeOf(lengths.subarray(literals)));
  }
}

/** Data of a zlib stream, at most `ceiling` bytes of it. */
export function inflate(data: Uint8Array, ceiling: number): Uint8Array {
  const [first = 0, second = 0] = data;
  if ((first & 15) !== 8 || (first * 256 + second) % 31 !== 0) throw new PdfError('damaged', 'not a zlib stream');
  return new Inflater(data, 2, ceiling).run();
}
