import { isoDate } from '../text';
import type { CardKind } from './types';

/** Who issued a card, by kind and date. Source: TT 61/2015, TT 33/2018, TT 16/2024/TT-BCA (facts/idcards.md 3.8). */
const issuers: { kinds: CardKind[]; from: string; to: string; name: string }[] = [
  { kinds: ['can-cuoc-2024'], from: '2024-07-01', to: '9999-12-31', name: 'Bộ Công an' },
  {
    kinds: ['cccd-2016', 'cccd-2021'],
    from: '2018-10-10',
    to: '2024-06-30',
    name: 'Cục Cảnh sát quản lý hành chính về trật tự xã hội',
  },
  {
    kinds: ['cccd-2016'],
    from: '2016-01-01',
    to: '2018-10-09',
    name: 'Cục Cảnh sát ĐKQL cư trú và DLQG về dân cư',
  },
];

interface Derived {
  value: string;
  certainty: 'likely' | 'check';
}

/**
 * The issuer by card kind and issue date; when the date lies outside the kind's time (a card of the old template
 * printed around 01/07/2024), the kind decides and the value is to be checked.
 */
export function issuerByRule(kind: CardKind, issuedOn: string): Derived | null {
  const ofKind = issuers.filter((row) => row.kinds.includes(kind));
  const exact = ofKind.find((row) => row.from <= issuedOn && issuedOn <= row.to);
  if (exact) return { value: exact.name, certainty: 'likely' };
  const [nearest] = ofKind;
  return nearest ? { value: nearest.name, certainty: 'check' } : null;
}

/**
 * When a card stops being valid: the first birthday at 25, 40 or 60 (and 14 for cards of 2024) that lies more than
 * two years after the issue; none left means never. Source: Law 26/2023/QH15 Art. 21 (facts/idcards.md 4.4).
 * Null when birth or issue is known by year only.
 */
export function expiryByRule(kind: CardKind, birthDate: string, issuedOn: string): Derived | null {
  const birth = /^(\d{4})-(\d{2})-(\d{2})$/.exec(birthDate);
  if (!birth || !/^\d{4}-\d{2}-\d{2}$/.test(issuedOn)) return null;
  const [year, month, day] = birth.slice(1).map(Number);
  if (year === undefined || month === undefined || day === undefined) return null;
  const isLeapDay = month === 2 && day === 29;
  const dayOf = (at: number) => isoDate(at, month, day) ?? `${at}-02-28`;
  for (const milestone of kind === 'can-cuoc-2024' ? [14, 25, 40, 60] : [25, 40, 60]) {
    if (dayOf(year + milestone - 2) > issuedOn) {
      // Which day counts for a birth on 29 February is not known: 28/02 is shown, to be checked.
      return { value: dayOf(year + milestone), certainty: isLeapDay ? 'check' : 'likely' };
    }
  }
  return { value: 'never', certainty: 'likely' };
}
