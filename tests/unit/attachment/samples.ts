import type { FileLike, Imaging, Picture } from '../../../utils/attachment';

/** A file in memory. */
export function fileOf(name: string, content: Uint8Array | string, type = ''): FileLike {
  const bytes = typeof content === 'string' ? latin(content) : content;
  return new File([new Uint8Array(bytes)], name, { type });
}

export function latin(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text, 'latin1'));
}

export function joined(...pieces: (Uint8Array | string | number[])[]): Uint8Array {
  return new Uint8Array(
    Buffer.concat(pieces.map((piece) => (typeof piece === 'string' ? latin(piece) : Uint8Array.from(piece)))),
  );
}

interface JpegOptions {
  width: number;
  height: number;
  components?: 1 | 3 | 4;
  orientation?: number;
  gps?: boolean;
  /** Of the whole file. */
  bytes?: number;
  cut?: boolean;
}

const word = (value: number) => [value >> 8, value & 0xff];

/** The frame of a JPEG: every marker is right, the picture data is filler no decoder would like. */
export function jpegOf(options: JpegOptions): Uint8Array {
  const { width, height, components = 3, orientation, gps, bytes = 2000, cut } = options;
  const exif = orientation || gps ? exifSegment(orientation ?? 1, gps ?? false) : [];
  const frame = [0xff, 0xc0, ...word(8 + components * 3), 8, ...word(height), ...word(width), components];
  for (let i = 0; i < components; i++) frame.push(i + 1, 0x11, 0);
  const scan = [0xff, 0xda, ...word(6 + components * 2), components];
  for (let i = 0; i < components; i++) scan.push(i + 1, 0);
  scan.push(0, 63, 0);
  const head = [0xff, 0xd8, ...exif, ...frame, ...scan];
  const filler = new Uint8Array(Math.max(0, bytes - head.length - 2)).fill(0x55);
  return joined(head, filler, cut ? [] : [0xff, 0xd9]);
}

function exifSegment(orientation: number, gps: boolean): number[] {
  const entry = (tag: number, type: number, value: number[]) => [...word(tag), ...word(type), 0, 0, 0, 1, ...value];
  const entries = [entry(0x0112, 3, [...word(orientation), 0, 0])];
  if (gps) entries.push(entry(0x8825, 4, [0, 0, 0, 26]));
  const tiff = [0x4d, 0x4d, 0, 42, 0, 0, 0, 8, ...word(entries.length), ...entries.flat(), 0, 0, 0, 0];
  return [0xff, 0xe1, ...word(8 + tiff.length), ...latin('Exif\0\0'), ...tiff];
}

/** A PDF of these objects (number = place + 1; a pair is a dictionary and its stream), object 1 is the catalogue. */
export function pdfOf(objects: (string | [string, Uint8Array])[], trailer = ''): Uint8Array {
  let out = '%PDF-1.7\n%\xe2\xe3\xcf\xd3\n';
  const rows = ['0000000000 65535 f \n'];
  for (const [index, object] of objects.entries()) {
    rows.push(`${String(out.length).padStart(10, '0')} 00000 n \n`);
    out += `${index + 1} 0 obj\n`;
    if (typeof object === 'string') out += object;
    else out += `<<${object[0]}/Length ${object[1].length}>>\nstream\n${text(object[1])}\nendstream`;
    out += '\nendobj\n';
  }
  const start = out.length;
  out += `xref\n0 ${rows.length}\n${rows.join('')}trailer\n<</Size ${rows.length}/Root 1 0 R${trailer}>>\n`;
  return latin(`${out}startxref\n${start}\n%%EOF\n`);
}

export const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');

const words = latin('BT /F1 12 Tf 72 720 Td (To khai) Tj ET');
/** A page of words, nothing else. */
export const plainPdf = (pages = 1) =>
  pdfOf([
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Kids[${Array.from({ length: pages }, (_, i) => `${4 + i} 0 R`).join(' ')}]/Count ${pages}>>`,
    ['', words],
    ...Array.from({ length: pages }, () => '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 3 0 R>>'),
  ]);

/** A scan: one JPEG over the whole page. */
export const scannedPdf = (jpeg: Uint8Array, size: { width: number; height: number }, extra = '', trailer = '') =>
  pictured('/Filter/DCTDecode/ColorSpace/DeviceRGB', jpeg, size, extra, trailer);

/** A page with one picture of these settings. */
export const pictured = (
  settings: string,
  data: Uint8Array,
  size: { width: number; height: number },
  extra = '',
  trailer = '',
) =>
  pdfOf(
    [
      `<</Type/Catalog/Pages 2 0 R${extra}>>`,
      '<</Type/Pages/Kids[3 0 R]/Count 1>>',
      '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</XObject<</Im 5 0 R>>>>>>',
      ['', words],
      [`/Type/XObject/Subtype/Image/Width ${size.width}/Height ${size.height}/BitsPerComponent 8${settings}`, data],
    ],
    trailer,
  );

/** Stands in for the browser: sizes come from the header, an encoded picture grows with its pixels and quality. */
export function fakeImaging(options: { bytesPerPixel?: number; level?: (i: number) => number } = {}) {
  const { bytesPerPixel = 0.2, level = (i) => (i % 2 ? 240 : 20) } = options;
  const asked: { width: number; height: number; quality: number }[] = [];
  /** PNGs that were decoded. */
  const decoded: Uint8Array[] = [];
  const imaging: Imaging = {
    async decode(bytes, type) {
      if (type === 'image/png') return pngPicture(bytes);
      if (type !== 'image/jpeg') return null;
      const at = bytes.findIndex((byte, i) => byte === 0xff && bytes[i + 1] === 0xc0);
      if (at < 0) return null;
      const read = (place: number) => ((bytes[at + place] ?? 0) << 8) | (bytes[at + place + 1] ?? 0);
      return pictureOf(read(7), read(5));
    },
  };
  const pngPicture = (bytes: Uint8Array) => {
    decoded.push(bytes);
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    return pictureOf(view.getUint32(16), view.getUint32(20));
  };
  const pictureOf = (width: number, height: number): Picture => ({
    width,
    height,
    pixels(maxSide) {
      const data = new Uint8ClampedArray(maxSide * maxSide * 4);
      for (let i = 0; i < maxSide * maxSide; i++) data.fill(level(i), i * 4, i * 4 + 4);
      return { width: maxSide, height: maxSide, data };
    },
    async jpeg(width, height, quality) {
      asked.push({ width, height, quality });
      return jpegOf({ width, height, bytes: Math.round(width * height * bytesPerPixel * quality) });
    },
    close() {},
  });
  return { imaging, asked, decoded };
}
