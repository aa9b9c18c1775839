import { PDFName, PDFString } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { type Repair, repairAttachment } from '../../../utils/attachment';
import { readPdfFacts } from '../../../utils/attachment/pdf-facts';
import { nodeImaging } from '../../fixtures/papers/imaging';
import { drawnPage } from './drawn-page';
import { fileOf, pdfOf, plainPdf, text } from './samples';
import { lieOf, opened, scanOf } from './scan';

const row = { accept: '.pdf', maxBytes: 8 * 2 ** 20 };

async function mended(bytes: Uint8Array, repairs: Repair[]): Promise<Uint8Array> {
  const result = await repairAttachment(fileOf('a.pdf', bytes), row, repairs, nodeImaging);
  if (!result.ok) throw new Error(result.reason);
  return result.bytes;
}
const refused = async (bytes: Uint8Array, repairs: Repair[]) => {
  const result = await repairAttachment(fileOf('a.pdf', bytes), row, repairs, nodeImaging);
  return result.ok ? 'made' : result.reason;
};

describe('pages set right', () => {
  it('turns the page that stands on its head and no other', async () => {
    const bytes = await scanOf([drawnPage(), drawnPage({ turn: 180, from: 3 })]);
    const after = await mended(bytes, [{ kind: 'rotate', degrees: 180, page: 2 }]);
    for (const page of [1, 2]) {
      const { upright } = await lieOf(after, page);
      expect(upright?.above).toBeGreaterThan(2 * (upright?.below ?? 0));
    }
  });

  it('adds its turn to the one the page has from the tree above it', async () => {
    const bytes = pdfOf([
      '<</Type/Catalog/Pages 2 0 R>>',
      '<</Type/Pages/Kids[3 0 R]/Count 1/Rotate 270/MediaBox[0 0 400 600]>>',
      '<</Type/Page/Parent 2 0 R>>',
    ]);
    const after = await mended(bytes, [{ kind: 'rotate', degrees: 180, page: 1 }]);
    expect(text(after)).toMatch(/\/Rotate 90\b/);
  });

  it.each([-9, 4, 13])('sets level what lies %i° askew, and all print stays on the page', async (turn) => {
    const bytes = await scanOf([drawnPage({ turn })]);
    const before = await lieOf(bytes, 1);
    const lie = await lieOf(await mended(bytes, [{ kind: 'straighten', page: 1 }]), 1);
    expect(Math.abs(before.skew)).toBeGreaterThan(3);
    expect(Math.abs(lie.skew)).toBeLessThan(0.5);
    expect(Math.max(lie.reach.x, lie.reach.y)).toBeLessThan(1);
    expect(lie.letters).toBeGreaterThan(0.9 * before.letters);
  });

  it('sets level a page that the viewer turns, too', async () => {
    const askew = await scanOf([drawnPage({ turn: 5 })], (_, [page]) =>
      page?.node.set(PDFName.of('Rotate'), page.doc.context.obj(90)),
    );
    const lie = await lieOf(await mended(askew, [{ kind: 'straighten', page: 1 }]), 1);
    expect(Math.abs(lie.skew)).toBeLessThan(0.5);
  });

  it('keeps the pictures bit for bit', async () => {
    const bytes = await scanOf([drawnPage({ turn: 5 })]);
    const after = await mended(bytes, [
      { kind: 'straighten', page: 1 },
      { kind: 'rotate', degrees: 90, page: 1 },
    ]);
    const jpeg = (of: Uint8Array) => /\xff\xd8\xff[\s\S]*\xff\xd9/.exec(text(of))?.[0];
    expect(jpeg(after) === jpeg(bytes)).toBe(true);
  });

  it('leaves a page alone on which a field would stay behind', async () => {
    const bytes = await scanOf([drawnPage({ turn: 5 })], (document, [page]) => {
      document
        .getForm()
        .createTextField('ten')
        .addToPage(page as never, { x: 50, y: 50, width: 100, height: 20 });
    });
    expect(await refused(bytes, [{ kind: 'straighten', page: 1 }])).toBe('cannot-edit');
  });
});

describe('pages dropped', () => {
  it('leaves out the empty page, and the others stand in their order', async () => {
    const bytes = await scanOf([drawnPage({ from: 1 }), drawnPage({ lines: 0 }), drawnPage({ lines: 8 })]);
    const after = await mended(bytes, [{ kind: 'drop-page', page: 2 }]);
    expect(await opened(after, async ({ count }) => count)).toBe(2);
    expect((await lieOf(after, 2)).letters).toBeLessThan((await lieOf(after, 1)).letters / 2);
    expect(after.length).toBeLessThan(bytes.length);
  });

  it('never leaves a file without pages', async () => {
    const bytes = await scanOf([drawnPage({ lines: 0 })]);
    expect(await refused(bytes, [{ kind: 'drop-page', page: 1 }])).toBe('cannot-edit');
  });

  it('takes the fields of a dropped page out of the form, and keeps a field that stands on another page too', async () => {
    const bytes = await scanOf([drawnPage(), drawnPage({ lines: 0 })], (document, [first, second]) => {
      const form = document.getForm();
      const place = { x: 50, y: 50, width: 100, height: 20 };
      const both = form.createTextField('hai-noi');
      both.addToPage(first as never, place);
      both.addToPage(second as never, place);
      form.createTextField('trang-2').addToPage(second as never, { ...place, y: 90 });
    });
    const after = text(await mended(bytes, [{ kind: 'drop-page', page: 2 }]));
    const name = (of: string) => Buffer.from(of, 'utf16le').swap16().toString('hex');
    expect(['hai-noi', 'trang-2'].map((one) => after.includes(`feff${name(one)}`))).toEqual([true, false]);
    expect(/\/Kids \[[^\]]*null/.test(after)).toBe(false);
  });

  it('refuses a tree in which one page stands twice: it would get lost', async () => {
    const twice = pdfOf([
      '<</Type/Catalog/Pages 2 0 R>>',
      '<</Type/Pages/Kids[3 0 R 3 0 R 4 0 R]/Count 3/MediaBox[0 0 400 600]>>',
      '<</Type/Page/Parent 2 0 R>>',
      '<</Type/Page/Parent 2 0 R>>',
    ]);
    expect(await refused(twice, [{ kind: 'drop-page', page: 2 }])).toBe('cannot-edit');
  });
});

describe('what acts by itself', () => {
  const acting = pdfOf([
    '<</Type/Catalog/Pages 2 0 R/OpenAction 4 0 R/Names<</JavaScript<</Names[(a) 4 0 R]>>/EmbeddedFiles<</Names[(b) 5 0 R]>>>>/AA<</WC 4 0 R>>>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 400 600]/Contents 9 0 R/Resources<</Font<</JS 8 0 R>>>>/Annots[6 0 R 7 0 R 10 0 R]>>',
    '<</S/JavaScript/JS(app.alert(1))>>',
    '<</Type/Filespec/F(b.exe)>>',
    '<</Type/Annot/Subtype/FileAttachment/Rect[0 0 9 9]/FS 5 0 R>>',
    '<</Type/Annot/Subtype/Popup/Parent 6 0 R/Rect[0 0 9 9]>>',
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
    ['', Buffer.from('BT /JS 20 Tf 50 500 Td (To khai) Tj ET')],
    '<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/A<</S/URI/URI(https://dichvucong.gov.vn)>>/PA<</S/Launch/F(b.exe)>>>>',
  ]);

  it('goes, and the words, the fonts and the links stay', async () => {
    expect(readPdfFacts(acting).active.sort()).toEqual(['embedded', 'javascript', 'launch']);
    const after = await mended(acting, [{ kind: 'remove-active' }]);
    expect(readPdfFacts(after).active).toEqual([]);
    expect(text(after)).not.toMatch(/b\.exe|622e657865|app\.alert|6170702e616c657274/);
    expect(text(after)).toContain('/URI');
    expect(await opened(after, (pdf) => pdf.text(1))).toBe('To khai');
  });

  it('stays where the file shows nothing without it', async () => {
    const portfolio = pdfOf([
      '<</Type/Catalog/Pages 2 0 R/Collection<</View/D>>/Names<</EmbeddedFiles<</Names[(b) 4 0 R]>>>>>>',
      '<</Type/Pages/Kids[3 0 R]/Count 1>>',
      '<</Type/Page/Parent 2 0 R/MediaBox[0 0 400 600]>>',
      '<</Type/Filespec/F(b.pdf)>>',
    ]);
    expect(await refused(portfolio, [{ kind: 'remove-active' }])).toBe('lives-by-active');
  });

  it('is taken out of a form made by a program, whose fields keep what was typed', async () => {
    const bytes = await scanOf([drawnPage()], (document, [page]) => {
      const field = document.getForm().createTextField('ten');
      field.setText('Nguyen');
      field.addToPage(page as never, { x: 50, y: 50, width: 100, height: 20 });
      field.acroField.dict.set(
        PDFName.of('AA'),
        document.context.obj({ K: { S: 'JavaScript', JS: PDFString.of('event.value=1') } }),
      );
    });
    const after = await mended(bytes, [{ kind: 'remove-active' }]);
    const typed = `feff${Buffer.from('Nguyen', 'utf16le').swap16().toString('hex')}`;
    expect(['JavaScript', typed].map((one) => text(after).includes(one))).toEqual([false, true]);
  });
});

describe('signed and locked files', () => {
  it.each([
    ['signed', '/AcroForm<</Fields[<</FT/Sig/V<</ByteRange[0 1 2 3]/Contents<00>>>>>]>>', '', 'signed'],
    ['waiting for a signature', '/AcroForm<</Fields[<</FT/Sig/T(a)>>]>>', '', 'signed'],
    ['locked', '', '/Encrypt<</Filter/Standard/V 1/R 2>>', 'encrypted'],
  ])('are not edited: %s', async (_, extra, trailer, reason) => {
    const file = pdfOf(
      [
        `<</Type/Catalog/Pages 2 0 R${extra}>>`,
        '<</Type/Pages/Kids[3 0 R 4 0 R]/Count 2/MediaBox[0 0 400 600]>>',
        '<</Type/Page/Parent 2 0 R>>',
        '<</Type/Page/Parent 2 0 R>>',
      ],
      trailer,
    );
    const repairs: Repair[] = [
      { kind: 'rotate', degrees: 90, page: 1 },
      { kind: 'straighten', page: 1 },
      { kind: 'drop-page', page: 1 },
      { kind: 'remove-active' },
    ];
    for (const repair of repairs) expect(await refused(file, [repair])).toBe(reason);
  });

  it('changes nothing where there is nothing to be done', async () => {
    expect(await refused(plainPdf(2), [{ kind: 'straighten', page: 1 }])).toBe('cannot-edit');
  });
});
