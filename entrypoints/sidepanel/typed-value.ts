import type { ReviewName, ReviewRow } from '../../components/card/review-row';
import { t } from '../../components/i18n';
import { fold, parseDate } from '../../utils/text';

type Parsed = { ok: true; value: string } | { ok: false; error: NonNullable<ReviewRow['error']> };

/**
 * A typed text as the record wants it. Empty is right for every field: it means "not known".
 * Checks only what has one true shape; names and addresses are the person's own business.
 */
export function parseTyped(name: ReviewName, text: string): Parsed {
  const value = text.normalize('NFC').trim().replace(/\s+/g, ' ');
  if (value === '') return { ok: true, value };
  switch (name) {
    case 'birthDate':
    case 'issuedOn':
      return orError(parseDate(value), 'date');
    case 'expiresOn':
      return fold(value) === fold(t('card_expires_never'))
        ? { ok: true, value: 'never' }
        : orError(parseDate(value), 'date');
    case 'personalNumber':
      return orError(matching(value.replace(/[ .]/g, ''), /^\d{12}$/), 'number');
    case 'oldNumber':
      return orError(matching(value.replace(/[ .]/g, ''), /^(?:\d{9}|\d{12})$/), 'old-number');
    case 'phone':
    case 'organisationPhone':
      return orError(matching(value.replace(/[ .()-]/g, ''), /^\+?\d{8,15}$/), 'phone');
    case 'email':
    case 'organisationEmail':
      return orError(matching(value, /^[^\s@]+@[^\s@]+\.[^\s@]+$/), 'email');
    // Branch codes end in -001 (facts/portals.md 3.3); of a household business it is the owner's own number.
    case 'taxCode':
      return orError(matching(value.replace(/[ .]/g, ''), /^\d{10}(?:-\d{3})?$|^\d{12}$/), 'tax-code');
    default:
      return { ok: true, value };
  }
}

function matching(value: string, shape: RegExp): string | null {
  return shape.test(value) ? value : null;
}

function orError(value: string | null, error: NonNullable<ReviewRow['error']>): Parsed {
  return value === null ? { ok: false, error } : { ok: true, value };
}
