import type { PdfDict, PdfObject } from '../pdf';
import { joined } from './bytes';

/** An object ready to be written: its dictionary or value as text, and a stream's bytes. */
export interface Written {
  text: string;
  data?: Uint8Array;
}

/**
 * A PDF of these objects, numbered from 1 in their order, with one cross-reference table (ISO 32000-1 7.5.4).
 * `trailer` is what stands in the trailer beside /Size.
 */
export function writePdf(objects: Written[], trailer: string, version = '1.7'): Uint8Array {
  const pieces: Uint8Array[] = [];
  let length = 0;
  const add = (piece: string | Uint8Array) => {
    const bytes = typeof piece === 'string' ? latin(piece) : piece;
    pieces.push(bytes);
    length += bytes.length;
  };
  add(`%PDF-${version}\n%\xe2\xe3\xcf\xd3\n`);
  const rows = ['0000000000 65535 f \n'];
  for (const [index, { text, data }] of objects.entries()) {
    rows.push(`${String(length).padStart(10, '0')} 00000 n \n`);
    add(`${index + 1} 0 obj\n${text}\n`);
    if (data) {
      add('stream\n');
      add(data);
      add('\nendstream\n');
    }
    add('endobj\n');
  }
  const start = length;
  add(`xref\n0 ${rows.length}\n${rows.join('')}trailer\n<</Size ${rows.length} ${trailer}>>\n`);
  add(`startxref\n${start}\n%%EOF\n`);
  return joined(pieces);
}

function latin(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  return bytes;
}

/** A parsed object as PDF source; `numberOf` gives a reference its new number, 0 for an object that is not there. */
export function pdfSource(object: PdfObject, numberOf: (reference: number) => number): string {
  switch (object.kind) {
    case 'null':
      return 'null';
    case 'boolean':
      return String(object.value);
    case 'number':
      return numberSource(object.value);
    case 'name':
      return nameSource(object.name);
    case 'string':
      return `<${[...object.bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')}>`;
    case 'array':
      return `[${object.items.map((item) => pdfSource(item, numberOf)).join(' ')}]`;
    case 'ref': {
      const number = numberOf(object.number);
      return number === 0 ? 'null' : `${number} 0 R`;
    }
    case 'dict':
      return dictSource(object, numberOf);
    case 'stream':
      return dictSource(object.dict, numberOf);
  }
}

function dictSource(dict: PdfDict, numberOf: (reference: number) => number): string {
  const rows = [...dict.entries].map(([key, value]) => `${nameSource(key)} ${pdfSource(value, numberOf)}`);
  return `<<${rows.join('\n')}>>`;
}

/** PDF knows no exponents (7.3.3). */
function numberSource(value: number): string {
  const text = String(value);
  return text.includes('e') ? value.toFixed(10).replace(/\.?0+$/, '') : text;
}

function nameSource(name: string): string {
  return `/${name.replace(/[^!-~]|[#()<>[\]{}/%]/g, (character) => `#${character.charCodeAt(0).toString(16).padStart(2, '0')}`)}`;
}
