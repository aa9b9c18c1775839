import type { Grey } from '../grey';
import type { Box } from '../pixels';
import type { TextReader } from '../text-reader';
import { nameWays, readAlone, ways } from './alone';
import { readExpiry } from './expiry';
import { wholeLine } from './ink';
import { placesFor } from './places';
import { rereadPlace } from './places-again';
import type { Face } from './read-face';
import { isSettled, looked, meanings, surest } from './vote';

/**
 * Reads the fields that matter again, each line alone; where a label stands without a value that was understood, the
 * places beside and below it. Looks no further once two readings agree.
 */
export async function reread(card: Grey, face: Face, reader: TextReader): Promise<Face> {
  const values = { ...face.values };
  for (const field of looked) {
    const first = values[field];
    const [row] = first && meanings[field](first.text) ? first.rows : [];
    const readings = first ? [first] : [];
    const places = row
      ? [wholeLine(card, row.box, { left: leftOf(row.box, face.labelBoxes[field]) })]
      : placesFor(field, face, card);
    for (const box of places) {
      for (const way of field === 'fullName' ? nameWays : ways) {
        if (isSettled(field, readings)) break;
        readings.push(...(await readAlone(card, box, way, reader)));
      }
    }
    const best = surest(field, readings);
    if (best) values[field] = best;
  }
  for (const field of ['hometown', 'address'] as const) {
    const whole = values[field] && (await rereadPlace(card, field, face, reader));
    if (whole) values[field] = whole;
  }
  const expiry = await readExpiry(card, face, reader);
  if (expiry) values.expiresOn = expiry;
  return { ...face, values };
}

/** A value below its label begins where the label does; one beside it, after it. */
function leftOf(value: Box, label: Box | undefined): number {
  if (!label) return value.x - value.height;
  const isBelow = value.y > label.y + label.height * 0.7;
  return isBelow ? label.x - 6 : Math.max(label.x + label.width + 2, value.x - 4 * value.height);
}
