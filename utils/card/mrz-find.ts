import { cropGrey, type Grey, resizeGrey } from './grey';
import { type MrzReading, readMrz } from './mrz';
import type { TextReader } from './text-reader';

/** A zone that was read, and where on the straightened card it stands (fractions of its height). */
export interface FoundMrz {
  reading: MrzReading;
  top: number;
  bottom: number;
}

/** The zone is the lowest 23.2 mm of 53.98 (ICAO 9303-5); labels of a back may stand just above. */
const strips = [
  { top: 0.58, bottom: 0.99, height: 260 },
  { top: 0.58, bottom: 0.99, height: 360 },
  { top: 0.5, bottom: 1, height: 300 },
];

/** The machine-readable zone of an upright, straightened back; null unless its check digits leave one meaning. */
export async function findMrz(card: Grey, reader: TextReader): Promise<FoundMrz | null> {
  for (const { top, bottom, height } of strips) {
    const part = cropGrey(card, {
      x: 0,
      y: card.height * top,
      width: card.width,
      height: card.height * (bottom - top),
    });
    const strip = framed(resizeGrey(part, Math.round((part.width * height) / part.height), height));
    const lines = await reader.read(strip, 'mrz', 'block');
    const reading = readMrz(lines.map(({ text }) => text));
    if (reading) return { reading, top, bottom };
    // Nothing that looks like fillers or capitals: another size will not find any either.
    if (!lines.some(({ text }) => /<{2}|IDVNM|VNM/.test(text))) return null;
  }
  return null;
}

/** The recogniser loses letters that touch the edge. */
function framed({ width, height, values }: Grey, margin = 20): Grey {
  const wide = width + 2 * margin;
  const out = new Uint8ClampedArray(wide * (height + 2 * margin)).fill(255);
  for (let y = 0; y < height; y += 1) {
    out.set(values.subarray(y * width, (y + 1) * width), (y + margin) * wide + margin);
  }
  return { width: wide, height: height + 2 * margin, values: out };
}
