import type { FieldEvidence } from './evidence';
import type { QrCard } from './qr-payload';
import type { CardKind, Crop } from './types';

/** Seven fields: the card of 2021. Ten or more: the card of 2024 (facts/idcards.md 3.7). */
export function kindOfQr(card: QrCard): CardKind {
  if (card.fieldCount === 7) return 'cccd-2021';
  return card.fieldCount >= 10 ? 'can-cuoc-2024' : 'unknown';
}

/** What a QR says of each field: strict UTF-8 of the right shape is as certain as reading gets. */
export function evidenceOfQr(card: QrCard, crop: Crop): FieldEvidence[] {
  const read = (field: FieldEvidence['field'], value: string): FieldEvidence => ({
    field,
    value,
    source: 'qr',
    certainty: field === 'fullName' && card.unusualName ? 'check' : 'certain',
    crop,
  });
  return [
    read('personalNumber', card.personalNumber),
    ...(card.oldNumber ? [read('oldNumber', card.oldNumber)] : []),
    read('fullName', card.fullName),
    read('birthDate', card.birthDate),
    read('sex', card.sex),
    read('address', card.address),
    read('issuedOn', card.issuedOn),
  ];
}
