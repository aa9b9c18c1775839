import type { Decision, DeskRow } from '../../components/desk';
import { keepNote } from './ledger';
import { changeRow, show } from './queue';
import { recordFact } from './record';

/**
 * What the officer decided about a file, on the desk and in the ledger; null takes a decision back.
 * `looked`: milliseconds the file was open, null when it was decided from the list.
 */
export async function decide(row: DeskRow, decision: Decision | null, looked: number | null): Promise<void> {
  if (!row.summary) return;
  const changed = changeRow(row.id, { decision });
  show();
  await changed;
  await recordDecision(row, decision, row.note, looked);
}

/** A note with the decision it stands beside; an empty one takes the former back. */
export async function note(row: DeskRow, words: string): Promise<void> {
  const text = words.trim();
  if (!row.summary || text === (row.note ?? '')) return;
  await changeRow(row.id, { note: text });
  await recordDecision(row, row.decision ?? null, text, null);
}

async function recordDecision(
  row: DeskRow,
  decision: Decision | null,
  words: string | undefined,
  looked: number | null,
) {
  if (!row.summary) return;
  const { sha256 } = row.summary;
  const seal = words ? await keepNote(words) : null;
  await recordFact({ kind: 'decision', sha256, decision: decision ?? 'open', note: seal, looked });
}
