import type { PlacedWord } from './types';

/** A piece of a page's own text, as pdf.js gives it: its matrix, and its width in the page's units. */
export interface TextItem {
  str: string;
  transform: number[];
  width: number;
}

/**
 * Words with their boxes, in the units of the page as shown. `view` is the change of coordinates from the file to the
 * page as shown. Text that runs neither right nor left (round a seal, up a margin) is left out: it is ornament.
 */
export function wordsOfText(items: TextItem[], view: number[]): PlacedWord[] {
  const drawn = items.filter(({ str }) => str.trim() !== '');
  return drawn.flatMap((item, at) => {
    const [, , c, d, e, f] = product(view, item.transform);
    const height = Math.hypot(c, d);
    if (height === 0 || isTurned(item, view)) return [];
    // The topmost letter of a seal's writing stands straight: its neighbours tell.
    const beside = [drawn[at - 1], drawn[at + 1]].filter((other) => other !== undefined);
    const isAlone = !beside.some((other) => continues(other, item) || continues(item, other));
    const isOfSeal = beside.some((other) => isTurned(other, view) && isClose(other, item, height));
    if (isAlone && item.str.trim().length <= 2 && isOfSeal) return [];
    const scale = Math.hypot(view[0] ?? 1, view[1] ?? 0);
    const letters = [...item.str].map(breadth);
    const perPart = (item.width * scale) / (sum(letters) || 1);
    const before = (index: number) => sum(letters.slice(0, [...item.str.slice(0, index)].length)) * perPart;
    return [...item.str.matchAll(/\S+/g)].map((found) => ({
      text: found[0],
      // A line of text stands about a fifth of its height below the line it is written on.
      box: {
        x: e + before(found.index),
        y: f - 0.8 * height,
        width: before(found.index + found[0].length) - before(found.index),
        height,
      },
    }));
  });
}

/** Next to it on the page too: a stamped number may follow a seal in the file and stand far from it. */
const isClose = ({ transform: [, , , , x = 0, y = 0] }: TextItem, other: TextItem, height: number) =>
  Math.hypot(x - (other.transform[4] ?? 0), y - (other.transform[5] ?? 0)) < 4 * height;

const sum = (parts: number[]) => parts.reduce((one, other) => one + other, 0);

/** How broad a letter is beside a usual small one, about as in most fonts: a piece tells its whole width only. */
function breadth(letter: string): number {
  if (/[\s.,:;'|!()[\]\u0131ijltfI]/.test(letter)) return 0.52;
  if (/[mwMW]/.test(letter)) return 1.6;
  return /\p{Lu}/u.test(letter) ? 1.28 : 1;
}

/** One word may be drawn in several pieces, each where the former ends. */
function continues(one: TextItem, other: TextItem): boolean {
  const [, , , height = 1, x = 0, y = 0] = one.transform;
  const [, , , , nextX = 0, nextY = 0] = other.transform;
  const size = Math.abs(height);
  return Math.abs(nextY - y) < 0.1 * size && Math.abs(nextX - x - one.width) < 0.4 * size;
}

function isTurned({ transform }: TextItem, view: number[]): boolean {
  const [a, b] = product(view, transform);
  return a <= 0 || Math.abs(b) > 0.05 * a;
}

function product(outer: number[], inner: number[]): [number, number, number, number, number, number] {
  const [p = 1, q = 0, r = 0, s = 1, t = 0, u = 0] = outer;
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = inner;
  return [p * a + r * b, q * a + s * b, p * c + r * d, q * c + s * d, p * e + r * f + t, q * e + s * f + u];
}
