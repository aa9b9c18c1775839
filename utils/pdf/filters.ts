import { inflate } from './inflate';
import { PdfError, type PdfObject, type PdfStream } from './objects';

/** More than any honest table of objects inflates to; a deflate bomb stops here. */
const ceiling = 64_000_000;

/**
 * Decoded data of a cross-reference or object stream. Those two kinds are all this reader unpacks: page content
 * is compared as it stands and drawn by the viewer.
 */
export function decodeStream(stream: PdfStream, most = ceiling): Uint8Array {
  const names = list(stream.dict.entries.get('Filter')).map((filter) => (filter.kind === 'name' ? filter.name : '?'));
  if (names.length === 0) return stream.data;
  if (names.length > 1 || (names[0] !== 'FlateDecode' && names[0] !== 'Fl')) {
    throw new PdfError('damaged', `filter ${names.join(' ')} on a structural stream`);
  }
  const data = inflate(stream.data, most);
  const [parameters] = list(stream.dict.entries.get('DecodeParms'));
  if (parameters?.kind !== 'dict') return data;
  const number = (key: string, otherwise: number) => {
    const value = parameters.entries.get(key);
    if (!value) return otherwise;
    if (value.kind === 'number' && value.integer && value.value > 0) return value.value;
    throw new PdfError('damaged', `/${key} of a predictor is no positive whole number`);
  };
  const predictor = number('Predictor', 1);
  if (predictor === 1) return data;
  if (predictor < 10) throw new PdfError('damaged', 'a TIFF predictor on a structural stream');
  const pixel = Math.max(1, (number('Colors', 1) * number('BitsPerComponent', 8)) >> 3);
  return unfilter(data, pixel * number('Columns', 1), pixel);
}

function list(object: PdfObject | undefined): PdfObject[] {
  if (!object || object.kind === 'null') return [];
  return object.kind === 'array' ? object.items : [object];
}

/** PNG predictors (RFC 2083 6), as ISO 32000-1 7.4.4.4 uses them. */
function unfilter(data: Uint8Array, columns: number, pixel: number): Uint8Array {
  const rows = Math.floor(data.length / (columns + 1));
  const out = new Uint8Array(rows * columns);
  for (let row = 0; row < rows; row++) {
    const type = data[row * (columns + 1)] ?? 0;
    const target = row * columns;
    for (let i = 0; i < columns; i++) {
      const raw = data[row * (columns + 1) + 1 + i] ?? 0;
      const left = i >= pixel ? (out[target + i - pixel] ?? 0) : 0;
      const up = row > 0 ? (out[target + i - columns] ?? 0) : 0;
      const upLeft = row > 0 && i >= pixel ? (out[target + i - columns - pixel] ?? 0) : 0;
      out[target + i] = raw + predicted(type, left, up, upLeft);
    }
  }
  return out;
}

function predicted(type: number, left: number, up: number, upLeft: number): number {
  switch (type) {
    case 1:
      return left;
    case 2:
      return up;
    case 3:
      return (left + up) >> 1;
    case 4:
      return paeth(left, up, upLeft);
    default:
      return 0;
  }
}

function paeth(left: number, up: number, upLeft: number): number {
  const estimate = left + up - upLeft;
  const [a, b, c] = [Math.abs(estimate - left), Math.abs(estimate - up), Math.abs(estimate - upLeft)];
  if (a <= b && a <= c) return left;
  return b <= c ? up : upLeft;
}
