import { cropGrey, type Grey, resizeGrey } from './grey';
import { type MrzReading, readMrz } from './mrz';
import { type Band, mrzBands } from './mrz-bands';
import type { TextReader } from './text-reader';

/** A zone that was read, and where on the straightened card it begins (fraction of its height). */
export interface FoundMrz {
  reading: MrzReading;
  top: number;
}

/** Room left above and below a line, as a share of its height: the model has learned lines with room that differs. */
const rooms = [0.22, 0.12, 0.4];
const lineHeight = 48;

/** The machine-readable zone of an upright, straightened back; null unless its check digits leave one meaning. */
export async function findMrz(card: Grey, reader: TextReader): Promise<FoundMrz | null> {
  const bands = mrzBands(card);
  if (!bands) return null;
  for (const room of rooms) {
    const texts: string[] = [];
    for (const band of bands) texts.push(await readBand(card, band, room, reader));
    const reading = readMrz(texts);
    if (reading) return { reading, top: bands[0].top / card.height };
    // Not the zone's letters: no other room will make them so.
    if (!texts.some((text) => text.replace(/\s/g, '').length >= 24)) return null;
  }
  return null;
}

async function readBand(card: Grey, { top, bottom }: Band, room: number, reader: TextReader): Promise<string> {
  const height = bottom - top;
  const y = top - height * room;
  const part = cropGrey(card, { x: 0, y, width: card.width, height: height * (1 + 2 * room) });
  const factor = lineHeight / part.height;
  const scaled = resizeGrey(part, Math.round(part.width * factor), lineHeight);
  const lines = await reader.read(scaled, 'mrz', 'raw');
  return lines.map(({ text }) => text).join('');
}
