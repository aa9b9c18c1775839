import type { PlanChoice, PlanRow } from '../../components/form/plan-row';
import type { RoleOption } from '../../components/form/role-choice';
import { blocksOf, type PlanItem, type ScannedField } from '../../utils/form';

/** The parts of the page that ask for something of a person; one for each person where the same is asked of several. */
export function rolesOf(fields: ScannedField[]): RoleOption[] {
  const roles = [...new Set(fields.filter((field) => field.concept !== null).map((field) => field.role))];
  return roles.flatMap((role) => {
    const blocks = blocksOf(fields, role);
    return blocks.map((block, index) => {
      const own = blocks.length > 1 ? block : fields.filter((field) => field.role === role);
      const sections = [...new Set(own.map((field) => field.section).filter((section) => section !== ''))];
      const nth = blocks.length > 1 ? { block: index } : {};
      return { role, ...nth, fields: own.length, sections, isLocked: own.every((field) => field.locked) };
    });
  });
}

/**
 * Chosen beforehand only where there is no choice: a single part of somebody named that the portal has not locked.
 * What lies outside every such part is never chosen by itself.
 */
export function onlyPart(roles: RoleOption[]): RoleOption | null {
  const open = roles.filter((option) => !option.isLocked && option.role !== 'other');
  return open.length === 1 ? (open[0] ?? null) : null;
}

/** Empty fields are ticked; what would overwrite something waits for the person's tick. */
export function preset(item: PlanItem): PlanChoice {
  return { ticked: item.status === 'fill', picked: null };
}

/** The item as it goes to the page, or nothing: for an ambiguous field, with the option the person picked. */
export function wantedItem({ item, ticked, picked }: PlanRow): PlanItem[] {
  if (!ticked) return [];
  if (item.status === 'fill' || item.status === 'differs') return item.value ? [item] : [];
  const { concept } = item.field;
  return item.status === 'ambiguous' && picked !== null && concept !== null
    ? [{ ...item, value: { concept, text: picked } }]
    : [];
}
