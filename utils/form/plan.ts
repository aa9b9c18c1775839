import type { Person } from '../person';
import { toneKey } from '../text';
import { matchOption } from './match';
import type { Concept, FillPlan, PlanItem, Role, ScannedField } from './types';
import { textFor } from './values';

/** Drivers first: changing one can empty or rebuild what depends on it (facts/portals.md 10.3, forms.md 9). */
const rank: Partial<Record<Concept, number>> = { applicantType: 0, relation: 0, nationality: 1, province: 2, ward: 3 };
const restRank = 4;

/**
 * What would happen to every field if this person were filled in for this role. Pure: nothing is written.
 * Only `fill` is done by default; `differs` waits for the person's yes.
 */
export function planFill(fields: ScannedField[], person: Person, role: Role): FillPlan {
  const hasWard = fields.some((field) => field.role === role && field.concept === 'ward');
  const items = fields.map((field) => itemFor(withDetail(field, hasWard), person, role));
  return { role, items: items.sort((a, b) => a.order - b.order) };
}

/** Beside lists of province and ward, "Địa chỉ" asks only for what comes before the ward (facts/portals.md 3.2, iG). */
function withDetail(field: ScannedField, hasWard: boolean): ScannedField {
  return hasWard && field.concept === 'address' ? { ...field, concept: 'addressDetail' } : field;
}

function itemFor(field: ScannedField, person: Person, role: Role): PlanItem {
  const { concept } = field;
  const order = (concept && rank[concept]) ?? restRank;
  if (concept === null || field.role !== role) return { field, status: 'not-ours', order };
  if (field.locked) return { field, status: 'locked', order };
  const text = textFor(concept, person);
  if (text === null) return { field, status: 'no-value', order };
  const value = { concept, text };
  if (toneKey(field.current) === toneKey(text)) return { field, status: 'same', value, order };
  if (field.options && matchOption(field.options, text) === 'several')
    return { field, status: 'ambiguous', value, order };
  return { field, status: field.current.trim() ? 'differs' : 'fill', value, order };
}
