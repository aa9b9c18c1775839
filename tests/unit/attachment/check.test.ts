import { describe, expect, it } from 'vitest';
import { checkAttachment, type Finding, type FindingCode, type Slot } from '../../../utils/attachment';
import { fakeImaging, fileOf, joined, jpegOf, latin, pdfOf, plainPdf, scannedPdf, text } from './samples';

const pdfRow: Slot = { accept: '.pdf', maxBytes: 2 * 2 ** 20 };
const { imaging } = fakeImaging();

const codes = (findings: Finding[]) => findings.map((finding) => finding.code);
const find = (findings: Finding[], code: FindingCode) => findings.find((finding) => finding.code === code);

describe('type and name', () => {
  it('passes a plain PDF with nothing but what was not looked at', async () => {
    const findings = await checkAttachment(fileOf('to-khai.pdf', plainPdf()), pdfRow);
    expect(codes(findings)).toEqual(['not-checked']);
    // Text that a program wrote is sharp: only what it says was not looked at.
    expect(findings[0]?.detail?.what).toBe('content');
  });

  it('offers to make a PDF of a phone photo that is of the wrong type and too large', async () => {
    const photo = fileOf('IMG_2041.jpg', jpegOf({ width: 4000, height: 3000, bytes: 5_000_000 }));
    const findings = await checkAttachment(photo, pdfRow, { imaging });
    expect(find(findings, 'wrong-type')).toMatchObject({
      severity: 'error',
      repair: { kind: 'photo-to-pdf' },
      detail: { actual: 'jpeg', accept: '.pdf' },
    });
    expect(find(findings, 'too-large')).toMatchObject({
      repair: { kind: 'photo-to-pdf' },
      detail: { bytes: 5_000_000, maxBytes: 2 * 2 ** 20 },
    });
  });

  it('says what a file is when its name lies', async () => {
    const heic = joined([0, 0, 0, 24], 'ftypheic', new Uint8Array(40));
    const asPdf = await checkAttachment(fileOf('giay.pdf', heic), pdfRow, { imaging });
    expect(find(asPdf, 'name-type-mismatch')?.detail).toEqual({ named: 'pdf', actual: 'heic' });
    const photo = fileOf('anh.png', jpegOf({ width: 2000, height: 1500 }));
    const renamed = await checkAttachment(photo, { accept: 'image/*' }, { imaging });
    expect(find(renamed, 'name-type-mismatch')?.repair).toEqual({ kind: 'rename', name: 'anh.jpg' });
  });

  it('finds an empty file, and a PDF by name that is none', async () => {
    expect(codes(await checkAttachment(fileOf('a.pdf', ''), pdfRow))).toEqual(['empty']);
    expect(codes(await checkAttachment(fileOf('a.pdf', 'khong phai'), pdfRow))).toContain('corrupt');
  });

  it('only warns where no rule was read on the page', async () => {
    const photo = fileOf('anh.jpg', jpegOf({ width: 2000, height: 1500 }));
    const findings = await checkAttachment(photo, { ...pdfRow, basis: { accept: 'default' } }, { imaging });
    expect(find(findings, 'wrong-type')?.severity).toBe('warning');
  });

  it.each([
    ['giay.khai.sinh.pdf', 'dots', 'warning', 'giay-khai-sinh.pdf'],
    ['Giấy khai sinh.pdf', 'accents', 'info', 'Giay khai sinh.pdf'],
    [`${'a'.repeat(120)}.pdf`, 'long', 'warning', `${'a'.repeat(96)}.pdf`],
  ])('name %s: %s', async (name, why, severity, better) => {
    const finding = find(await checkAttachment(fileOf(name, plainPdf()), pdfRow), 'bad-name');
    expect(finding).toMatchObject({ severity, repair: { kind: 'rename', name: better }, detail: { why } });
  });
});

describe('PDF', () => {
  it('tells a file cut short, a damaged one and one with a password', async () => {
    const whole = plainPdf(3);
    expect(codes(await checkAttachment(fileOf('a.pdf', whole.subarray(0, whole.length - 60)), pdfRow))).toContain(
      'cut-short',
    );
    const torn = latin(text(whole).replace('xref\n0', 'xxxx\n0'));
    expect(codes(await checkAttachment(fileOf('a.pdf', torn), pdfRow))).toContain('corrupt');
    const locked = pdfOf(
      ['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Kids[]/Count 0>>', '<</Filter/Standard/V 1/R 2>>'],
      '/Encrypt 3 0 R',
    );
    expect(codes(await checkAttachment(fileOf('a.pdf', locked), pdfRow))).toContain('encrypted');
  });

  it('counts pages itself: a document without any is damaged', async () => {
    const none = pdfOf(['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Kids[]/Count 7>>']);
    expect(find(await checkAttachment(fileOf('a.pdf', none), pdfRow), 'corrupt')?.severity).toBe('error');
  });

  it.each([
    ['/OpenAction<</S/JavaScript/JS(app.alert)>>', 'javascript'],
    ['/OpenAction<</S/Launch/F(x.exe)>>', 'launch'],
    ['/Names<</EmbeddedFiles<</Names[]>>>>', 'embedded'],
    ['/AcroForm<</Fields[]/XFA()>>', 'xfa'],
  ])('reports active content %s', async (extra, what) => {
    const file = fileOf('a.pdf', scannedPdf(jpegOf({ width: 10, height: 10 }), { width: 10, height: 10 }, extra));
    expect(find(await checkAttachment(file, pdfRow), 'active-content')?.detail).toEqual({ what });
  });

  it('names a signed file and offers no change to it, even when it is too large', async () => {
    const jpeg = jpegOf({ width: 3000, height: 4000, bytes: 3_000_000 });
    const signature = '/AcroForm<</Fields[<</FT/Sig/T(a)/V<</Type/Sig/ByteRange[0 1 2 3]/Contents<00>>>>>]>>';
    const file = fileOf('a.pdf', scannedPdf(jpeg, { width: 3000, height: 4000 }, signature));
    const findings = await checkAttachment(file, { ...pdfRow, mustBeSigned: true }, { imaging });
    expect(codes(findings)).toContain('signed-not-touched');
    expect(codes(findings)).not.toContain('unsigned');
    expect(find(findings, 'too-large')?.repair).toBeUndefined();
    expect(find(findings, 'not-checked')?.detail?.what).toContain('signature');
  });

  it('asks for a signature where the row does, and passes on what a verification says', async () => {
    const signedRow = { ...pdfRow, mustBeSigned: true };
    expect(codes(await checkAttachment(fileOf('a.pdf', plainPdf()), signedRow))).toContain('unsigned');
    const file = fileOf('a.pdf', joined(plainPdf(), '% /ByteRange'));
    const broken = await checkAttachment(file, signedRow, { verify: async () => 'invalid' });
    expect(codes(broken)).toContain('broken-signature');
  });
});

describe('pictures', () => {
  it('refuses 20,000 × 20,000 pixels by the header, without decoding', async () => {
    const huge = fileOf('anh.jpg', jpegOf({ width: 20_000, height: 20_000 }));
    const refusing = { decode: () => Promise.reject(new Error('decoded')) };
    expect(codes(await checkAttachment(huge, pdfRow, { imaging: refusing }))).toContain('too-many-pixels');
  });

  it('finds a photo cut short and one that holds too little', async () => {
    const cut = fileOf('anh.jpg', jpegOf({ width: 2000, height: 1500, cut: true }));
    expect(codes(await checkAttachment(cut, {}, { imaging }))).toContain('cut-short');
    const small = fileOf('anh.jpg', jpegOf({ width: 640, height: 480 }));
    expect(codes(await checkAttachment(small, {}, { imaging }))).toContain('low-resolution');
  });

  it.each([
    ['dark', (i: number) => (i % 2 ? 45 : 5)],
    ['blank-page', () => 251],
  ] as const)('judges only what pixels prove: %s', async (code, level) => {
    const photo = fileOf('anh.jpg', jpegOf({ width: 2000, height: 1500 }));
    const findings = await checkAttachment(photo, {}, { imaging: fakeImaging({ level }).imaging });
    expect(find(findings, code)?.severity).toBe('warning');
    expect(find(findings, 'not-checked')?.detail?.what).toBe('content');
  });

  it('says that light was not looked at where nothing can decode', async () => {
    const photo = fileOf('anh.jpg', jpegOf({ width: 2000, height: 1500 }));
    expect(find(await checkAttachment(photo, {}), 'not-checked')?.detail?.what).toContain('darkness');
  });
});

describe('office files', () => {
  const entry = (name: string, flags = 0) =>
    joined([0x50, 0x4b, 1, 2, 0, 0, 0, 0, flags, 0], new Uint8Array(18), [name.length, 0], new Uint8Array(16), name);
  const zip = (...entries: Uint8Array[]) => {
    const directory = joined(...entries);
    const head = joined([0x50, 0x4b, 3, 4], new Uint8Array(26));
    const place = [head.length & 0xff, head.length >> 8, 0, 0];
    const size = [directory.length & 0xff, directory.length >> 8, 0, 0];
    const end = [0x50, 0x4b, 5, 6, 0, 0, 0, 0, entries.length, 0, entries.length, 0, ...size, ...place, 0, 0];
    return joined(head, directory, end);
  };

  it('tells a document from an archive, and finds macros and passwords', async () => {
    const macro = zip(entry('[Content_Types].xml'), entry('word/document.xml'), entry('word/vbaProject.bin'));
    const findings = await checkAttachment(fileOf('don.docx', macro), pdfRow);
    expect(find(findings, 'wrong-type')?.detail).toMatchObject({ actual: 'docx' });
    expect(find(findings, 'active-content')?.detail).toEqual({ what: 'macro' });
    expect(codes(await checkAttachment(fileOf('a.zip', zip(entry('a.pdf', 1))), {}))).toContain('encrypted');
  });

  it('finds an archive cut short', async () => {
    const whole = zip(entry('a.pdf'));
    expect(codes(await checkAttachment(fileOf('a.zip', whole.subarray(0, 40)), {}))).toContain('cut-short');
  });
});
