import type { NewWard, OldWard } from './table';

/** Where the residents of an old unit may live now; `areaOnly` are new wards that got land alone. */
export interface Whereabouts {
  wards: NewWard[];
  areaOnly: NewWard[];
}

/**
 * The rule for divided units: the ward that took all residents; else, land-only parts aside, the one that is left;
 * else each that took a part. Names, sizes and order say nothing. Source: facts/addresses.md 3.
 */
export function whereaboutsOf({ targets }: OldWard): Whereabouts {
  const whole = targets.filter((target) => target.share === 'f');
  if (whole.length > 0) return { wards: whole.map((target) => target.ward), areaOnly: [] };
  const inhabited = targets.filter((target) => target.share !== 'a').map((target) => target.ward);
  const areaOnly = targets.filter((target) => target.share === 'a').map((target) => target.ward);
  return { wards: inhabited, areaOnly: inhabited.length > 1 ? areaOnly : [] };
}
