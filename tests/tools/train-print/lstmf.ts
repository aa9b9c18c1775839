import { deflateSync } from 'node:zlib';
import type { Grey } from '../../../utils/card/grey';

/** A picture of one line and what stands in it. */
export interface TrainingLine {
  picture: Grey;
  text: string;
}

/**
 * Tesseract's file of training lines (`DocumentData` of its ccstruct/imagedata), written here because the program
 * itself needs a process for each: a count, then each line as PNG, text and one box around all of it.
 */
export function trainingFile(lines: TrainingLine[]): Buffer {
  const parts: Buffer[] = [whole(lines.length)];
  for (const { picture, text } of lines) {
    const png = pngOf(picture);
    const box = Buffer.alloc(8);
    box.writeInt16LE(picture.width, 4);
    box.writeInt16LE(picture.height, 6);
    parts.push(Buffer.from([1]), words(''), whole(0), whole(png.length), png, words(''), words(text));
    parts.push(whole(1), box, whole(1), words(text), Buffer.from([0]));
  }
  return Buffer.concat(parts);
}

function whole(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

function words(text: string): Buffer {
  const bytes = Buffer.from(text);
  return Buffer.concat([whole(bytes.length), bytes]);
}

/** 8 bits of grey, no filter. */
function pngOf({ width, height, values }: Grey): Buffer {
  const rows = Buffer.alloc(height * (width + 1));
  for (let y = 0; y < height; y += 1) rows.set(values.subarray(y * width, (y + 1) * width), y * (width + 1) + 1);
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 0, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

/** The check sum of PNG (ISO 3309). */
function crc32(bytes: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}
