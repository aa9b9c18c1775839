import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { joinAttachments, splitAttachment } from '../../../utils/attachment';
import { nodeImaging } from '../../fixtures/papers/imaging';
import { drawnPage } from './drawn-page';
import { fileOf, jpegOf, pdfOf, plainPdf, scannedPdf, text } from './samples';
import { lieOf, opened, scanOf } from './scan';

const hasQpdf = spawnSync('qpdf', ['--version']).status === 0;

/** A second reader's word, where the machine has one. */
function checkByQpdf(bytes: Uint8Array): void {
  if (!hasQpdf) return;
  const folder = mkdtempSync(join(tmpdir(), 'tep-'));
  writeFileSync(join(folder, 'a.pdf'), bytes);
  try {
    expect(execFileSync('qpdf', ['--check', join(folder, 'a.pdf')], { encoding: 'utf8' })).toContain('No syntax');
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('split', () => {
  it('makes as few files as fit, with every page once and in order', async () => {
    const sizes = [30, 4, 28, 5, 26, 6];
    const bytes = await scanOf(sizes.map((lines) => drawnPage({ lines })));
    const limit = Math.ceil(bytes.length / 2.2);
    const result = await splitAttachment(fileOf('Hồ sơ.pdf', bytes), { maxBytes: limit }, nodeImaging);
    if (!result.ok) throw new Error(result.reason);
    expect(result.files.map(({ name }) => name)[0]).toMatch(/^Ho so-trang-1-\d\.pdf$/);
    expect(result.files.length).toBeLessThanOrEqual(4);
    const letters: number[] = [];
    for (const part of result.files) {
      expect(part.bytes.length).toBeLessThanOrEqual(limit);
      checkByQpdf(part.bytes);
      const count = await opened(part.bytes, async (pdf) => pdf.count);
      for (let page = 1; page <= count; page += 1) letters.push((await lieOf(part.bytes, page)).letters);
    }
    expect(letters.length).toBe(sizes.length);
    expect(letters.map((count) => count > 400)).toEqual(sizes.map((lines) => lines > 10));
  });

  it('says when one page alone is too large, and when there is only one', async () => {
    const bytes = await scanOf([drawnPage({ lines: 2 }), drawnPage()]);
    for (const file of [bytes, plainPdf(1)]) {
      const result = await splitAttachment(fileOf('a.pdf', file), { maxBytes: 30_000 }, nodeImaging);
      expect(result).toEqual({ ok: false, reason: 'cannot-shrink-enough' });
    }
  });

  it('never takes a signed file apart', async () => {
    const jpeg = jpegOf({ width: 100, height: 100 });
    const bytes = scannedPdf(
      jpeg,
      { width: 100, height: 100 },
      '/AcroForm<</Fields[<</FT/Sig/V<</ByteRange[0 1 2 3]>>>>]>>',
    );
    expect(await splitAttachment(fileOf('a.pdf', bytes), {}, nodeImaging)).toEqual({ ok: false, reason: 'signed' });
  });

  it('ends when told to', async () => {
    const result = await splitAttachment(fileOf('a.pdf', plainPdf(3)), {}, nodeImaging, AbortSignal.abort());
    expect(result).toEqual({ ok: false, reason: 'cancelled' });
  });
});

describe('join', () => {
  const jpegFrom = async (lines: number) => {
    const { createCanvas } = await import('@napi-rs/canvas');
    const { width, height, data } = drawnPage({ lines });
    const canvas = createCanvas(width, height);
    const picture = canvas.getContext('2d').createImageData(width, height);
    picture.data.set(data);
    canvas.getContext('2d').putImageData(picture, 0, 0);
    return new Uint8Array(canvas.toBuffer('image/jpeg', 90));
  };

  it('makes one PDF of photos and PDFs, in their order', async () => {
    const files = [
      fileOf('Mặt trước.jpg', await jpegFrom(5)),
      fileOf('b.pdf', await scanOf([drawnPage(), drawnPage({ lines: 6 })])),
      fileOf('c.jpg', await jpegFrom(28)),
    ];
    const result = await joinAttachments(files, { accept: '.pdf', maxBytes: 3e6 }, nodeImaging);
    if (!result.ok) throw new Error(result.reason);
    expect(result.name).toBe('Mat truoc.pdf');
    checkByQpdf(result.bytes);
    const many: boolean[] = [];
    for (const page of [1, 2, 3, 4]) many.push((await lieOf(result.bytes, page)).letters > 400);
    expect(many).toEqual([false, true, false, true]);
  });

  it('stores pages smaller where the row asks for it', async () => {
    const files = [fileOf('a.jpg', await jpegFrom(30)), fileOf('b.jpg', await jpegFrom(29))];
    const whole = files.reduce((sum, { size }) => sum + size, 0);
    const result = await joinAttachments(files, { accept: '.pdf', maxBytes: Math.round(whole * 0.7) }, nodeImaging);
    if (!result.ok) throw new Error(result.reason);
    expect(result.bytes.length).toBeLessThanOrEqual(whole * 0.7);
  });

  it('keeps pages that share what stands above them, each with its own size', async () => {
    const inherited = pdfOf([
      '<</Type/Catalog/Pages 2 0 R>>',
      '<</Type/Pages/Kids[3 0 R 4 0 R]/Count 2/MediaBox[0 0 300 500]/Rotate 90>>',
      '<</Type/Page/Parent 2 0 R>>',
      '<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>',
    ]);
    const result = await joinAttachments([fileOf('a.pdf', inherited), fileOf('b.pdf', plainPdf())], {}, nodeImaging);
    if (!result.ok) throw new Error(result.reason);
    checkByQpdf(result.bytes);
    const sizes = await opened(result.bytes, (pdf) => Promise.all([1, 2, 3].map((page) => pdf.size(page))));
    expect(sizes).toEqual([
      { width: 500, height: 300 },
      { width: 200, height: 200 },
      { width: 595, height: 842 },
    ]);
  });

  it('does not mix two forms, and takes no signed file in', async () => {
    const form = pdfOf([
      '<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[4 0 R]>>>>',
      '<</Type/Pages/Kids[3 0 R]/Count 1/MediaBox[0 0 300 500]>>',
      '<</Type/Page/Parent 2 0 R/Annots[4 0 R]>>',
      '<</Type/Annot/Subtype/Widget/FT/Tx/T(ten)/V(Nguyen)/Rect[0 0 99 20]>>',
    ]);
    const twice = [fileOf('a.pdf', form), fileOf('b.pdf', form)];
    expect(await joinAttachments(twice, {}, nodeImaging)).toEqual({ ok: false, reason: 'would-mix' });
    const one = await joinAttachments([fileOf('a.pdf', form), fileOf('b.pdf', plainPdf())], {}, nodeImaging);
    if (!one.ok) throw new Error(one.reason);
    expect(text(one.bytes)).toContain('/AcroForm');
    const signed = scannedPdf(jpegOf({ width: 9, height: 9 }), { width: 9, height: 9 }, '/X<</ByteRange[0 1 2 3]>>');
    const result = await joinAttachments([fileOf('a.pdf', plainPdf()), fileOf('b.pdf', signed)], {}, nodeImaging);
    expect(result).toEqual({ ok: false, reason: 'signed' });
  });
});
