import type { Grey } from '../grey';
import { classify } from './classify';
import { characters, places, placesOf, type ZoneLine } from './strip';

/** A line as read: the logarithms of all characters' probabilities, place by place. */
export interface ReadLine {
  places: Float32Array[];
  /** Mean logarithm of the likeliest characters' that may stand there: 0 when the classifier is sure of all of them. */
  sureness: number;
  line: ZoneLine;
}

/** What may stand in each place of a line, as numbers of `characters`. */
export type Form = number[][];

const among = (allowed: string) => [...allowed].map((one) => characters.indexOf(one));
const digit = among(characters.slice(0, 10));
const letter = among(characters.slice(10));
const formOf = (text: string): Form => [...text].map((one) => (one === '0' ? digit : among(one)));

/** The three lines of a Vietnamese card (facts/idcards.md 2). */
export const forms: { number: Form; dates: Form; name: Form } = {
  number: formOf(`IDVNM${'0'.repeat(22)}<<0`),
  dates: [...formOf('0000000'), among('MF'), ...formOf(`0000000VNM${'<'.repeat(11)}0`)],
  name: Array.from({ length: places }, () => letter),
};

/** Sure enough that no other cut would be better. */
const enough = -0.015;
/** Sure enough to try no other guess. */
const satisfying = -0.05;

/** Farther from where it was found than this share of a place a line is not moved: its neighbour's place is next. */
const farthest = 0.65;

/** Below this after the coarse moves what was found holds other letters than the line's: no fine move helps. */
const hopeless = -2;
/** Above this the guess is right but for a fraction of a place. */
const promising = -0.6;

/** The first guess when it is read at all well; else the two of all that are read best, fitted, the surer one. */
export function fitFirst(picture: Grey, guesses: ZoneLine[], form: Form): ReadLine | null {
  const plain: ReadLine[] = [];
  for (const guess of guesses) {
    plain.push(readLine(picture, guess, form));
    if ((plain[0] as ReadLine).sureness > promising) break;
  }
  plain.sort((a, b) => b.sureness - a.sureness);
  let best: ReadLine | null = null;
  for (const one of plain.slice(0, 2)) {
    const fitted = refined(picture, one, form);
    if (!best || fitted.sureness > best.sureness) best = fitted;
    if (best.sureness > satisfying) break;
  }
  return best;
}

/**
 * A line classified where it was found, and, while the classifier is not sure, with its edges moved a little: ink's
 * own edges tell where places begin only to a fifth of a place.
 */
export function fitLine(picture: Grey, found: ZoneLine, form: Form): ReadLine {
  return refined(picture, readLine(picture, found, form), form);
}

function refined(picture: Grey, plain: ReadLine, form: Form): ReadLine {
  const found = plain.line;
  const pitch = (found.right - found.left) / places;
  let best = plain;
  for (const size of [0.3, 0.15]) {
    if (size < 0.3 && best.sureness < hopeless) return best;
    for (let hasMoved = true, rounds = 0; hasMoved && rounds < 2; rounds += 1) {
      hasMoved = false;
      for (const move of moves) {
        if (best.sureness > enough) return best;
        const line = moved(best.line, move, size);
        const isFar = Math.max(Math.abs(line.left - found.left), Math.abs(line.right - found.right)) > farthest * pitch;
        if (isFar) continue;
        const next = readLine(picture, line, form);
        if (next.sureness <= best.sureness) continue;
        best = next;
        hasMoved = true;
      }
    }
  }
  return best;
}

/** By how much of a place each end moves, and of the height the top, the bottom and the fall. */
type Move = readonly [left: number, right: number, top: number, bottom: number, fall: number];

const moves: Move[] = [
  [-1, -1, 0, 0, 0],
  [1, 1, 0, 0, 0],
  [0, -1.5, 0, 0, 0],
  [0, 1.5, 0, 0, 0],
  [-1.5, 0, 0, 0, 0],
  [1.5, 0, 0, 0, 0],
  [0, 0, -0.4, -0.4, 0],
  [0, 0, 0.4, 0.4, 0],
  [0, 0, -0.4, 0.4, 0],
  [0, 0, 0.3, -0.3, 0],
  [0, 0, -0.3, -0.3, 0.6],
  [0, 0, 0.3, 0.3, -0.6],
];

function moved(line: ZoneLine, [left, right, top, bottom, fall]: Move, size: number): ZoneLine {
  const pitch = (line.right - line.left) / places;
  const high = line.bottom - line.top;
  return {
    left: line.left + left * size * pitch,
    right: line.right + right * size * pitch,
    top: line.top + top * size * high,
    bottom: line.bottom + bottom * size * high,
    fall: line.fall + fall * size * high,
  };
}

function readLine(picture: Grey, line: ZoneLine, form: Form): ReadLine {
  const read = placesOf(picture, line).map(classify);
  const best = (place: Float32Array, i: number) => Math.max(...(form[i] ?? []).map((at) => place[at] as number));
  const sureness = read.reduce((sum, place, i) => sum + best(place, i), 0) / read.length;
  return { places: read, sureness, line };
}
