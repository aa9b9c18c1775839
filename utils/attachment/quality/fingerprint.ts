import type { Patches } from './components';
import type { Layout } from './layout';

/** Where each letter of a page stands, the page's own skew taken off: all that is kept to tell pages apart. */
export interface Fingerprint {
  /** Middle, and size along and across x, of each letter: four numbers a letter, by their middle's y. */
  letters: Float32Array;
  xHeight: number;
}

/** Fewer letters may agree by chance; more than this say nothing new. */
const fewest = 40;
const mostLetters = 4000;

/** `null` where there is too little print to tell two pages apart. */
export function fingerprintOf(patches: Patches, layout: Layout | null): Fingerprint | null {
  if (!layout || layout.letters.length < fewest) return null;
  const angle = (-layout.skew * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const step = Math.max(1, layout.letters.length / mostLetters);
  const rows: [number, number, number, number][] = [];
  for (let at = 0; at < layout.letters.length; at += step) {
    const i = layout.letters[Math.floor(at)] as number;
    const [x0, x1] = [patches.x0[i] as number, patches.x1[i] as number];
    const [y0, y1] = [patches.y0[i] as number, patches.y1[i] as number];
    const [x, y] = [(x0 + x1) / 2, (y0 + y1) / 2];
    rows.push([x * cos - y * sin, x * sin + y * cos, x1 - x0, y1 - y0]);
  }
  rows.sort((a, b) => a[1] - b[1]);
  return { letters: Float32Array.from(rows.flat()), xHeight: layout.xHeight };
}

/**
 * The share of letters that stand at the same place with the same size once one page is moved onto the other.
 * The same sheet scanned twice agrees in nearly all; the same form with another person's entries does not.
 */
export function likeness(one: Fingerprint, other: Fingerprint): number {
  const [n, m] = [one.letters.length / 4, other.letters.length / 4];
  if (Math.min(n, m) < 0.85 * Math.max(n, m)) return 0;
  const scale = Math.max(one.xHeight, other.xHeight);
  if (Math.min(one.xHeight, other.xHeight) < 0.8 * scale) return 0;
  const grid = gridOf(other.letters);
  const [move] = lineShifts(one.letters, other.letters)
    .map((dy) => ({ dy, ...letterShift(one.letters, other.letters, grid, dy, scale * 0.45) }))
    .sort((a, b) => b.votes - a.votes);
  if (!move) return 0;
  const { dx, dy } = move;
  let found = 0;
  for (let i = 0; i < one.letters.length; i += 4) {
    if (hasTwin(one.letters, i, other.letters, grid, dx, dy, scale * 0.45)) found += 1;
  }
  return found / Math.max(n, m);
}

const bin = 2;
const farthest = 80;
const size = 1100;

/** Shifts down the page at which the lines of both agree, in pixels, best first: evenly spaced lines agree at several. */
function lineShifts(one: Float32Array, other: Float32Array): number[] {
  const [a, b] = [profileOf(one), profileOf(other)];
  const reach = farthest / bin;
  const sums = Array.from({ length: 2 * reach + 1 }, (_, i) => {
    let sum = 0;
    for (let at = reach; at < size - reach; at += 1) sum += Math.min(a[at] as number, b[at + i - reach] as number);
    return { shift: (i - reach) * bin, sum };
  });
  const isPeak = (at: number) => {
    const { sum } = sums[at] as { sum: number };
    return sum >= (sums[at - 1]?.sum ?? 0) && sum >= (sums[at + 1]?.sum ?? 0);
  };
  const tops = sums.filter((_, at) => isPeak(at)).sort((p, q) => q.sum - p.sum);
  return tops.slice(0, 5).map(({ shift }) => shift);
}

function profileOf(letters: Float32Array): Float32Array {
  const profile = new Float32Array(size);
  for (let i = 0; i < letters.length; i += 4) {
    const at = Math.floor(((letters[i + 1] as number) + 300) / bin);
    if (at < 1 || at >= size - 1) continue;
    profile[at] = (profile[at] as number) + 1;
    profile[at - 1] = (profile[at - 1] as number) + 0.5;
    profile[at + 1] = (profile[at + 1] as number) + 0.5;
  }
  return profile;
}

/** The shift along the lines that most letters vote for: with each letter of its own line and size it may be. */
function letterShift(
  one: Float32Array,
  other: Float32Array,
  grid: Map<number, number[]>,
  dy: number,
  slack: number,
): { dx: number; votes: number } {
  const votes = new Uint32Array(2 * farthest + 1);
  const step = 4 * Math.max(1, Math.floor(one.length / 4 / 300));
  for (let i = 0; i < one.length; i += step) {
    const [x, y] = [one[i] as number, (one[i + 1] as number) + dy];
    for (let gx = -farthest; gx <= farthest; gx += cell) {
      for (const gy of [-cell, 0, cell]) {
        for (const j of grid.get(keyOf(x + gx, y + gy)) ?? []) {
          const far = Math.round((other[j] as number) - x) + farthest;
          if (Math.abs((other[j + 1] as number) - y) > slack || !hasSizeOf(one, i, other, j)) continue;
          for (const at of [far - 1, far, far + 1])
            if (at >= 0 && at < votes.length) votes[at] = (votes[at] as number) + 1;
        }
      }
    }
  }
  const most = Math.max(...votes);
  return { dx: votes.indexOf(most) - farthest, votes: most };
}

function hasSizeOf(one: Float32Array, i: number, other: Float32Array, j: number): boolean {
  const isSized = (a: number, b: number) => Math.abs(a - b) <= Math.max(2, 0.25 * Math.max(a, b));
  return isSized(one[i + 2] as number, other[j + 2] as number) && isSized(one[i + 3] as number, other[j + 3] as number);
}

const cell = 16;
const keyOf = (x: number, y: number) => Math.floor((y + 1000) / cell) * 1024 + Math.floor((x + 1000) / cell);

function gridOf(letters: Float32Array): Map<number, number[]> {
  const grid = new Map<number, number[]>();
  for (let i = 0; i < letters.length; i += 4) {
    const key = keyOf(letters[i] as number, letters[i + 1] as number);
    const list = grid.get(key);
    if (list) list.push(i);
    else grid.set(key, [i]);
  }
  return grid;
}

function hasTwin(
  one: Float32Array,
  i: number,
  other: Float32Array,
  grid: Map<number, number[]>,
  dx: number,
  dy: number,
  slack: number,
): boolean {
  const [x, y] = [(one[i] as number) + dx, (one[i + 1] as number) + dy];
  for (let gy = -1; gy <= 1; gy += 1) {
    for (let gx = -1; gx <= 1; gx += 1) {
      for (const j of grid.get(keyOf(x + gx * cell, y + gy * cell)) ?? []) {
        if (Math.abs((other[j] as number) - x) > slack || Math.abs((other[j + 1] as number) - y) > slack) continue;
        if (hasSizeOf(one, i, other, j)) return true;
      }
    }
  }
  return false;
}
