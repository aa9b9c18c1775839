import { joined } from './bytes';

/** What the segments before a JPEG's picture data say (ITU-T T.81 Annex B; EXIF 2.3 4.6). */
export interface JpegHeader {
  width: number;
  height: number;
  components: number;
  /** EXIF orientation 1–8; 1 where none is given. */
  orientation: number;
  /** EXIF names the place where the picture was taken. */
  hasLocation: boolean;
  /** The end marker stands at the end. */
  complete: boolean;
}

interface Segment {
  marker: number;
  /** Of the 0xFF of its marker. */
  start: number;
  end: number;
}

/** The segments up to and without the picture data, and where that begins. */
function segmentsOf(bytes: Uint8Array): { segments: Segment[]; scanAt: number } | null {
  const segments: Segment[] = [];
  let at = 2;
  while (at + 4 <= bytes.length) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === 0xda) return { segments, scanAt: at };
    const end = at + 2 + (((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0));
    segments.push({ marker, start: at, end });
    at = end;
  }
  return null;
}

/** SOF0–SOF15 without DHT, JPG and DAC. */
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/** `null` for bytes that are no JPEG a decoder would take. */
export function readJpeg(bytes: Uint8Array): JpegHeader | null {
  const parts = segmentsOf(bytes);
  const frame = parts?.segments.find(({ marker }) => isFrame(marker));
  if (!parts || !frame) return null;
  const word = (at: number) => ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
  const exif = parts.segments.find(
    ({ marker, start }) => marker === 0xe1 && word(start + 4) === 0x4578 && word(start + 6) === 0x6966,
  );
  return {
    height: word(frame.start + 5),
    width: word(frame.start + 7),
    components: bytes[frame.start + 9] ?? 0,
    ...(exif ? readExif(bytes.subarray(exif.start + 10, exif.end)) : { orientation: 1, hasLocation: false }),
    complete: endsWithMarker(bytes),
  };
}

/** Phones append a second picture or padding; a cut file has no end marker in its last bytes at all. */
function endsWithMarker(bytes: Uint8Array): boolean {
  for (let at = bytes.length - 2; at >= Math.max(0, bytes.length - 65_536); at--) {
    if (bytes[at] === 0xff && bytes[at + 1] === 0xd9) return true;
  }
  return false;
}

function readExif(tiff: Uint8Array): { orientation: number; hasLocation: boolean } {
  const found = { orientation: 1, hasLocation: false };
  if (tiff.length < 14) return found;
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
  const little = view.getUint16(0) === 0x4949;
  const directory = view.getUint32(4, little);
  if (directory + 2 > tiff.length) return found;
  const count = view.getUint16(directory, little);
  for (let i = 0; i < count; i++) {
    const at = directory + 2 + i * 12;
    if (at + 12 > tiff.length) break;
    const tag = view.getUint16(at, little);
    const value = view.getUint16(at + 8, little);
    if (tag === 0x0112 && value >= 1 && value <= 8) found.orientation = value;
    if (tag === 0x8825) found.hasLocation = true;
  }
  return found;
}

/**
 * The same picture without anything that tells of its owner: EXIF with its place, XMP, comments, previews and
 * colour profiles go; what a decoder needs stays (APP0, and APP14 which says how colours are stored).
 */
export function stripJpeg(bytes: Uint8Array): Uint8Array | null {
  const parts = segmentsOf(bytes);
  if (!parts) return null;
  const kept = parts.segments
    .filter(({ marker }) => marker !== 0xfe && !(marker >= 0xe1 && marker <= 0xef && marker !== 0xee))
    .map(({ start, end }) => bytes.subarray(start, end));
  const pieces = [bytes.subarray(0, 2), ...kept, bytes.subarray(parts.scanAt, scanEnd(bytes, parts.scanAt))];
  return joined(pieces);
}

/** After the first end marker outside of entropy-coded data phones append previews with their own EXIF. */
function scanEnd(bytes: Uint8Array, scanAt: number): number {
  let at = scanAt;
  while (at + 1 < bytes.length) {
    if (bytes[at] !== 0xff) {
      at += 1;
      continue;
    }
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xd9) return at + 2;
    const alone = marker === 0 || marker === 0xff || (marker >= 0xd0 && marker <= 0xd7);
    if (alone) at += marker === 0xff ? 1 : 2;
    else at += 2 + (((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0));
  }
  return bytes.length;
}
