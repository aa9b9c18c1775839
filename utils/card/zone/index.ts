import type { Grey } from '../grey';
import { decodeZone, type MrzReading } from './decode';
import { findZone } from './find-zone';
import { fitFirst, fitLine, forms } from './fit';
import type { ZoneLine } from './strip';

export type { MrzReading } from './decode';

/** A zone that was read, and where its lines run in the straightened card. */
export interface FoundMrz {
  reading: MrzReading;
  lines: ZoneLine[];
}

const leastSureness = -1;
/** The name has no check digit: below this, or half a place beside the other lines, it is not believed at all. */
const sureOfName = -0.015;

/** The machine-readable zone of an upright, straightened back; null when there is none or it cannot be read surely. */
export function readZone(card: Grey): FoundMrz | null {
  const zone = findZone(card);
  if (!zone) return null;
  const first = fitFirst(card, zone.extents[0], forms.number);
  // Other letters than this zone's never become sure, however they are cut.
  if (!first || first.sureness < leastSureness) return null;
  const second = fitFirst(card, zone.extents[1], forms.dates);
  if (!second) return null;
  const expected = following(first.line, second.line, zone.step);
  const third = fitLine(card, expected, forms.name);
  const isInPlace = Math.abs(third.line.left - expected.left) < (expected.right - expected.left) / 60;
  const name = isInPlace && third.sureness > sureOfName ? third.places : null;
  const reading = decodeZone([first.places, second.places, name]);
  return reading && { reading, lines: [first.line, second.line, third.line] };
}

/** The third line lies below the second as the second below the first. */
function following(first: ZoneLine, second: ZoneLine, step: number): ZoneLine {
  const lean = Math.max(-0.1, Math.min(0.1, (second.left - first.left) / step)) * step;
  const { left, right, top, bottom, fall } = second;
  return { left: left + lean, right: right + lean, top: top + step, bottom: bottom + step, fall };
}
