import { signal } from '@preact/signals';
import type { DeskRow } from '../../components/desk';
import { type CheckFact, changesSince, type Fact, type WriteProblem } from '../../utils/ledger';
import { deskLedger } from './ledger';

/** What could not be written yet, in order: nothing checked is lost while the page is open. */
const owed: (() => Promise<WriteProblem | null>)[] = [];
const is = signal<WriteProblem | null>(null);
let over: () => void = () => undefined;

/** The store of this device is full or closed. Work waits until it is not. */
export const trouble = {
  is,
  onOver(work: () => void): void {
    over = work;
  },
  /** Runs a write; one that fails is owed. */
  async guard(write: () => Promise<void>): Promise<void> {
    await settle(async () => {
      try {
        await write();
        return null;
      } catch (error) {
        return error instanceof Error && error.name === 'QuotaExceededError' ? 'disk-full' : 'unavailable';
      }
    });
  },
  /** Writes what is owed; the work goes on when all of it is written. */
  async again(): Promise<void> {
    for (let next = owed[0]; next; next = owed[0]) {
      is.value = await next();
      if (is.value) return;
      owed.shift();
    }
    is.value = null;
    over();
  },
};

async function settle(write: () => Promise<WriteProblem | null>): Promise<void> {
  const problem = is.value ?? (await write());
  if (!problem) return;
  owed.push(write);
  is.value = problem;
}

/** Writes a check down; gives the former check of the same bytes, where there is one. */
export async function recordCheck(fact: CheckFact): Promise<DeskRow['earlier'] | null> {
  const earlier = fact.sha256 === null ? null : await formerCheck(fact.sha256, fact);
  await recordFact(fact);
  return earlier;
}

export async function recordFact(fact: Fact): Promise<void> {
  const at = new Date();
  await settle(async () => {
    const result = await (await deskLedger()).record([fact], at);
    return result.ok ? null : result.problem;
  });
}

async function formerCheck(sha256: string, now: CheckFact): Promise<DeskRow['earlier'] | null> {
  const entries = await (await deskLedger()).find(sha256, 20).catch(() => []);
  for (const { at, fact } of entries) if (fact.kind === 'check') return { at, changes: changesSince(fact, now) };
  return null;
}
