import type { Person, Sourced } from '../person';
import { formatDate } from '../text';
import type { Concept, Role } from './types';

type Writer = (person: Person) => string | undefined;

const own =
  (key: keyof Omit<Person, 'id' | 'sex'>): Writer =>
  (person) =>
    (person[key] as Sourced<string> | undefined)?.value;

/** A date as dd/mm/yyyy. A bare year stays out of a date field: 01/01 is never invented (facts/portals.md 3.4). */
const dateOf =
  (key: 'birthDate' | 'issuedOn' | 'expiresOn'): Writer =>
  (person) => {
    const date = person[key]?.value;
    return date && /^\d{4}-\d{2}-\d{2}$/.test(date) ? formatDate(date) : undefined;
  };

/** Vietnamese order: family name first, given name last, whatever stands between is chữ đệm (facts/portals.md 3.1, LT). */
function nameParts(person: Person): { family: string; middle: string; given: string } | undefined {
  const words = person.fullName?.value.trim().toLocaleUpperCase('vi').split(/\s+/) ?? [];
  const [family, given] = [words[0], words.at(-1)];
  // One word alone may be either.
  return family && given && words.length > 1 ? { family, middle: words.slice(1, -1).join(' '), given } : undefined;
}

type Writers = Partial<Record<Concept, Writer>>;

/** What a form is given for each concept. Rules: facts/portals.md 3.4 (names in capitals, agency as issuer). */
const ofPerson: Writers = {
  fullName: (person) => person.fullName?.value.toLocaleUpperCase('vi'),
  familyName: (person) => nameParts(person)?.family,
  middleName: (person) => nameParts(person)?.middle,
  givenName: (person) => nameParts(person)?.given,
  birthDate: dateOf('birthDate'),
  birthDateFormat: (person) => (person.birthDate ? (isYear(person) ? 'yyyy' : 'dd/mm/yyyy') : undefined),
  birthYear: (person) => person.birthDate?.value.slice(0, 4),
  sex: (person) => (person.sex ? { male: 'Nam', female: 'Nữ' }[person.sex.value] : undefined),
  personalNumber: own('personalNumber'),
  issuedOn: dateOf('issuedOn'),
  expiresOn: dateOf('expiresOn'),
  issuer: own('issuer'),
  nationality: own('nationality'),
  province: own('province'),
  ward: own('ward'),
  addressDetail: own('addressDetail'),
  address: own('address'),
  hometown: own('hometown'),
  phone: own('phone'),
  email: own('email'),
  bankAccount: own('bankAccount'),
  bankName: own('bankName'),
  organisationName: own('organisationName'),
  taxCode: own('taxCode'),
  position: own('position'),
};

/** Of an organisation a form never gets what is the person's own. */
const ofOrganisation: Writers = {
  organisationName: own('organisationName'),
  taxCode: own('taxCode'),
  phone: own('organisationPhone'),
  email: own('organisationEmail'),
  province: own('organisationProvince'),
  ward: own('organisationWard'),
  addressDetail: own('organisationDetail'),
  address: own('organisationAddress'),
  bankAccount: own('bankAccount'),
  bankName: own('bankName'),
};

/** Results go to the address kept for the post, else home; never half the one and half the other. */
const ofDelivery: Writers = {
  ...ofPerson,
  province: own('deliveryProvince'),
  ward: own('deliveryWard'),
  addressDetail: own('deliveryDetail'),
  address: own('deliveryAddress'),
};

function writersFor(role: Role, person: Person): Writers {
  if (role === 'organisation') return ofOrganisation;
  return role === 'recipient' && person.deliveryAddress ? ofDelivery : ofPerson;
}

/** Of many an old paper only the year is known. */
export function isYear(person: Person): boolean {
  return /^\d{4}$/.test(person.birthDate?.value ?? '');
}

/** The text for a concept, or null when the person's record has nothing for it. */
export function textFor(concept: Concept, person: Person, role: Role = 'applicant'): string | null {
  return writersFor(role, person)[concept]?.(person) || null;
}
