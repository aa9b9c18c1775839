import { parseDate } from '../text';
import { blocksOf } from './blocks';
import type { Concept, Role, ScannedField } from './types';

/** What a page already says about one person or organisation: as a rule the block that the portal took from VNeID. */
export interface StandingPerson {
  role: Role;
  section: string;
  texts: Partial<Record<Concept, string>>;
}

const dates: Concept[] = ['birthDate', 'issuedOn', 'expiresOn'];

/**
 * The people a page names in its fields, each with what stands there now, locked or not. Somebody without name, number
 * and organisation is nobody.
 */
export function standingPeople(fields: ScannedField[]): StandingPerson[] {
  const roles = [...new Set(fields.filter(({ concept }) => concept !== null).map(({ role }) => role))];
  return roles
    .flatMap((role) => blocksOf(fields, role).map((block) => ({ role, block })))
    .map(({ role, block }) => ({ role, section: block[0]?.section ?? '', texts: textsOf(block) }))
    .filter(({ texts }) => texts.fullName ?? texts.personalNumber ?? texts.organisationName);
}

function textsOf(block: ScannedField[]): StandingPerson['texts'] {
  const texts: StandingPerson['texts'] = {};
  for (const { concept, current } of block) {
    const text = current.normalize('NFC').trim();
    // Half a date, as a mask shows it, says nothing.
    if (!concept || !text || texts[concept] !== undefined || (dates.includes(concept) && !parseDate(text))) continue;
    texts[concept] = text;
  }
  const { familyName, middleName, givenName } = texts;
  const joined = familyName && givenName ? [familyName, middleName, givenName].filter(Boolean).join(' ') : undefined;
  const lines = [texts.addressDetail, texts.ward, texts.province].filter(Boolean);
  return {
    ...texts,
    ...(texts.fullName || !joined ? {} : { fullName: joined }),
    // Beside lists of units the "address" is the part before them.
    ...(texts.ward
      ? { address: [texts.addressDetail ?? texts.address, texts.ward, texts.province].filter(Boolean).join(', ') }
      : texts.address || lines.length < 2
        ? {}
        : { address: lines.join(', ') }),
  };
}
