import { decodeStream } from './filters';
import { findText } from './find';
import { Lexer, type Token } from './lexer';
import { type Box, identity, type Matrix, moved, multiply, upright } from './matrix';
import { type PdfDict, PdfError, type PdfObject, type PdfStream } from './objects';
import type { Mark } from './page-marks';
import { asMatrix, TextState } from './text-state';
import type { View } from './view';

/** More content than a page has that people read; beyond it nothing is claimed. */
export const maxContent = 2_000_000;
/** Operators followed, those of forms that draw each other again and again included. */
const maxSteps = 200_000;
const maxDepth = 6;

interface State {
  matrix: Matrix;
  opaque: boolean;
}

/** Follows a content stream as far as places go (ISO 32000-1 8 and 9): what is painted where, not how it looks. */
export class ContentReader {
  readonly marks: Mark[] = [];
  private state: State = { matrix: identity, opaque: true };
  private readonly writing = new TextState();
  private readonly saved: State[] = [];
  private path: Box | null = null;
  private depth = 0;
  private steps = 0;

  constructor(private readonly view: View) {}

  run(content: Uint8Array, resources: PdfDict | undefined): undefined {
    const lexer = new Lexer(content);
    let operands: Token[] = [];
    for (let token = lexer.next(); token.kind !== 'end'; token = lexer.next()) {
      if (token.kind !== 'word') {
        if (operands.length < 2000) operands.push(token);
        continue;
      }
      if (token.word === 'ID') lexer.at = Math.max(lexer.at, findText(content, 'EI', lexer.at) + 2);
      this.operator(token.word, operands, resources);
      this.steps += 1;
      if (this.steps > maxSteps) throw new PdfError('limits', 'a page with more content than is looked at');
      operands = [];
    }
  }

  private operator(word: string, operands: Token[], resources: PdfDict | undefined): undefined {
    const numbers = operands.flatMap((one) => (one.kind === 'number' ? [one.value] : []));
    const name = operands.find((one) => one.kind === 'name')?.name ?? '';
    const [a = 0, b = 0, c = 0, d = 0] = numbers;
    switch (word) {
      case 'q':
        if (this.saved.length < 500) this.saved.push({ ...this.state });
        return;
      case 'Q':
        this.state = this.saved.pop() ?? this.state;
        return;
      case 'cm':
        this.state.matrix = multiply(asMatrix(numbers) ?? identity, this.state.matrix);
        return;
      case 'gs':
        return this.graphics(this.entry(resources, 'ExtGState', name));
      case 'Do':
        return this.draw(this.view.resolve(this.resource(resources, 'XObject', name)), resources);
      case 're':
        return this.reach([a, b, a + c, b + d]);
      case 'm':
      case 'l':
        return this.reach([a, b, a, b]);
      case 'c':
      case 'v':
      case 'y':
        for (let i = 0; i + 1 < numbers.length; i += 2) {
          this.reach([numbers[i] ?? 0, numbers[i + 1] ?? 0, numbers[i] ?? 0, numbers[i + 1] ?? 0]);
        }
        return;
      case 'f':
      case 'F':
      case 'f*':
      case 'B':
      case 'B*':
      case 'b':
      case 'b*':
        if (this.path) this.mark('fill', this.path);
        this.path = null;
        return;
      case 'S':
      case 's':
      case 'n':
        this.path = null;
        return;
      default:
        if (!this.writing.operator(word, numbers, () => this.entry(resources, 'Font', name), this.typeOf)) return;
        return this.write(this.writing.shown(operands));
    }
  }

  private readonly typeOf = (font: PdfDict) => this.view.name(font.entries.get('Subtype')) ?? '';

  private write(shown: { box: Box; count: number } | null): undefined {
    if (shown) this.mark('text', shown.box, shown.count);
  }

  private graphics(settings: PdfDict | undefined): undefined {
    const alpha = this.view.resolve(settings?.entries.get('ca'));
    if (alpha.kind === 'number') this.state.opaque = alpha.value >= 1;
    const mask = this.view.resolve(settings?.entries.get('SMask'));
    const blend = this.view.name(settings?.entries.get('BM'));
    if (mask.kind === 'dict' || (blend && blend !== 'Normal')) this.state.opaque = false;
  }

  private draw(object: PdfObject, resources: PdfDict | undefined): undefined {
    if (object.kind !== 'stream') return;
    const kind = this.view.name(object.dict.entries.get('Subtype'));
    if (kind === 'Image') return this.picture(object);
    if (kind !== 'Form' || this.depth >= maxDepth) return;
    this.depth += 1;
    const outer = { ...this.state };
    this.state.matrix = multiply(matrixOf(this.view, object.dict), this.state.matrix);
    this.run(decodeStream(object, maxContent), this.view.dict(object.dict.entries.get('Resources')) ?? resources);
    this.state = outer;
    this.depth -= 1;
  }

  private picture(stream: PdfStream): undefined {
    const isMasked = ['SMask', 'Mask', 'ImageMask'].some(
      (key) => this.view.resolve(stream.dict.entries.get(key)).kind !== 'null',
    );
    const { opaque, matrix } = this.state;
    const box = moved([0, 0, 1, 1], matrix);
    this.marks.push({ kind: 'picture', box, count: 0, opaque: opaque && !isMasked, picture: { stream, matrix } });
  }

  private reach(box: Box): undefined {
    const [left, bottom, right, top] = upright(box);
    const [l, b, r, t] = this.path ?? [left, bottom, right, top];
    this.path = [Math.min(l, left), Math.min(b, bottom), Math.max(r, right), Math.max(t, top)];
  }

  private mark(kind: Mark['kind'], box: Box, count = 0): undefined {
    this.marks.push({ kind, box: moved(box, this.state.matrix), count, opaque: this.state.opaque });
  }

  private resource(resources: PdfDict | undefined, category: string, name: string): PdfObject | undefined {
    return this.view.dict(resources?.entries.get(category))?.entries.get(name);
  }

  private entry(resources: PdfDict | undefined, category: string, name: string): PdfDict | undefined {
    return this.view.dict(this.resource(resources, category, name));
  }
}

/** /Matrix of a form; without one nothing moves. */
export function matrixOf(view: View, dict: PdfDict): Matrix {
  return asMatrix(numbersIn(view, dict.entries.get('Matrix'))) ?? identity;
}

/** The numbers of an array, references followed. */
export function numbersIn(view: View, object: PdfObject | undefined): number[] {
  return (view.array(object) ?? []).flatMap((item) => {
    const value = view.resolve(item);
    return value.kind === 'number' ? [value.value] : [];
  });
}
