import { cropGrey, type Grey, resizeGrey } from './grey';
import { type MrzReading, readMrz } from './mrz';
import { type Band, mrzBands } from './mrz-bands';
import type { TextModel, TextReader } from './text-reader';

/** A zone that was read, and where on the straightened card it begins (fraction of its height). */
export interface FoundMrz {
  reading: MrzReading;
  top: number;
}

/** A way to read a line: the room left above and below it, as a share of its height, and by which model. */
const ways: { room: number; model: TextModel }[] = [
  { room: 0.22, model: 'mrz' },
  { room: 0.4, model: 'mrz' },
  { room: 0.22, model: 'print' },
  { room: 0.12, model: 'mrz' },
  { room: 0.3, model: 'mrz' },
];
const lineHeight = 48;

/**
 * The machine-readable zone of an upright, straightened back. Each line is read in several ways until one reading of
 * each, together, satisfies every check digit; null when none do.
 */
export async function findMrz(card: Grey, reader: TextReader): Promise<FoundMrz | null> {
  const bands = mrzBands(card);
  if (!bands) return null;
  const readings: [string[], string[], string[]] = [[], [], []];
  for (const way of ways) {
    for (const [i, band] of bands.entries()) readings[i]?.unshift(await readBand(card, band, way, reader));
    const reading = firstRight(readings);
    if (reading) return { reading, top: bands[0].top / card.height };
    // Not the zone's letters: no other way will make them so.
    if (!readings.some((texts) => texts.some((text) => text.replace(/\s/g, '').length >= 24))) return null;
  }
  return null;
}

/** The newest readings first; the name has no check digit, so its commonest reading stands. */
function firstRight([first, second, third]: [string[], string[], string[]]): MrzReading | null {
  const name = commonest(third);
  for (const line1 of new Set(first)) {
    for (const line2 of new Set(second)) {
      const reading = readMrz([line1, line2, name]);
      if (reading) return reading;
    }
  }
  return null;
}

function commonest(texts: string[]): string {
  const count = (text: string) => texts.filter((other) => other === text).length;
  return [...texts].sort((a, b) => count(b) - count(a))[0] ?? '';
}

async function readBand(
  card: Grey,
  { top, bottom }: Band,
  { room, model }: (typeof ways)[number],
  reader: TextReader,
): Promise<string> {
  const height = bottom - top;
  const y = top - height * room;
  const part = cropGrey(card, { x: 0, y, width: card.width, height: height * (1 + 2 * room) });
  const factor = lineHeight / part.height;
  const scaled = resizeGrey(part, Math.round(part.width * factor), lineHeight);
  const lines = await reader.read(scaled, model, 'raw');
  return lines.map(({ text }) => text).join('');
}
