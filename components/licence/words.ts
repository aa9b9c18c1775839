import type { FieldName, LicenceCheck, LicenceField, LicenceKind, Light } from '../../utils/licence';
import { formatDate, maskNumber } from '../../utils/text';
import { type MessageKey, t, tMaybe } from '../i18n';
import type { IconName, Tone } from '../ui';

const underscored = (code: string) => code.replaceAll('-', '_');

export const tones: Record<Light | 'not-asked', Tone> = {
  good: 'good',
  warn: 'warn',
  bad: 'bad',
  unknown: 'neutral',
  'not-asked': 'neutral',
};

export const icons: Record<Light | 'not-asked', IconName> = {
  good: 'check',
  warn: 'alert',
  bad: 'x',
  unknown: 'question',
  'not-asked': 'question',
};

export const lightWord = (light: Light | 'not-asked') => t(`licence_${underscored(light)}` as MessageKey);

export const kindWords = (kind: LicenceKind) => t(`licence_kind_${underscored(kind)}` as MessageKey);

export const fieldWords = (name: FieldName) => t(`licence_field_${name}` as MessageKey);

/** Codes whose sentence itself says that nothing was asked. */
const saysWhy = ['status', 'status-household'];

/** Why a check ended as it did, and what to do; a code without a sentence is shown as it is, never hidden. */
export function checkWords({ code, outcome, detail = {} }: LicenceCheck): { sentence: string; next: string | null } {
  // A check that was not made must not be told in the words of one that went well.
  if (outcome === 'not-asked' && !saysWhy.includes(code)) return { sentence: t('licence_not_made'), next: null };
  const key = `licence_c_${underscored(code)}`;
  const values = Object.fromEntries(Object.entries(detail).map(([name, value]) => [name, formatDate(value)]));
  return { sentence: tMaybe(key, values) ?? code, next: tMaybe(`${key}_next`, values) };
}

const days: FieldName[] = ['issuedOn', 'validFrom', 'expiresOn', 'firstIssuedOn'];
export const isDay = (name: FieldName) => days.includes(name);

/** A value as people write it; a household's number is its owner's personal number (facts/licences.md, fact 6). */
export function valueWords(name: FieldName, { value }: LicenceField, showsNumbers: boolean): string {
  if (isDay(name)) return formatDate(value);
  const isPersonal = name === 'personalNumber' || (name === 'number' && /^\d{9,12}$/.test(value));
  return isPersonal && !showsNumbers ? maskNumber(value) : value;
}

/** In the order in which people look for them. */
export const fieldOrder: FieldName[] = [
  'number',
  'holder',
  'owner',
  'personalNumber',
  'taxNumber',
  'address',
  'location',
  'purpose',
  'subject',
  'issuer',
  'signer',
  'signerTitle',
  'issuedOn',
  'firstIssuedOn',
  'changeNumber',
  'validFrom',
  'expiresOn',
  'conditions',
];
