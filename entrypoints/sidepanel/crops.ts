import type { Cutting } from '../../components/card/picture-cutting';
import type { ReviewName } from '../../components/card/review-row';
import type { CardField, CardReading } from '../../utils/card';
import { type Picture, partOf } from './pictures';
import { readField } from './review-state';

/** Where a value was read, and whether a person can read that place too: nobody reads a QR code. */
export function cropOf(
  reading: CardReading | null,
  name: ReviewName,
): (NonNullable<CardField['crop']> & { readable: boolean }) | null {
  const field = readField(reading, name);
  return field?.crop ? { ...field.crop, readable: field.source === 'print' || field.source === 'mrz' } : null;
}

/** The place itself, to be shown at the field. */
export function cuttingOf(reading: CardReading | null, name: ReviewName, pictures: Picture[]): Cutting | null {
  const crop = cropOf(reading, name);
  const picture = crop ? pictures[crop.image] : undefined;
  if (!crop?.readable || !picture) return null;
  const part = partOf(crop, picture.size, pictures.length);
  return { url: picture.url, part, size: picture.size, turn: crop.turn };
}
