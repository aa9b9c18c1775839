import { cropGrey, type Grey, resizeGrey } from '../grey';
import type { Box } from '../pixels';
import type { TextReader } from '../text-reader';
import { nameIn } from './names';
import type { Face, PrintedValue } from './read-face';
import { dateIn, numberIn } from './values';

/** The three fields that make a person: worth a second and a third look. */
const looked = ['personalNumber', 'fullName', 'birthDate'] as const;
type Looked = (typeof looked)[number];

const meanings: Record<Looked, (text: string) => string | null> = {
  personalNumber: numberIn,
  fullName: (text) => nameIn(text)?.value ?? null,
  birthDate: dateIn,
};

/** Letters of 37 and 52 pixels: a mark that is lost in one size is seen in another. */
const sizes = [0.8, 1.5];

/**
 * Reads the fields that matter again, alone and in other sizes, and where a label stands without a value beside or
 * below it, looks there. Readings that agree are believed; of those that do not, the surest is kept and doubted.
 */
export async function reread(card: Grey, face: Face, reader: TextReader): Promise<Face> {
  const values = { ...face.values };
  for (const field of looked) {
    const first = values[field];
    const boxes = first && meanings[field](first.text) ? [first.box] : placesFor(field, face, card);
    const readings = first ? [first] : [];
    for (const box of boxes) for (const size of sizes) readings.push(...(await readAlone(card, box, size, reader)));
    const best = surest(field, readings);
    if (best) values[field] = best;
  }
  return { ...face, values };
}

/** To the right of the label, and the line below it. */
function placesFor(field: Looked, { labelBoxes }: Face, card: Grey): Box[] {
  const label = labelBoxes[field];
  if (!label || field === 'birthDate') return [];
  const below = {
    x: label.x - 10,
    y: label.y + label.height * 1.02,
    width: card.width * 0.62,
    height: card.height * 0.085,
  };
  const right = label.x + label.width;
  const beside = { x: right, y: label.y - label.height * 0.6, width: card.width - right, height: label.height * 2.2 };
  return field === 'personalNumber' ? [below, beside] : [below];
}

async function readAlone(card: Grey, box: Box, size: number, reader: TextReader): Promise<PrintedValue[]> {
  const margin = box.height * 0.3;
  const wide = { x: box.x - margin, y: box.y - margin, width: box.width + 2 * margin, height: box.height + 2 * margin };
  const part = cropGrey(card, wide);
  const scaled = resizeGrey(
    part,
    Math.max(8, Math.round(part.width * size)),
    Math.max(8, Math.round(part.height * size)),
  );
  const lines = await reader.read(scaled, 'print', 'line');
  const words = lines.flatMap((line) => line.words);
  if (words.length === 0) return [];
  const text = words.map((word) => word.text).join(' ');
  return [{ text, confidence: Math.min(...words.map(({ confidence }) => confidence)), box, words }];
}

function surest(field: Looked, readings: PrintedValue[]): PrintedValue | null {
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

const isLikely = (field: Looked, meaning: string) =>
  field !== 'fullName' || (nameIn(meaning.toUpperCase())?.isPlausible ?? false);
