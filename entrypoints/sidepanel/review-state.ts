import type { ReviewName, ReviewRow } from '../../components/card/review-row';
import { shownValue } from '../../components/card/shown-value';
import type { AddressHints, AddressResolution, Candidate } from '../../utils/address';
import type { CardConflict, CardField, CardFieldName, CardReading } from '../../utils/card';
import {
  cardTextFields,
  chooseWard,
  contactFields,
  organisationFields,
  type Person,
  personFromReading,
  type ValueSource,
} from '../../utils/person';
import { parseTyped } from './typed-value';

/** What the person did to a reading so far. */
export interface Review {
  /** `null`: everything is typed, no card was read. */
  reading: CardReading | null;
  /** What was known before: the review then begins with it. */
  known: KnownTexts | null;
  /** Texts as typed, where they differ from what was read. */
  typed: Partial<Record<ReviewName, string>>;
  accepted: ReadonlySet<ReviewName>;
  /** The lines that had the focus: only what was looked at can be confirmed all at once. */
  seen: ReadonlySet<ReviewName>;
}

/** What a portal's page says about one person, or a record at hand that is to be changed; as it is shown. */
export interface KnownTexts {
  from: { is: 'page'; host: string } | { is: 'record'; person: Person };
  texts: Partial<Record<ReviewName, string>>;
}

/** A record at hand, to be changed. */
export function textsOf(person: Person): KnownTexts {
  const texts: KnownTexts['texts'] = {};
  for (const name of allNames) {
    const value = person[name]?.value;
    if (value !== undefined) texts[name] = shownText(name, value);
  }
  return { from: { is: 'record', person }, texts };
}

export const noReview = (reading: CardReading | null, known: KnownTexts | null = null): Review => ({
  reading,
  known,
  typed: known?.texts ?? {},
  accepted: new Set(),
  seen: new Set(),
});

/** Always shown, in the order of the card. */
const mainNames: ReviewName[] = [
  'personalNumber',
  'fullName',
  'birthDate',
  'sex',
  'address',
  'issuedOn',
  'expiresOn',
  'issuer',
];
/** Shown when read, else folded away. */
const otherNames: ReviewName[] = ['oldNumber', 'nationality', 'hometown', ...contactFields];

export const allNames = [...mainNames, ...otherNames, ...organisationFields];

/** Said once, above the fields: they speak of the card and not against a value. */
const aboutTheCard: CardConflict['code'][] = ['expired', 'old-card-no-longer-valid'];

/**
 * Which lines come first: those that need the person. Told by the reading alone, so that no line moves while it is
 * being typed in.
 */
export function orderOf(
  reading: CardReading | null,
  known: KnownTexts | null = null,
): {
  toCheck: ReviewName[];
  others: ReviewName[];
  more: ReviewName[];
  organisation: ReviewName[];
} {
  const isRead = (name: ReviewName) => (reading ? name in reading.fields : name in (known?.texts ?? {}));
  const shown = allNames.filter((name) => mainNames.includes(name) || isRead(name));
  const isDoubtful = (name: ReviewName) => readField(reading, name)?.certainty === 'check';
  return {
    toCheck: shown.filter(isDoubtful),
    others: shown.filter((name) => !isDoubtful(name)),
    more: otherNames.filter((name) => !shown.includes(name)),
    organisation: organisationFields.filter((name) => !shown.includes(name)),
  };
}

/** The review after the person chose one of the values that the sources of a line give. */
export function withChoice(review: Review, name: ReviewName, value: string): Review {
  const { [name]: _, ...typed } = review.typed;
  if (readField(review.reading, name)?.value === value) {
    return { ...review, typed, accepted: new Set(review.accepted).add(name) };
  }
  return { ...review, typed: { ...typed, [name]: shownText(name, value) } };
}

export function rowOf(review: Review, name: ReviewName): ReviewRow {
  const read = readField(review.reading, name);
  const readText = read ? shownText(name, read.value) : '';
  const typed = typedText(review, name);
  const isTyped = typed !== null;
  const parsed = isTyped ? parseTyped(name, typed) : null;
  return {
    name,
    text: review.typed[name] ?? readText,
    source: isTyped ? (typed === '' ? null : sourceOf(review, name)) : (read?.source ?? null),
    certainty: isTyped || !read ? null : review.accepted.has(name) ? 'certain' : read.certainty,
    needsAcceptance: !isTyped && read?.certainty === 'check' && !review.accepted.has(name),
    accepted: !isTyped && read !== undefined && review.accepted.has(name),
    conflicts: (review.reading?.conflicts ?? []).filter(
      ({ field, code }) => field === name && !aboutTheCard.includes(code) && (!isTyped || code === 'sources-differ'),
    ),
    error: parsed && !parsed.ok ? parsed.error : null,
  };
}

/** The same review over a new reading; what was accepted counts only where the value stayed the same. */
export function withReading(review: Review, reading: CardReading | null): Review {
  if (review.reading === reading) return review;
  const isSame = (name: ReviewName) => readField(reading, name)?.value === readField(review.reading, name)?.value;
  return {
    ...review,
    reading,
    accepted: new Set([...review.accepted].filter(isSame)),
    seen: new Set([...review.seen].filter(isSame)),
  };
}

/** The address as it now stands, typed or read. */
export function addressTextOf(review: Review): string {
  return rowOf(review, 'address').text.trim();
}

/**
 * What tells how the address is to be understood: the day the card was issued, as it now stands, names the list of units
 * it was written by; a code says it letter by letter, a picture may be misread.
 */
export function addressHintsOf(review: Review): AddressHints {
  const parsed = parseTyped('issuedOn', rowOf(review, 'issuedOn').text);
  const readFrom = ({ qr: 'code', print: 'picture' } as const)[rowOf(review, 'address').source as 'qr' | 'print'];
  return { ...(parsed.ok && parsed.value !== '' ? { issuedOn: parsed.value } : {}), ...(readFrom ? { readFrom } : {}) };
}

/** The record of what was read, confirmed and typed; what is doubtful and was not confirmed stays out. */
export function personOf(review: Review, address: AddressResolution | null, ward: Candidate | 'none' | null): Person {
  const reading = confirmed(review);
  const record = review.known?.from.is === 'record' ? review.known.from.person : null;
  const read = personFromReading(reading, address ?? undefined, record?.id);
  const placed = address && ward && ward !== 'none' && read.address ? chooseWard(read, address, ward) : read;
  // A ward that was chosen once is not asked for again while its address stands as it was.
  const isSettled = ward === null && record?.ward && read.address?.value === record.address?.value;
  const person: Person = isSettled ? { ...placed, ...unitsOf(record) } : { ...placed };
  for (const name of cardTextFields) {
    if (person[name] && typedText(review, name) !== null)
      person[name] = { ...person[name], source: sourceOf(review, name) };
  }
  if (person.sex && typedText(review, 'sex') !== null) person.sex = { ...person.sex, source: sourceOf(review, 'sex') };
  if (person.addressDetail && person.address) {
    person.addressDetail = { ...person.addressDetail, source: person.address.source };
  }
  for (const name of beyondCards) {
    const parsed = parseTyped(name, review.typed[name] ?? '');
    if (parsed.ok && parsed.value !== '') person[name] = { value: parsed.value, source: sourceOf(review, name) };
  }
  return person;
}

function unitsOf({ province, ward, addressDetail }: Person): Partial<Person> {
  return {
    ...(province ? { province } : {}),
    ...(ward ? { ward } : {}),
    ...(addressDetail ? { addressDetail } : {}),
  };
}

/** The reading with what the person typed in the place of what was read; typing and accepting make certain. */
function confirmed(review: Review): CardReading {
  const fields: CardReading['fields'] = {};
  for (const name of allNames) {
    if (!isOnCards(name)) continue;
    const typed = typedText(review, name);
    const read = readField(review.reading, name);
    if (typed !== null) {
      const parsed = parseTyped(name, typed);
      // "derived" stands in for "typed", which a card's field cannot be; personOf puts the true source back.
      if (parsed.ok && parsed.value !== '') {
        fields[name] = { value: parsed.value, source: 'derived', certainty: 'certain' };
      }
    } else if (read) {
      fields[name] = review.accepted.has(name) ? { ...read, certainty: 'certain' } : read;
    }
  }
  const nothing: CardReading = { kind: 'unknown', sides: [], fields, conflicts: [], outcome: 'read', advice: [] };
  return { ...(review.reading ?? nothing), fields };
}

export function readField(reading: CardReading | null, name: ReviewName): CardField | undefined {
  return isOnCards(name) ? reading?.fields[name] : undefined;
}

const beyondCards = [...contactFields, ...organisationFields];

function isOnCards(name: ReviewName): name is CardFieldName {
  return !(beyondCards as ReviewName[]).includes(name);
}

/** Of a line that no card says: it still says what was known before, or the person typed it. */
function sourceOf({ known, typed }: Review, name: ReviewName): ValueSource {
  if (known?.texts[name] === undefined || known.texts[name] !== typed[name]) return 'typed';
  return known.from.is === 'page' ? 'page' : (known.from.person[name]?.source ?? 'typed');
}

/** What was typed, if it says something else than what was read. */
function typedText(review: Review, name: ReviewName): string | null {
  const typed = review.typed[name]?.trim();
  if (typed === undefined) return null;
  const read = readField(review.reading, name);
  return typed === (read ? shownText(name, read.value) : '') ? null : typed;
}

function shownText(name: ReviewName, value: string): string {
  return name === 'birthDate' || name === 'issuedOn' || name === 'expiresOn' ? shownValue(value) : value;
}
