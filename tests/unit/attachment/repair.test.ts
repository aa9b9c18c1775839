import { deflateSync, inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { checkAttachment, type Repair, repairAttachment, type Slot } from '../../../utils/attachment';
import { fakeImaging, fileOf, joined, jpegOf, pictured, plainPdf, scannedPdf, text } from './samples';

const row: Slot = { accept: '.pdf', maxBytes: 2 * 2 ** 20 };
const toPdf: Repair[] = [{ kind: 'photo-to-pdf' }];
const shrink: Repair[] = [{ kind: 'shrink-images' }];

async function made(...[file, slot, repairs, imaging]: Parameters<typeof repairAttachment>) {
  const result = await repairAttachment(file, slot, repairs, imaging);
  if (!result.ok) throw new Error(result.reason);
  return result;
}

describe('photo to PDF', () => {
  it('fits a 5 MB photo into 2 MB at 200 dpi', async () => {
    const { imaging, asked } = fakeImaging();
    const photo = fileOf('IMG 1.jpg', jpegOf({ width: 3000, height: 4000, bytes: 5_000_000 }), 'image/jpeg');
    const result = await made(photo, row, toPdf, imaging);
    expect(result).toMatchObject({ name: 'IMG 1.pdf', type: 'application/pdf' });
    expect(result.bytes.length).toBeLessThanOrEqual(row.maxBytes ?? 0);
    const inches = (595.28 - 2 * 14.17) / 72;
    expect((asked.at(-1)?.width ?? 0) / inches).toBeLessThanOrEqual(200.5);
    const again = await checkAttachment(fileOf(result.name, result.bytes), row);
    expect(again.map((finding) => finding.code)).toEqual(['not-checked']);
  });

  it('puts a JPEG that fits in as it is, upright, without its place', async () => {
    const { imaging, asked } = fakeImaging();
    const jpeg = jpegOf({ width: 1600, height: 1200, orientation: 6, gps: true, bytes: 300_000 });
    const result = await made(fileOf('a.jpg', jpeg), row, toPdf, imaging);
    expect(asked).toEqual([]);
    const written = text(result.bytes);
    expect(written).not.toContain('Exif');
    expect(written).toContain('/MediaBox[0 0 595.28 841.89]');
    expect(written).toMatch(/q 1 0 0 1 \S+ \S+ cm 0 -[\d.]+ [\d.]+ 0 0 [\d.]+ cm/);
  });

  it('never goes below what can be read: it says so instead', async () => {
    const { imaging, asked } = fakeImaging({ bytesPerPixel: 3 });
    const photo = fileOf('a.jpg', jpegOf({ width: 3000, height: 4000, bytes: 5_000_000 }));
    const result = await repairAttachment(photo, { ...row, maxBytes: 200_000 }, toPdf, imaging);
    expect(result).toEqual({ ok: false, reason: 'cannot-shrink-enough' });
    const inches = (595.28 - 2 * 14.17) / 72;
    expect(Math.min(...asked.map(({ width }) => width / inches))).toBeGreaterThanOrEqual(109);
  });

  it('refuses what it cannot decode or would exhaust the machine', async () => {
    const { imaging } = fakeImaging();
    const heic = fileOf('a.heic', joined([0, 0, 0, 24], 'ftypheic', new Uint8Array(40)));
    expect(await repairAttachment(heic, row, toPdf, imaging)).toEqual({ ok: false, reason: 'unsupported' });
    const huge = fileOf('a.jpg', jpegOf({ width: 20_000, height: 20_000 }));
    expect(await repairAttachment(huge, row, toPdf, imaging)).toEqual({ ok: false, reason: 'too-large' });
  });
});

describe('smaller PDF', () => {
  const size = { width: 3000, height: 4200 };
  const jpeg = jpegOf({ ...size, bytes: 5_000_000 });

  it('stores photographs smaller and keeps the rest', async () => {
    const { imaging } = fakeImaging();
    const result = await made(fileOf('quet.pdf', scannedPdf(jpeg, size)), row, shrink, imaging);
    expect(result.name).toBe('quet.pdf');
    expect(result.bytes.length).toBeLessThan(row.maxBytes ?? 0);
    const written = text(result.bytes);
    expect(written).toContain('BT /F1 12 Tf 72 720 Td (To khai) Tj ET');
    const [, width] = /\/Width (\d+)/.exec(written) ?? [];
    expect(Number(width)).toBeLessThan(size.width);
  });

  it.each([
    ['without', '', 0],
    ['with', '/DecodeParms<</Predictor 15/Colors 3/Columns 600>>', 1],
  ])('reads deflated pictures %s PNG predictors', async (_, settings, filterByte) => {
    const { imaging, decoded } = fakeImaging({ bytesPerPixel: 0.05 });
    const rows = Uint8Array.from({ length: (600 * 3 + filterByte) * 800 }, (_, i) => (i * 2_654_435_761) >>> 24);
    if (filterByte) for (let y = 0; y < 800; y++) rows[y * 1801] = 0;
    const file = pictured(`/Filter/FlateDecode/ColorSpace/DeviceRGB${settings}`, deflateSync(rows), {
      width: 600,
      height: 800,
    });
    const limit = { accept: '.pdf', maxBytes: 60_000 };
    const result = await made(fileOf('a.pdf', file), limit, shrink, imaging);
    expect(text(result.bytes)).toContain('/DCTDecode');
    const [png] = decoded;
    if (!png) throw new Error('nothing decoded');
    const idat = png.subarray(41, 41 + new DataView(png.buffer, png.byteOffset).getUint32(33));
    const pixels = inflateSync(idat);
    expect(pixels.length).toBe(1801 * 800);
    expect(pixels[1]).toBe(rows[filterByte]);
    expect(pixels[1801 * 799 + 5]).toBe(rows[(1800 + filterByte) * 799 + 4 + filterByte]);
  });

  it('leaves alone what depends on more than its pixels', async () => {
    const { imaging, asked } = fakeImaging();
    for (const settings of [
      '/Filter/DCTDecode/ColorSpace/DeviceRGB/Decode[1 0 1 0 1 0]',
      '/Filter/DCTDecode/ColorSpace/DeviceRGB/Mask[0 10 0 10 0 10]',
      '/Filter/DCTDecode/ColorSpace/DeviceCMYK',
      '/Filter/DCTDecode/ColorSpace/DeviceRGB/ImageMask true',
      '/Filter[/FlateDecode/DCTDecode]/ColorSpace/DeviceRGB',
      '/Filter/FlateDecode/ColorSpace/DeviceRGB/DecodeParms<</Predictor 2/Colors 3/Columns 3000>>',
      '/Filter/FlateDecode/ColorSpace[/Indexed/DeviceRGB 1<000000ffffff>]',
    ]) {
      const file = fileOf('a.pdf', pictured(settings, jpeg, size));
      expect((await repairAttachment(file, row, shrink, imaging)).ok, settings).toBe(false);
    }
    const masked = pictured(
      '/Filter/DCTDecode/ColorSpace/DeviceGray',
      jpegOf({ ...size, components: 1, bytes: 5e6 }),
      size,
      '/Own<</SMask 5 0 R>>',
    );
    expect((await repairAttachment(fileOf('a.pdf', masked), row, shrink, imaging)).ok).toBe(false);
    expect(asked).toEqual([]);
  });

  it('says when words and drawings alone are too large', async () => {
    const { imaging } = fakeImaging();
    const file = fileOf('a.pdf', joined(plainPdf(), `%${' '.repeat(4000)}`));
    expect(await repairAttachment(file, { maxBytes: 500 }, shrink, imaging)).toEqual({
      ok: false,
      reason: 'cannot-shrink-enough',
    });
  });

  it.each([
    ['a signature', '/AcroForm<</Fields[<</FT/Sig/V<</ByteRange[0 1 2 3]/Contents<00>>>>>]>>', '', 'signed'],
    [
      'a name written in hex',
      '/AcroForm<</Fields[<</FT/Sig/V<</Byte#52ange[0 1 2 3]/Contents<00>>>>>]>>',
      '',
      'signed',
    ],
    ['a field that waits for a signature', '/AcroForm<</Fields[<</FT/Sig/T(a)>>]>>', '', 'signed'],
    ['a password', '', '/Encrypt<</Filter/Standard/V 1/R 2>>', 'encrypted'],
  ])('never rewrites a file with %s', async (_, extra, trailer, reason) => {
    const { imaging, asked } = fakeImaging();
    const bytes = scannedPdf(jpeg, size, extra, trailer);
    const before = text(bytes);
    for (const repair of ['shrink-images', 'photo-to-pdf'] as const) {
      const result = await repairAttachment(fileOf('a.pdf', bytes), row, [{ kind: repair }], imaging);
      expect(result.ok).toBe(false);
      if (!result.ok && repair === 'shrink-images') expect(result.reason).toBe(reason);
    }
    const turned = await repairAttachment(fileOf('a.pdf', bytes), row, [{ kind: 'rotate', degrees: 90 }], imaging);
    expect(turned.ok).toBe(false);
    expect(asked).toEqual([]);
    expect(text(bytes)).toBe(before);
  });

  it('keeps its hands off a damaged file that may have been signed', async () => {
    const { imaging } = fakeImaging();
    const damaged = joined('%PDF-1.7\n1 0 obj <</ByteRange[0 1 2 3]>>');
    expect(await repairAttachment(fileOf('a.pdf', damaged), row, shrink, imaging)).toEqual({
      ok: false,
      reason: 'signed',
    });
  });

  it('renames a signed file without changing a byte', async () => {
    const { imaging } = fakeImaging();
    const bytes = scannedPdf(jpeg, size, '/AcroForm<</Fields[<</FT/Sig/V<</ByteRange[0 1 2 3]>>>>]>>');
    const result = await made(fileOf('Giấy.pdf', bytes), row, [{ kind: 'rename', name: 'Giay.pdf' }], imaging);
    expect(result.name).toBe('Giay.pdf');
    expect(text(result.bytes)).toBe(text(bytes));
  });
});
