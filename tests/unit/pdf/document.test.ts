import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { PdfDocument, PdfError } from '../../../utils/pdf';
import { inflate } from '../../../utils/pdf/inflate';

const bytesOf = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));

/** The smallest file that stands: a catalogue, a table, a trailer. */
function smallPdf(trailer = '', before = ''): string {
  const head = `${before}%PDF-1.7\n`;
  const catalogue = '1 0 obj\n<< /Type /Catalog >>\nendobj\n';
  const at = head.length - before.length;
  const table = `xref\n0 2\n0000000000 65535 f \n${String(at).padStart(10, '0')} 00000 n \n`;
  return `${head}${catalogue}${table}trailer\n<< /Size 2 /Root 1 0 R ${trailer}>>\nstartxref\n${at + catalogue.length}\n%%EOF\n`;
}

/** A file whose cross-reference is a stream with these keys. */
function streamPdf(keys: string): string {
  const data = deflateSync(Buffer.alloc(64)).toString('latin1');
  const head = '%PDF-1.7\n';
  const dict = `<< /Type /XRef /Size 2 /W [1 2 1] /Root 1 0 R /Filter /FlateDecode /Length ${data.length} ${keys} >>`;
  return `${head}2 0 obj\n${dict}\nstream\n${data}\nendstream\nendobj\nstartxref\n${head.length}\n%%EOF\n`;
}

function problemOf(text: string): string {
  try {
    return PdfDocument.open(bytesOf(text)).view().root.kind;
  } catch (error) {
    if (error instanceof PdfError) return error.problem;
    throw error;
  }
}

describe('reading a file as its last startxref says', () => {
  it('reads the smallest file', () => expect(problemOf(smallPdf())).toBe('dict'));
  it('reads a file whose header stands later', () => expect(problemOf(smallPdf('', 'junk\n'))).toBe('dict'));

  it.each([
    ['nothing', '', 'empty'],
    ['a web page', '<html></html>', 'not-a-pdf'],
    ['a cut file', smallPdf().slice(0, -30), 'cut-short'],
    ['a cross-reference outside the file', smallPdf().replace(/startxref\n\d+/, 'startxref\n99999'), 'damaged'],
    ['savings in a loop', smallPdf(`/Prev ${smallPdf().indexOf('xref')} `), 'damaged'],
    ['an object where another belongs', smallPdf().replace('1 0 obj', '7 0 obj'), 'damaged'],
    ['no catalogue', smallPdf().replace('/Root 1 0 R', '/Root 9 0 R'), 'damaged'],
    ['half a column', streamPdf('/DecodeParms << /Predictor 12 /Columns 0.5 >>'), 'damaged'],
  ])('%s', (_name, text, problem) => expect(problemOf(text)).toBe(problem));
});

describe('inflating', () => {
  it('gives back what was packed', () => {
    const text = 'Cộng hòa xã hội chủ nghĩa Việt Nam '.repeat(500);
    for (const level of [0, 1, 6, 9]) {
      const packed = deflateSync(text, { level });
      expect(Buffer.from(inflate(new Uint8Array(packed), 1_000_000)).toString()).toBe(text);
    }
  });

  it('stops at its ceiling', () => {
    const bomb = new Uint8Array(deflateSync(Buffer.alloc(20_000_000)));
    expect(() => inflate(bomb, 1_000_000)).toThrow('beyond the ceiling');
  });

  it('says when the data end too early', () => {
    const packed = new Uint8Array(deflateSync('một hai ba '.repeat(99)));
    for (let length = 0; length < packed.length - 8; length += 1) {
      expect(() => inflate(packed.slice(0, length), 10_000)).toThrow(PdfError);
    }
  });
});
