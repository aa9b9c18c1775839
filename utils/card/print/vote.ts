import { nameIn } from './names';
import type { PrintedValue } from './read-face';
import { dateIn, numberIn, yearIn } from './values';

/** The fields that make a person: worth a second and a third look. */
export const looked = ['personalNumber', 'fullName', 'birthDate'] as const;
export type Looked = (typeof looked)[number];

/** What a text says about the field; null when it says nothing. */
export const meanings: Record<Looked, (text: string) => string | null> = {
  personalNumber: numberIn,
  fullName: (text) => nameIn(text)?.value ?? null,
  birthDate: (text) => dateIn(text) ?? yearIn(text),
};

const isLikely = (field: Looked, meaning: string) =>
  field !== 'fullName' || (nameIn(meaning.toUpperCase())?.isPlausible ?? false);

/** Two readings that say the same, and a name that can be one. */
export function isSettled(field: Looked, readings: PrintedValue[]): boolean {
  const said = readings.map(({ text }) => meanings[field](text));
  return said.some((one, i) => one !== null && said.indexOf(one) !== i && isLikely(field, one));
}

/** Readings that agree are believed; of those that do not, the surest is kept and doubted. */
export function surest(field: Looked, readings: PrintedValue[]): PrintedValue | null {
  const groups = new Map<string, PrintedValue[]>();
  for (const reading of readings) {
    const meaning = meanings[field](reading.text);
    if (meaning) groups.set(meaning, [...(groups.get(meaning) ?? []), reading]);
  }
  const weigh = (meaning: string, all: PrintedValue[]) =>
    all.reduce((sum, { confidence }) => sum + Math.max(confidence, 10), 0) + (isLikely(field, meaning) ? 60 : 0);
  const [best] = [...groups].sort((a, b) => weigh(...b) - weigh(...a));
  if (!best) return null;
  const [, agreeing] = best;
  const top = agreeing.reduce((a, b) => (b.confidence > a.confidence ? b : a));
  // Alone against others, or read once only: shown, and to be looked at.
  return agreeing.length > 1
    ? { ...top, confidence: Math.max(top.confidence, 70) }
    : { ...top, confidence: Math.min(top.confidence, 60) };
}
