import type { Token } from './lexer';
import { type Box, identity, type Matrix, moved, multiply } from './matrix';
import type { PdfDict } from './objects';

/** Where text stands while a content stream is followed (ISO 32000-1 9.3 and 9.4). */
export class TextState {
  private line: Matrix = identity;
  private size = 1;
  private bytesPerLetter = 1;
  private leading = 0;
  /** Text that is drawn but not seen, as under a scanned page. */
  private hidden = false;

  /** `true` when the operator shows text, whose box and length `shown` then gives. */
  operator(
    word: string,
    numbers: number[],
    font: () => PdfDict | undefined,
    typeOf: (font: PdfDict) => string,
  ): boolean {
    const [a = 0, b = 0] = numbers;
    switch (word) {
      case 'BT':
        this.line = identity;
        return false;
      case 'Tf': {
        const found = font();
        this.size = a;
        this.bytesPerLetter = found && typeOf(found) === 'Type0' ? 2 : 1;
        return false;
      }
      case 'Tr':
        this.hidden = a === 3;
        return false;
      case 'TL':
        this.leading = a;
        return false;
      case 'Tm':
        this.line = asMatrix(numbers) ?? this.line;
        return false;
      case 'TD':
        this.leading = -b;
        this.step(a, b);
        return false;
      case 'Td':
        this.step(a, b);
        return false;
      case 'T*':
        this.step(0, -this.leading);
        return false;
      case "'":
      case '"':
        this.step(0, -this.leading);
        return true;
      default:
        return word === 'Tj' || word === 'TJ';
    }
  }

  /** A letter is taken to be half as wide as high: enough to know what lies under a rectangle. Null when not seen. */
  shown(operands: Token[]): { box: Box; count: number } | null {
    const bytes = operands.reduce((sum, one) => sum + (one.kind === 'string' ? one.bytes.length : 0), 0);
    const count = Math.ceil(bytes / this.bytesPerLetter);
    const width = count * this.size * 0.5;
    const box = moved([0, 0, width, this.size * 0.7], this.line);
    this.step(width, 0);
    return this.hidden ? null : { box, count };
  }

  private step(x: number, y: number): void {
    this.line = multiply([1, 0, 0, 1, x, y], this.line);
  }
}

/** Six numbers are a matrix. */
export function asMatrix(numbers: number[]): Matrix | null {
  const [a, b, c, d, e, f] = numbers;
  if (a === undefined || b === undefined || c === undefined) return null;
  return d === undefined || e === undefined || f === undefined ? null : [a, b, c, d, e, f];
}
