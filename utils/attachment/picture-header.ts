import { findText } from '../pdf';
import type { FileKind } from './file-kind';
import { readJpeg } from './jpeg';

/** What a picture's own header says; nothing is decoded. */
export interface PictureHeader {
  width: number;
  height: number;
  /** False when the file ends before its picture does; null where the format does not tell. */
  complete: boolean | null;
}

/**
 * Width and height before any decoding: a picture of 20,000 × 20,000 pixels needs 1.6 GB once decoded
 * and is refused by its header. `null` where the header cannot be read.
 */
export function readPictureHeader(bytes: Uint8Array, kind: FileKind): PictureHeader | null {
  switch (kind) {
    case 'jpeg':
      return turned(bytes);
    case 'png':
      return readPng(bytes);
    case 'heic':
      return readHeic(bytes);
    case 'gif':
      return sized(bytes, 10, (view) => [view.getUint16(6, true), view.getUint16(8, true)]);
    case 'bmp':
      return sized(bytes, 26, (view) => [view.getInt32(18, true), Math.abs(view.getInt32(22, true))]);
    case 'webp':
      return readWebp(bytes);
    default:
      return null;
  }
}

function turned(bytes: Uint8Array): PictureHeader | null {
  const header = readJpeg(bytes);
  if (!header) return null;
  const { width, height, orientation, complete } = header;
  return orientation > 4 ? { width: height, height: width, complete } : { width, height, complete };
}

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

function sized(
  bytes: Uint8Array,
  least: number,
  read: (view: DataView) => [number, number],
  complete: boolean | null = null,
): PictureHeader | null {
  if (bytes.length < least) return null;
  const [width, height] = read(viewOf(bytes));
  return width > 0 && height > 0 ? { width, height, complete } : null;
}

function readPng(bytes: Uint8Array): PictureHeader | null {
  const complete = findText(bytes, 'IEND', Math.max(0, bytes.length - 64)) >= 0;
  return sized(bytes, 24, (view) => [view.getUint32(16), view.getUint32(20)], complete);
}

/** The largest `ispe` property (ISO/IEC 23008-12 6.5.3): grids name their tiles' size too. */
function readHeic(bytes: Uint8Array): PictureHeader | null {
  const view = viewOf(bytes);
  let best: PictureHeader | null = null;
  for (let at = findText(bytes, 'ispe', 0, 65_536); at >= 0; at = findText(bytes, 'ispe', at + 4, 65_536)) {
    if (at + 16 > bytes.length) break;
    const [width, height] = [view.getUint32(at + 8), view.getUint32(at + 12)];
    if (!best || width * height > best.width * best.height) best = { width, height, complete: null };
  }
  return best;
}

function readWebp(bytes: Uint8Array): PictureHeader | null {
  const form = String.fromCharCode(...bytes.subarray(12, 16));
  const complete = bytes.length >= 8 ? bytes.length >= viewOf(bytes).getUint32(4, true) + 8 : false;
  const byte = (at: number) => bytes[at] ?? 0;
  if (form === 'VP8X') {
    const size = (at: number) => 1 + (byte(at) | (byte(at + 1) << 8) | (byte(at + 2) << 16));
    return sized(bytes, 30, () => [size(24), size(27)], complete);
  }
  if (form === 'VP8 ') {
    return sized(bytes, 30, (view) => [view.getUint16(26, true) & 0x3fff, view.getUint16(28, true) & 0x3fff], complete);
  }
  const bits = (view: DataView) => view.getUint32(21, true);
  return sized(bytes, 25, (view) => [1 + (bits(view) & 0x3fff), 1 + ((bits(view) >> 14) & 0x3fff)], complete);
}
