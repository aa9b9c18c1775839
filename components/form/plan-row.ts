import type { PlanItem } from '../../utils/form';

/** What the person decided about one field of the plan. */
export interface PlanChoice {
  /** Write here: on by default where the field is empty, off where something else stands. */
  ticked: boolean;
  /** For ambiguous fields: the option the person picked. */
  picked: string | null;
}

export interface PlanRow extends PlanChoice {
  item: PlanItem;
}

/** The groups of the plan, in the order they are shown; the first three ask something of the person. */
export const planGroups = ['fill', 'differs', 'ambiguous', 'same', 'locked', 'no-value', 'not-ours'] as const;
