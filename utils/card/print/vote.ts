import { nameIn } from './names';
import type { PrintedValue } from './read-face';
import { dateIn, numberIn, yearIn } from './values';
import { voteOnName } from './vote-name';

/** The fields that make a person: worth a second and a third look. */
export const looked = ['personalNumber', 'fullName', 'birthDate'] as const;
export type Looked = (typeof looked)[number];

/** What a text says about the field; null when it says nothing. */
export const meanings: Record<Looked, (text: string) => string | null> = {
  personalNumber: numberIn,
  fullName: (text) => nameIn(text)?.value ?? null,
  birthDate: (text) => dateIn(text) ?? yearIn(text),
};

/** Two readings that say the same, and a name that can be one. */
export function isSettled(field: Looked, readings: PrintedValue[]): boolean {
  if (field === 'fullName') return voteOnName(readings)?.isSettled ?? false;
  const said = readings.map(({ text }) => meanings[field](text));
  return said.some((one, i) => one !== null && said.indexOf(one) !== i);
}

/** Readings that agree are believed; of those that do not, the surest is kept and doubted. */
export function surest(field: Looked, readings: PrintedValue[]): PrintedValue | null {
  if (field === 'fullName') return voteOnName(readings)?.best ?? null;
  const groups = new Map<string, PrintedValue[]>();
  for (const reading of readings) {
    const meaning = meanings[field](reading.text);
    if (meaning) groups.set(meaning, [...(groups.get(meaning) ?? []), reading]);
  }
  const weigh = (all: PrintedValue[]) => all.reduce((sum, { confidence }) => sum + Math.max(confidence, 10), 0);
  const [best] = [...groups.values()].sort((a, b) => weigh(b) - weigh(a));
  return best ? agreed(best) : null;
}

/** Alone against others, or read once only: shown, and to be looked at. */
function agreed(readings: PrintedValue[]): PrintedValue {
  const top = readings.reduce((a, b) => (b.confidence > a.confidence ? b : a));
  const confidence = readings.length > 1 ? Math.max(top.confidence, 70) : Math.min(top.confidence, 60);
  return { ...top, confidence };
}
