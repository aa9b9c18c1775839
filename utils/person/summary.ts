import { maskNumber } from '../text';
import type { Person } from './types';

/** What a list of people may show: enough to know who is meant, not enough to copy. */
interface PersonSummary {
  name: string | null;
  /** First and last three digits: 003••••••017. */
  number: string | null;
  birthYear: string | null;
}

export function summariseMasked(person: Person): PersonSummary {
  const number = person.personalNumber ?? person.oldNumber;
  return {
    name: person.fullName?.value ?? person.organisationName?.value ?? null,
    number: number ? maskNumber(number.value) : null,
    birthYear: person.birthDate?.value.slice(0, 4) ?? null,
  };
}
