import { eachIn, type Grey } from './grey';
import { split } from './split';

/** Side of a block, in pixels: a few letters of running text at the size pages are judged at. */
export const block = 16;

/** A smaller stretch is a part of something; then all of the picture is looked at. */
const leastSheet = 0.15;
/** A lamp's mirror image is bright too, but never as large as a sheet that somebody meant to take. */
const leastBright = 0.27;

/** The ground of the picture, block by block. */
export interface Paper {
  columns: number;
  rows: number;
  /** Brightness of the ground around each block: what is not ink. */
  level: Uint8Array;
  /** 1 where the sheet is, 0 on the table around it. */
  sheet: Uint8Array;
  /** Blocks of the sheet, and its median level. */
  size: number;
  white: number;
}

/**
 * Where the sheet lies and how bright it is. Ink covers less than a sixth of any block of text, so the 85th
 * percentile of a block is its paper. The sheet is the largest stretch in which light changes only softly from block
 * to block: its edge against a table is a step, the edge of a shadow is not.
 */
export function paperOf(grey: Grey): Paper {
  const columns = Math.ceil(grey.width / block);
  const rows = Math.ceil(grey.height / block);
  const own = new Uint8Array(columns * rows);
  const counts = new Uint16Array(64);
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      own[row * columns + column] = percentile(grey, column * block, row * block, counts);
    }
  }
  const sheet = sheetOf(own, columns, rows);
  const level = brightestAround(own, sheet, columns, rows);
  const counted = new Uint32Array(256);
  let size = 0;
  for (let i = 0; i < sheet.length; i += 1) {
    if (!sheet[i]) continue;
    counted[level[i] as number] = (counted[level[i] as number] as number) + 1;
    size += 1;
  }
  return { columns, rows, level, sheet, size, white: middle(counted, size) };
}

function percentile(grey: Grey, left: number, top: number, counts: Uint16Array): number {
  counts.fill(0);
  let left15 = 0;
  eachIn(grey, left, top, block, (value) => {
    counts[value >> 2] = (counts[value >> 2] as number) + 1;
    left15 += 0.15;
  });
  for (let bin = 63; bin > 0; bin -= 1) {
    left15 -= counts[bin] as number;
    if (left15 < 0) return bin * 4 + 2;
  }
  return 2;
}

/** The blocks that lie on the sheet: their number, and their upper left pixel. */
export function* blocksOf({ columns, sheet }: Paper): Generator<{ at: number; left: number; top: number }> {
  for (let at = 0; at < sheet.length; at += 1) {
    if (sheet[at]) yield { at, left: (at % columns) * block, top: Math.floor(at / columns) * block };
  }
}

/** The largest stretch of even light, or of bright blocks where that runs out over a table. */
function sheetOf(own: Uint8Array, columns: number, rows: number): Uint8Array {
  const even = largest(own, columns, rows, (from, to) => isEven(own[from] as number, own[to] as number));
  const heaps = split(smooth(own, columns, rows));
  // A soft edge or a light table lets the even light run out over it: then bright and dark part the two.
  const hasRunOut = even.size > 0.85 * own.length && heaps.bright > 1.2 * heaps.dark + 4 && heaps.share > leastBright;
  if (!hasRunOut) return even.size < leastSheet * own.length ? new Uint8Array(own.length).fill(1) : even.mask;
  const isBright = (at: number) => (own[at] as number) > heaps.threshold;
  return largest(own, columns, rows, (from, to) => isBright(from) === isBright(to), isBright).mask;
}

/** The pattern of a table evened out: the mean of each block and its eight neighbours. */
function smooth(own: Uint8Array, columns: number, rows: number): Uint8Array {
  return own.map((_, at) => {
    const column = at % columns;
    const row = (at - column) / columns;
    let [sum, count] = [0, 0];
    for (let y = Math.max(0, row - 1); y <= Math.min(rows - 1, row + 1); y += 1) {
      for (let x = Math.max(0, column - 1); x <= Math.min(columns - 1, column + 1); x += 1) {
        sum += own[y * columns + x] as number;
        count += 1;
      }
    }
    return sum / count;
  });
}

/**
 * The connected stretch that is largest, brightness counting with it, and its holes: a seal or a portrait is part of
 * the sheet, and a dark table is not the sheet though more of it may be seen.
 */
function largest(
  own: Uint8Array,
  columns: number,
  rows: number,
  joins: (from: number, to: number) => boolean,
  isWanted = (_at: number) => true,
): { mask: Uint8Array; size: number } {
  const label = new Int32Array(own.length);
  let best = { label: 0, size: 0, light: 0 };
  for (let start = 0, next = 1; start < own.length; start += 1) {
    if (label[start] || !isWanted(start)) continue;
    const { size, light } = flood(own, label, start, next, columns, rows, joins);
    if (light > best.light) best = { label: next, size, light };
    next += 1;
  }
  const outside = new Int32Array(own.length);
  for (let i = 0; i < own.length; i += 1) {
    const isRim = i % columns === 0 || i % columns === columns - 1 || i < columns || i >= own.length - columns;
    if (!isRim || label[i] === best.label || outside[i]) continue;
    flood(own, outside, i, 1, columns, rows, (_, to) => label[to] !== best.label);
  }
  return { mask: Uint8Array.from(outside, (one) => (one ? 0 : 1)), size: best.size };
}

/** A shadow darkens by a twentieth from block to block, the edge of a sheet by more than an eighth. */
function isEven(a: number, b: number): boolean {
  return Math.abs(a - b) <= Math.max(8, 0.12 * Math.max(a, b));
}

function flood(
  own: Uint8Array,
  label: Int32Array,
  start: number,
  mark: number,
  columns: number,
  rows: number,
  joins: (from: number, to: number) => boolean,
): { size: number; light: number } {
  const stack = [start];
  label[start] = mark;
  let [size, light] = [0, 0];
  for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
    size += 1;
    light += own[at] as number;
    const from = at;
    const column = at % columns;
    const row = (at - column) / columns;
    const visit = (to: number) => {
      if (label[to] || !joins(from, to)) return;
      label[to] = mark;
      stack.push(to);
    };
    if (column > 0) visit(at - 1);
    if (column < columns - 1) visit(at + 1);
    if (row > 0) visit(at - columns);
    if (row < rows - 1) visit(at + columns);
  }
  return { size, light };
}

/** A block full of a heavy letter takes its ground from its neighbours. */
function brightestAround(own: Uint8Array, sheet: Uint8Array, columns: number, rows: number): Uint8Array {
  const level = own.slice();
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const at = row * columns + column;
      if (!sheet[at]) continue;
      let most = 0;
      for (let y = Math.max(0, row - 1); y <= Math.min(rows - 1, row + 1); y += 1) {
        for (let x = Math.max(0, column - 1); x <= Math.min(columns - 1, column + 1); x += 1) {
          if (sheet[y * columns + x]) most = Math.max(most, own[y * columns + x] as number);
        }
      }
      level[at] = most;
    }
  }
  return level;
}

function middle(counts: Uint32Array, size: number): number {
  let sum = 0;
  for (let level = 0; level < 256; level += 1) {
    sum += counts[level] as number;
    if (sum * 2 >= size) return level;
  }
  return 255;
}
