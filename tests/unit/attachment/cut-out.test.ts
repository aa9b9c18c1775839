import { createCanvas } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import { checkAttachment, offersOf, repairAttachment } from '../../../utils/attachment';
import type { Pixels } from '../../../utils/card';
import { nodeImaging } from '../../fixtures/papers/imaging';
import { drawnPage } from './drawn-page';
import { fileOf, joined } from './samples';
import { lieOf, opened, scanOf } from './scan';

const table = { width: 1800, height: 2400 };

interface Laid {
  of: Pixels;
  /** Longer side on the picture, in pixels. */
  side: number;
  /** Degrees clockwise. */
  turn?: number;
  at?: { x: number; y: number };
}

/** Papers on a table under a camera, as JPEG. */
function photoOf(laid: Laid[], ground = '#6b5a48'): Uint8Array {
  const canvas = createCanvas(table.width, table.height);
  const context = canvas.getContext('2d');
  context.fillStyle = ground;
  context.fillRect(0, 0, table.width, table.height);
  for (const { of, side, turn = 0, at = { x: table.width / 2, y: table.height / 2 } } of laid) {
    const sheet = createCanvas(of.width, of.height);
    const picture = sheet.getContext('2d').createImageData(of.width, of.height);
    picture.data.set(of.data);
    sheet.getContext('2d').putImageData(picture, 0, 0);
    const scale = side / Math.max(of.width, of.height);
    context.setTransform(1, 0, 0, 1, at.x, at.y);
    context.rotate((turn * Math.PI) / 180);
    context.drawImage(sheet, (-of.width * scale) / 2, (-of.height * scale) / 2, of.width * scale, of.height * scale);
  }
  return new Uint8Array(canvas.toBuffer('image/jpeg', 90));
}

/** A card of plastic with a few words. */
function drawnCard(): Pixels {
  const { data, width } = drawnPage({ lines: 6, paper: '#dfe8d8' });
  const height = Math.round((width * 53.98) / 85.6);
  return { width, height, data: data.slice(100 * width * 4, (100 + height) * width * 4) };
}

const row = { accept: '.pdf', maxBytes: 2 * 2 ** 20 };
const offered = async (bytes: Uint8Array) =>
  offersOf(await checkAttachment(fileOf('anh.jpg', bytes, 'image/jpeg'), row, { imaging: nodeImaging }));
async function mended(bytes: Uint8Array) {
  const repairs = (await offered(bytes)).flatMap((offer) => offer.repairs);
  const result = await repairAttachment(fileOf('anh.jpg', bytes), row, repairs, nodeImaging);
  if (!result.ok) throw new Error(result.reason);
  return result.bytes;
}
/** Brightness of the page's four corners and of its middle edges. */
const rimOf = (bytes: Uint8Array) =>
  opened(bytes, async (pdf) => {
    const drawn = await pdf.pixels(1, 1000);
    if (!drawn) throw new Error('Nothing drawn.');
    const at = (x: number, y: number) =>
      drawn.data[(Math.round(y * (drawn.height - 1)) * drawn.width + Math.round(x * (drawn.width - 1))) * 4] ?? 0;
    return [at(0.02, 0.02), at(0.98, 0.02), at(0.98, 0.98), at(0.02, 0.98), at(0.5, 0.01), at(0.01, 0.5)];
  });

describe('a paper photographed on a table', () => {
  it.each([0, 7, -12])('becomes the page, level and whole, when it lies %i° askew', async (turn) => {
    const bytes = photoOf([{ of: drawnPage(), side: 2000, turn }]);
    expect((await offered(bytes)).map(({ kind }) => kind)).toEqual(['photo-to-pdf', 'cut-out']);
    const after = await mended(bytes);
    for (const light of await rimOf(after)) expect(light).toBeGreaterThan(225);
    const lie = await lieOf(after, 1);
    expect(Math.abs(lie.skew)).toBeLessThan(0.6);
    // In a photo some marks run into their letters.
    expect(lie.letters).toBeGreaterThan(0.75 * (await lieOf(await scanOf([drawnPage()]), 1)).letters);
    expect(await opened(after, async (pdf) => Math.round((await pdf.size(1)).width))).toBe(595);
  });

  it('stays with its table when the person wants the photo as it is', async () => {
    const bytes = photoOf([{ of: drawnPage(), side: 2000, turn: 5 }]);
    const result = await repairAttachment(fileOf('anh.jpg', bytes), row, [{ kind: 'photo-to-pdf' }], nodeImaging);
    if (!result.ok) throw new Error(result.reason);
    expect(Math.min(...(await rimOf(result.bytes)).slice(4))).toBeGreaterThan(225);
    const lie = await lieOf(result.bytes, 1);
    expect(Math.abs(lie.skew)).toBeGreaterThan(4);
  });
});

describe('a card photographed on a table', () => {
  it('stands on an A4 page at twice its size', async () => {
    const after = await mended(photoOf([{ of: drawnCard(), side: 1300, turn: 4 }]));
    await opened(after, async (pdf) => {
      const { width, height } = await pdf.size(1);
      expect([Math.round(width), Math.round(height)]).toEqual([595, 842]);
      const drawn = await pdf.pixels(1, 842);
      const light = (x: number, y: number) => drawn?.data[(y * drawn.width + x) * 4] ?? 0;
      // 171 mm wide, in the middle: paper to its left, the card's own colour inside.
      expect(light(40, 250)).toBe(255);
      expect(light(70, 250)).toBeLessThan(240);
      expect(light(297, 700)).toBe(255);
    });
  });

  it('is not cut out of a photo that shows another beside it', async () => {
    const cards = [0.28, 0.72].map((y) => ({ of: drawnCard(), side: 1200, at: { x: 900, y: y * table.height } }));
    expect((await offered(photoOf(cards))).map(({ kind }) => kind)).toEqual(['photo-to-pdf']);
  });
});

describe('a file of several pictures', () => {
  const tiff = joined([0x49, 0x49, 0x2a, 0], new Uint8Array(60));
  const pages = [drawnPage({ lines: 30 }), drawnPage({ lines: 5 })].map((of) => photoOf([{ of, side: 2546 }]));

  it('becomes a PDF of as many pages, small enough', async () => {
    const imaging = { ...nodeImaging, unpack: async () => pages };
    const limit = Math.round(pages.reduce((sum, { length }) => sum + length, 0) * 0.8);
    const slot = { accept: '.pdf', maxBytes: limit };
    const file = fileOf('quet.tif', tiff);
    const offers = offersOf(await checkAttachment(file, slot, { imaging }));
    expect(offers.map(({ kind }) => kind)).toEqual(['photo-to-pdf']);
    const result = await repairAttachment(file, slot, [{ kind: 'photo-to-pdf' }], imaging);
    if (!result.ok) throw new Error(result.reason);
    expect(result.bytes.length).toBeLessThanOrEqual(limit);
    expect(result.name).toBe('quet.pdf');
    const letters = [(await lieOf(result.bytes, 1)).letters, (await lieOf(result.bytes, 2)).letters];
    expect(letters[0]).toBeGreaterThan(3 * (letters[1] ?? 0));
  });

  it('is not made into a file from which a page is missing', async () => {
    const imaging = { ...nodeImaging, unpack: async () => null };
    const result = await repairAttachment(fileOf('quet.tif', tiff), row, [{ kind: 'photo-to-pdf' }], imaging);
    expect(result.ok).toBe(false);
  });
});

describe('nothing is cut away', () => {
  it('from a picture that is the sheet itself, or a frame printed on it', async () => {
    const framed = drawnPage({ lines: 14 });
    const canvas = createCanvas(framed.width, framed.height);
    const context = canvas.getContext('2d');
    const picture = context.createImageData(framed.width, framed.height);
    picture.data.set(framed.data);
    context.putImageData(picture, 0, 0);
    context.lineWidth = 5;
    context.strokeRect(90, 130, 950, 1340);
    for (const bytes of [canvas.toBuffer('image/jpeg', 90), photoOf([{ of: drawnPage(), side: 2546 }])]) {
      expect((await offered(new Uint8Array(bytes))).map(({ kind }) => kind)).toEqual(['photo-to-pdf']);
    }
  });

  it('where print lies outside the borders', async () => {
    const note = { of: drawnPage({ lines: 25 }), side: 900, at: { x: 400, y: 2000 } };
    const bytes = photoOf([{ of: drawnPage({ lines: 3 }), side: 1500, at: { x: 1100, y: 900 } }, note], '#f0f0f0');
    expect((await offered(bytes)).map(({ kind }) => kind)).toEqual(['photo-to-pdf']);
  });
});
