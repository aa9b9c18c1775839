import { describe, expect, it } from 'vitest';
import { checkAttachment, type Finding, offersOf, type Slot } from '../../../utils/attachment';
import { nodeImaging } from '../../fixtures/papers/imaging';
import { drawnPage } from './drawn-page';
import { fileOf, jpegOf, pdfOf, scannedPdf } from './samples';
import { scanOf } from './scan';

const found = (bytes: Uint8Array, slot: Slot = {}) =>
  checkAttachment(fileOf('a.pdf', bytes), slot, { imaging: nodeImaging });
const kinds = (findings: Finding[]) => offersOf(findings).map(({ kind }) => kind);

describe('what is offered', () => {
  it('is one repair for all pages with the same fault, in the order they are made', async () => {
    const pages = [
      drawnPage({ turn: 180 }),
      drawnPage({ lines: 0 }),
      drawnPage({ turn: 180, from: 3 }),
      drawnPage({ turn: -7 }),
    ];
    const offers = offersOf(await found(await scanOf(pages)));
    expect(offers).toEqual([
      {
        kind: 'rotate',
        repairs: [
          { kind: 'rotate', degrees: 180, page: 1 },
          { kind: 'rotate', degrees: 180, page: 3 },
        ],
      },
      { kind: 'straighten', repairs: [{ kind: 'straighten', page: 4 }] },
      { kind: 'drop-page', repairs: [{ kind: 'drop-page', page: 2 }] },
    ]);
  });

  it('never drops the only pages of a file', async () => {
    expect(kinds(await found(await scanOf([drawnPage({ lines: 0 })])))).toEqual([]);
  });

  it('takes out what acts once, however much of it there is, but not where the file is nothing else', async () => {
    const acting = (extra = '') =>
      pdfOf([
        `<</Type/Catalog/Pages 2 0 R/OpenAction 4 0 R/Names<</EmbeddedFiles<</Names[(b) 5 0 R]>>>>${extra}>>`,
        '<</Type/Pages/Kids[3 0 R]/Count 1>>',
        '<</Type/Page/Parent 2 0 R/MediaBox[0 0 400 600]>>',
        '<</S/JavaScript/JS(a)>>',
        '<</Type/Filespec/F(b.exe)>>',
      ]);
    expect(kinds(await found(acting()))).toEqual(['remove-active']);
    expect(kinds(await found(acting('/Collection<<>>')))).toEqual([]);
  });

  it('is nothing for a signed file, whatever is wrong with it', async () => {
    const size = { width: 3000, height: 4000 };
    const signed = '/OpenAction<</S/JavaScript/JS(a)>>/AcroForm<</Fields[<</FT/Sig/V<</ByteRange[0 1 2 3]>>>>]>>';
    const findings = await found(scannedPdf(jpegOf({ ...size, bytes: 3e6 }), size, signed), { maxBytes: 2e6 });
    expect(findings.map(({ code }) => code)).toContain('active-content');
    expect(kinds(findings)).toEqual([]);
  });

  it('splits what cannot be stored smaller, where the row takes several files', async () => {
    const words = Buffer.alloc(40_000, 'BT (x) Tj ET ');
    const long = pdfOf([
      '<</Type/Catalog/Pages 2 0 R>>',
      '<</Type/Pages/Kids[3 0 R 4 0 R]/Count 2/MediaBox[0 0 400 600]>>',
      '<</Type/Page/Parent 2 0 R/Contents 5 0 R>>',
      '<</Type/Page/Parent 2 0 R/Contents 6 0 R>>',
      ['', words],
      ['', words],
    ]);
    expect(kinds(await found(long, { maxBytes: 60_000, takesSeveral: true }))).toEqual(['split']);
    expect(kinds(await found(long, { maxBytes: 60_000 }))).toEqual([]);
  });
});
