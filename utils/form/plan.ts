import type { Person } from '../person';
import { parseDate, toneKey } from '../text';
import { blocksOf } from './blocks';
import { matchOption } from './match';
import type { Concept, FillPlan, PlanItem, Role, ScannedField } from './types';
import { isYear, textFor } from './values';

/** Drivers first: changing one can empty or rebuild what depends on it (facts/portals.md 10.3, forms.md 9). */
const rank: Partial<Record<Concept, number>> = {
  applicantType: 0,
  relation: 0,
  nationality: 1,
  birthDateFormat: 1,
  province: 2,
  ward: 3,
};
const restRank = 4;

/**
 * What would happen to every field if this person were filled in for this role. Pure: nothing is written.
 * Only `fill` is done by default; `differs` waits for the person's yes.
 */
export function planFill(
  fields: ScannedField[],
  person: Person,
  role: Role,
  /** Which of the people of this role, where the form asks for several; from 0. */
  block: number | null = null,
): FillPlan {
  const hasWard = fields.some((field) => field.role === role && field.concept === 'ward');
  const takesYear = fields.some((field) => field.role === role && field.concept === 'birthDateFormat');
  const known = takesYear && isYear(person) ? { birthDate: person.birthDate?.value ?? '' } : {};
  const strange = strangers(fields, role, block);
  const items = fields.map((field) =>
    itemFor(withDetail(field, hasWard), person, strange.has(field.id) ? null : role, known),
  );
  return { role, items: items.sort((a, b) => a.order - b.order) };
}

/** Beside lists of province and ward, "Địa chỉ" asks only for what comes before the ward (facts/portals.md 3.2, iG). */
function withDetail(field: ScannedField, hasWard: boolean): ScannedField {
  return hasWard && field.concept === 'address' ? { ...field, concept: 'addressDetail' } : field;
}

/**
 * Fields of the role that are about another person than the chosen one. Of "somebody else" several blocks are several
 * people: without a choice nobody is filled in.
 */
function strangers(fields: ScannedField[], role: Role, chosen: number | null): Set<string> {
  const blocks = blocksOf(fields, role);
  const ours = chosen ?? (role === 'other' && blocks.length > 1 ? null : 0);
  return new Set(blocks.flatMap((block, index) => (index === ours ? [] : block.map(({ id }) => id))));
}

const dates: Concept[] = ['birthDate', 'issuedOn', 'expiresOn'];

/** True when what a field shows is what it would be given. */
export function isSame(concept: Concept, shown: string, text: string): boolean {
  if (toneKey(shown) === toneKey(text)) return true;
  return dates.includes(concept) && parseDate(shown) !== null && parseDate(shown) === parseDate(text);
}

/** `known`: what this page takes though a plain field of the kind would not, as a bare year of birth. */
function itemFor(
  field: ScannedField,
  person: Person,
  role: Role | null,
  known: Partial<Record<Concept, string>>,
): PlanItem {
  const { concept } = field;
  const order = (concept && rank[concept]) ?? restRank;
  if (concept === null || field.role !== role) return { field, status: 'not-ours', order };
  if (field.locked) return { field, status: 'locked', order };
  const text = known[concept] ?? textFor(concept, person, role);
  if (text === null) return { field, status: 'no-value', order };
  const value = { concept, text };
  if (isSame(concept, field.current, text)) return { field, status: 'same', value, order };
  if (field.options && matchOption(field.options, text) === 'several')
    return { field, status: 'ambiguous', value, order };
  return { field, status: field.current.trim() ? 'differs' : 'fill', value, order };
}
