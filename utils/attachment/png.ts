import { joined } from './bytes';

/** Pixels as a PDF keeps them under FlateDecode, without or with the PNG predictors. */
interface Deflated {
  data: Uint8Array;
  width: number;
  height: number;
  components: 1 | 3;
  /** Every row begins with its filter, as in a PNG (ISO 32000-1 7.4.4.4). */
  filtered: boolean;
}

/**
 * The same pixels as a PNG, so that a decoder of pictures can read them. A stream with PNG predictors is a PNG's
 * IDAT already; any other is given its filter bytes. `null` when the data does not fill the picture.
 */
export async function pngOf(picture: Deflated): Promise<Uint8Array | null> {
  const { width, height, components } = picture;
  const data = picture.filtered ? picture.data : await withFilters(picture);
  if (!data) return null;
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  header.set([8, components === 1 ? 0 : 2], 8);
  const parts = [
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    chunk('IHDR', header),
    chunk('IDAT', data),
    chunk('IEND', new Uint8Array(0)),
  ];
  return joined(parts);
}

async function withFilters({ data, width, height, components }: Deflated): Promise<Uint8Array | null> {
  const row = width * components;
  const rows = await piped(data, new DecompressionStream('deflate'), row * height);
  if (!rows || rows.length < row * height) return null;
  const filtered = new Uint8Array((row + 1) * height);
  for (let y = 0; y < height; y++) filtered.set(rows.subarray(y * row, (y + 1) * row), y * (row + 1) + 1);
  return piped(filtered, new CompressionStream('deflate'), Number.POSITIVE_INFINITY);
}

type Codec = CompressionStream | DecompressionStream;

/** Through a platform codec, but never more than `most` bytes out: a deflate bomb ends here. */
async function piped(data: Uint8Array, codec: Codec, most: number): Promise<Uint8Array | null> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  try {
    const reader = new Blob([new Uint8Array(data)]).stream().pipeThrough(codec).getReader();
    for (let next = await reader.read(); !next.done && length < most; next = await reader.read()) {
      pieces.push(next.value);
      length += next.value.length;
    }
    await reader.cancel();
  } catch {
    return null;
  }
  return joined(pieces);
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const out = new Uint8Array(data.length + 12);
  const view = new DataView(out.buffer);
  view.setUint32(0, data.length);
  for (let i = 0; i < 4; i++) out[4 + i] = type.charCodeAt(i);
  out.set(data, 8);
  view.setUint32(data.length + 8, crc(out.subarray(4, data.length + 8)));
  return out;
}

const table = Uint32Array.from({ length: 256 }, (_, n) => {
  let value = n;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

/** CRC-32 as PNG has it (annex D). */
function crc(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) value = (table[(value ^ byte) & 0xff] ?? 0) ^ (value >>> 8);
  return (value ^ 0xffffffff) >>> 0;
}
