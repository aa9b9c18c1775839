import { numberConflicts } from './personal-number';
import type { QrCard } from './qr-payload';
import { expiryByRule, issuerByRule } from './rules';
import type { CardConflict, CardField, CardFieldName, CardKind, CardReading, Crop } from './types';

/** Seven fields: the card of 2021. Ten or more: the card of 2024 (facts/idcards.md 3.7). */
export function kindOfQr(card: QrCard): CardKind {
  if (card.fieldCount === 7) return 'cccd-2021';
  return card.fieldCount >= 10 ? 'can-cuoc-2024' : 'unknown';
}

/** The fields a QR holds, what the rules derive from them, and where they contradict one another. */
export function fieldsFromQr(
  card: QrCard,
  crop: Crop,
  today: string,
): { fields: CardReading['fields']; conflicts: CardConflict[] } {
  const kind = kindOfQr(card);
  const conflicts = [
    ...numberConflicts(card.personalNumber, card.birthDate, card.sex),
    ...(card.issuedOn < card.birthDate
      ? [{ field: 'issuedOn' as const, code: 'issued-before-birth' as const, values: [card.issuedOn, card.birthDate] }]
      : []),
  ];
  const doubted = new Set<CardFieldName>(conflicts.map((conflict) => conflict.field));
  const read = (name: CardFieldName, value: string): CardField => ({
    value,
    source: 'qr',
    certainty: doubted.has(name) ? 'likely' : 'certain',
    crop,
  });
  const fields: CardReading['fields'] = {
    personalNumber: read('personalNumber', card.personalNumber),
    ...(card.oldNumber ? { oldNumber: read('oldNumber', card.oldNumber) } : {}),
    fullName: { ...read('fullName', card.fullName), certainty: card.unusualName ? 'check' : 'certain' },
    birthDate: read('birthDate', card.birthDate),
    sex: read('sex', card.sex),
    address: read('address', card.address),
    issuedOn: read('issuedOn', card.issuedOn),
    ...derivedFields(card, kind),
  };
  const expiresOn = fields.expiresOn?.value;
  if (expiresOn && expiresOn !== 'never' && expiresOn < today) {
    conflicts.push({ field: 'expiresOn', code: 'expired', values: [expiresOn] });
  }
  return { fields, conflicts };
}

function derivedFields(card: QrCard, kind: CardKind): CardReading['fields'] {
  const expiry = expiryByRule(kind, card.birthDate, card.issuedOn);
  const issuer = issuerByRule(kind, card.issuedOn);
  return {
    ...(expiry && kind !== 'unknown' ? { expiresOn: { ...expiry, source: 'derived' } } : {}),
    ...(issuer ? { issuer: { ...issuer, source: 'derived' } } : {}),
    // Citizens alone hold these cards; the certificate for people without nationality may carry a QR of 2024's shape.
    nationality: { value: 'Việt Nam', source: 'derived', certainty: kind === 'cccd-2021' ? 'likely' : 'check' },
  };
}
