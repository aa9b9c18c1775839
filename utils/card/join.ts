import type { QrCard } from './qr-payload';
import type { CardConflict, Crop } from './types';

export interface FoundCard {
  card: QrCard;
  crop: Crop;
}

const compared = [
  'oldNumber',
  'fullName',
  'birthDate',
  'sex',
  'address',
  'issuedOn',
] as const satisfies (keyof QrCard)[];

/**
 * Joins the codes of several pictures: those with the first one's number are one person. An older card of the same
 * person may be among them; the newest leads, and every difference is shown, never settled in silence.
 */
export function joinSameCard(cards: FoundCard[]): {
  newest: FoundCard;
  differences: CardConflict[];
  areSeveral: boolean;
} {
  const [first, ...rest] = cards;
  if (!first) throw new RangeError('joinSameCard needs at least one card');
  const same = cards.filter(({ card }) => card.personalNumber === first.card.personalNumber);
  const newest = same.reduce((best, next) => (next.card.issuedOn > best.card.issuedOn ? next : best), first);
  const differences = compared.flatMap((field): CardConflict[] => {
    const values = [...new Set([newest, ...same].map(({ card }) => card[field] ?? ''))].filter(Boolean);
    return values.length > 1 ? [{ field, code: 'sources-differ', values }] : [];
  });
  return {
    newest,
    differences,
    areSeveral: rest.some(({ card }) => card.personalNumber !== first.card.personalNumber),
  };
}
