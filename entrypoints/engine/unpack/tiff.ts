import UTIF, { type IFD } from 'utif2';
import type { UnpackedPictures } from '../../../utils/messages';
import { mostPages, mostPixels } from '../../shared/picture-size';
import { pixelsToJpeg } from './jpeg';

/** The pages of a scanner's TIFF: raw, LZW, PackBits, Deflate, JPEG, fax groups 3 and 4. */
export async function unpackTiff(bytes: Uint8Array): Promise<UnpackedPictures> {
  const buffer = bytes.buffer as ArrayBuffer;
  const pages = pagesOf(buffer);
  if (pages.length === 0) return { ok: false, problem: 'torn' };
  if (pages.some((page) => pixelsOf(page) > mostPixels)) return { ok: false, problem: 'too-many-pixels' };
  const pictures: Uint8Array[] = [];
  for (const page of pages.slice(0, mostPages)) {
    const rgba = decoded(buffer, page);
    if (!rgba) return { ok: false, problem: 'torn' };
    pictures.push(await pixelsToJpeg(rgba, page, numberOf(page, 274)));
  }
  return { ok: true, pictures, left: pages.length - pictures.length };
}

/** Whole pages only: a directory may also hold a page's preview (tag 254, bit 0). */
function pagesOf(buffer: ArrayBuffer): IFD[] {
  try {
    return UTIF.decode(buffer).filter((page) => pixelsOf(page) > 0 && (numberOf(page, 254, 0) & 1) === 0);
  } catch {
    return [];
  }
}

/** Null when the file ends before its picture, or keeps it in a way no scanner of a desk does. */
function decoded(buffer: ArrayBuffer, page: IFD): Uint8Array | null {
  const bitsOfPixel = numberOf(page, 258) * numberOf(page, 277);
  if (bitsOfPixel > 64 || strips(page).some((end) => end > buffer.byteLength)) return null;
  try {
    UTIF.decodeImage(buffer, page);
    return UTIF.toRGBA8(page);
  } catch {
    return null;
  }
}

/** Where each strip or tile ends in the file. */
function strips(page: IFD): number[] {
  const starts = numbersOf(page, 273) ?? numbersOf(page, 324) ?? [];
  const lengths = numbersOf(page, 279) ?? numbersOf(page, 325) ?? [];
  return starts.map((start, at) => start + (lengths[at] ?? 0));
}

function pixelsOf(page: IFD): number {
  return numberOf(page, 256, 0) * numberOf(page, 257, 0);
}

function numberOf(page: IFD, tag: number, absent = 1): number {
  return numbersOf(page, tag)?.[0] ?? absent;
}

function numbersOf(page: IFD, tag: number): number[] | null {
  const value = page[`t${tag}`];
  return Array.isArray(value) && value.every((one) => typeof one === 'number') ? value : null;
}
