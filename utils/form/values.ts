import type { Person, Sourced } from '../person';
import { formatDate } from '../text';
import type { Concept } from './types';

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

/** What a form is given for each concept. Rules: facts/portals.md 3.4 (names in capitals, agency as issuer). */
const writers: Partial<Record<Concept, Writer>> = {
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
};

/** Of many an old paper only the year is known. */
export function isYear(person: Person): boolean {
  return /^\d{4}$/.test(person.birthDate?.value ?? '');
}

/** The text for a concept, or null when the person's record has nothing for it. */
export function textFor(concept: Concept, person: Person): string | null {
  return writers[concept]?.(person) || null;
}
