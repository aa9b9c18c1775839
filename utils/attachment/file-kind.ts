import { findText } from '../pdf';
import { zipEntries } from './zip-entries';

/** What a file is by its bytes, with the names and types it goes by. Source: facts/procedures.md 6.2. */
export const kinds = {
  pdf: { extensions: ['pdf'], mime: 'application/pdf' },
  jpeg: { extensions: ['jpg', 'jpeg', 'jpe', 'jfif'], mime: 'image/jpeg' },
  png: { extensions: ['png'], mime: 'image/png' },
  heic: { extensions: ['heic', 'heif', 'hif'], mime: 'image/heic' },
  webp: { extensions: ['webp'], mime: 'image/webp' },
  gif: { extensions: ['gif'], mime: 'image/gif' },
  bmp: { extensions: ['bmp'], mime: 'image/bmp' },
  tiff: { extensions: ['tif', 'tiff'], mime: 'image/tiff' },
  video: { extensions: ['mov', 'mp4', 'm4v', '3gp'], mime: 'video/mp4' },
  docx: {
    extensions: ['docx', 'docm'],
    mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  },
  xlsx: { extensions: ['xlsx', 'xlsm'], mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  pptx: {
    extensions: ['pptx', 'pptm'],
    mime: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  },
  odf: { extensions: ['odt', 'ods', 'odp'], mime: 'application/vnd.oasis.opendocument.text' },
  zip: { extensions: ['zip', 'kmz', 'jar'], mime: 'application/zip' },
  ole: { extensions: ['doc', 'xls', 'ppt', 'msg'], mime: 'application/msword' },
  rar: { extensions: ['rar'], mime: 'application/vnd.rar' },
  sevenzip: { extensions: ['7z'], mime: 'application/x-7z-compressed' },
} as const;

type KnownKind = keyof typeof kinds;
export type FileKind = KnownKind | 'unknown';

const signatures: { kind: KnownKind; at: number; bytes: number[] }[] = [
  { kind: 'jpeg', at: 0, bytes: [0xff, 0xd8, 0xff] },
  { kind: 'png', at: 0, bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  { kind: 'gif', at: 0, bytes: [0x47, 0x49, 0x46, 0x38] },
  { kind: 'bmp', at: 0, bytes: [0x42, 0x4d] },
  { kind: 'tiff', at: 0, bytes: [0x49, 0x49, 0x2a, 0x00] },
  { kind: 'tiff', at: 0, bytes: [0x4d, 0x4d, 0x00, 0x2a] },
  { kind: 'webp', at: 8, bytes: [0x57, 0x45, 0x42, 0x50] },
  { kind: 'ole', at: 0, bytes: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1] },
  { kind: 'rar', at: 0, bytes: [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07] },
  { kind: 'sevenzip', at: 0, bytes: [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c] },
];

const heicBrands = ['heic', 'heix', 'hevc', 'heim', 'heis', 'mif1', 'msf1', 'heif'];

/** The kind of the file these bytes begin; a ZIP is told apart only when `whole` holds all of it. */
export function kindOf(head: Uint8Array, whole?: Uint8Array): FileKind {
  const text = findText(head, '%PDF-', 0, Math.min(head.length, 1024 + 5));
  const found = signatures.find(({ at, bytes }) => bytes.every((byte, i) => head[at + i] === byte));
  // Letters "BM" begin many texts; a bitmap's reserved words are zero.
  if (found && (found.kind !== 'bmp' || (head[6] === 0 && head[7] === 0 && head[8] === 0 && head[9] === 0))) {
    return found.kind;
  }
  if (findText(head, 'ftyp', 4, 8) === 4) {
    const brand = String.fromCharCode(...head.subarray(8, 12));
    return heicBrands.includes(brand) ? 'heic' : 'video';
  }
  if (head[0] === 0x50 && head[1] === 0x4b && (head[2] === 3 || head[2] === 5)) return whole ? zipKind(whole) : 'zip';
  return text >= 0 ? 'pdf' : 'unknown';
}

function zipKind(bytes: Uint8Array): KnownKind {
  const names = zipEntries(bytes).map((entry) => entry.name);
  const inside = (folder: string) => names.some((name) => name.startsWith(folder));
  if (names.includes('[Content_Types].xml')) {
    if (inside('word/')) return 'docx';
    if (inside('xl/')) return 'xlsx';
    if (inside('ppt/')) return 'pptx';
  }
  return names.includes('mimetype') && names.includes('content.xml') ? 'odf' : 'zip';
}

/** Pictures a browser may be able to decode. */
export function isPicture(kind: FileKind): boolean {
  return kind !== 'unknown' && kinds[kind].mime.startsWith('image/');
}
