import { deflateSync } from 'node:zlib';
import type { Pixels } from '../../../utils/card';
import { toJpeg } from '../../fixtures/cards/darkroom';

/** A JPEG whose rows lie on their side, with EXIF orientation 6: "turn by 90° to the right to see it upright". */
export function turnedBy90(picture: Pixels): Uint8Array {
  const { width, height, data } = picture;
  const lying = new Uint8ClampedArray(data.length);
  const [from, to] = [new Uint32Array(data.buffer, data.byteOffset, width * height), new Uint32Array(lying.buffer)];
  for (let y = 0; y < height; y++) {
    // Turned to the left: what is right in the picture becomes the first row.
    for (let x = 0; x < width; x++) to[(width - 1 - x) * height + y] = from[y * width + x] ?? 0;
  }
  const jpeg = toJpeg({ width: height, height: width, data: lying }, 88);
  const exif = [0x45, 0x78, 0x69, 0x66, 0, 0, 0x4d, 0x4d, 0, 0x2a, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, 6];
  const segment = [0xff, 0xe1, 0, exif.length + 2 + 6, ...exif, 0, 0, 0, 0, 0, 0];
  return Uint8Array.from([...jpeg.subarray(0, 2), ...segment, ...jpeg.subarray(2)]);
}

/** One frame of a webcam of 1280 × 720 before which the card lies: every pixel the mean of four of the drawing. */
export function videoFrame(card: Pixels): Uint8Array {
  const [width, height] = [1280, 720];
  const data = new Uint8ClampedArray(width * height * 4).fill(120);
  const [cardWidth, cardHeight] = [card.width >> 1, card.height >> 1];
  const [left, top] = [(width - cardWidth) >> 1, (height - cardHeight) >> 1];
  for (let y = 0; y < cardHeight; y++) {
    for (let x = 0; x < cardWidth * 4; x++) {
      const at = 2 * y * card.width * 4 + 8 * (x >> 2) + (x & 3);
      const below = at + card.width * 4;
      const four = [card.data[at], card.data[at + 4], card.data[below], card.data[below + 4]];
      data[((top + y) * width + left) * 4 + x] = four.reduce<number>((sum, one) => sum + (one ?? 0), 0) / 4;
    }
  }
  return toJpeg({ width, height, data }, 90);
}

/** A white PNG of any size, one bit a pixel: a few kilobytes that need gigabytes once decoded. */
export function pngFile(width: number, height: number): Uint8Array {
  const size = Buffer.alloc(13);
  size.writeUInt32BE(width, 0);
  size.writeUInt32BE(height, 4);
  size[8] = 1;
  const rows = deflateSync(Buffer.alloc(height * (1 + Math.ceil(width / 8)), 0xff).fill(0, 0, 1));
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, chunk('IHDR', size), chunk('IDAT', rows), chunk('IEND', Buffer.alloc(0))]);
}

function chunk(name: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), content]);
  const frame = Buffer.alloc(8 + body.length);
  frame.writeUInt32BE(content.length, 0);
  body.copy(frame, 4);
  frame.writeUInt32BE(crc32(body), 4 + body.length);
  return frame;
}

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}
