import type { CheckFact } from './facts';

/** What differs between two checks of the same bytes, in the order an officer wants to know. */
export type CheckChange =
  | { what: 'verdict'; before: CheckFact['verdict']; now: CheckFact['verdict'] }
  | { what: 'reason'; before: string | null; now: string | null }
  | { what: 'engine'; before: string; now: string }
  | { what: 'trust-list'; before: string; now: string };

/** Compares a check with an earlier one of the same file. Empty: the same answer under the same rules. */
export function changesSince(before: CheckFact, now: CheckFact): CheckChange[] {
  const changes: CheckChange[] = [];
  if (before.verdict !== now.verdict) changes.push({ what: 'verdict', before: before.verdict, now: now.verdict });
  if (before.reason !== now.reason) changes.push({ what: 'reason', before: before.reason, now: now.reason });
  const [was, is] = [before.rules, now.rules];
  if (was.engine !== is.engine) changes.push({ what: 'engine', before: was.engine, now: is.engine });
  if (was.trustList !== is.trustList) changes.push({ what: 'trust-list', before: was.trustList, now: is.trustList });
  return changes;
}
