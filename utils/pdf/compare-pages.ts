/** A drawn page: RGBA rows from the top, as a canvas gives them. */
export interface PagePixels {
  width: number;
  height: number;
  data: Uint8ClampedArray;
}

/** A stretch of the page that looks different, in pixels from the upper left corner. */
export interface DifferenceBox {
  x: number;
  y: number;
  width: number;
  height: number;
  /** Something was to be seen there before: the new part lies over it or replaces it. */
  coversContent: boolean;
}

/** The same renderer draws both, so equal content gives equal pixels; a rounding of one step is no difference. */
const tolerance = 12;

/** Differences nearer than this belong together: the letters of one line, the strokes of one seal. */
const cell = 12;

/** Fewer covered pixels than this are the edge of a letter, not its being hidden. */
const fewestCovered = 8;

/**
 * Where two drawings of a page differ. Empty: nobody could see a difference at this resolution.
 * Pages of different size differ as a whole.
 */
export function comparePages(before: PagePixels, after: PagePixels): DifferenceBox[] {
  if (before.width !== after.width || before.height !== after.height) {
    return [{ x: 0, y: 0, width: after.width, height: after.height, coversContent: true }];
  }
  const columns = Math.ceil(before.width / cell);
  const rows = Math.ceil(before.height / cell);
  const changed = changedCells(before, after, columns, rows);
  return groups(changed, columns, rows).map((cells) => boxOf(cells, columns, before, after));
}

/** How many pixels of each cell differ. */
function changedCells(before: PagePixels, after: PagePixels, columns: number, rows: number): Uint16Array {
  const counts = new Uint16Array(columns * rows);
  for (let y = 0, at = 0; y < before.height; y++) {
    const row = Math.floor(y / cell) * columns;
    for (let x = 0; x < before.width; x++, at += 4) {
      if (differs(before.data, after.data, at)) {
        const index = row + Math.floor(x / cell);
        counts[index] = (counts[index] ?? 0) + 1;
      }
    }
  }
  return counts;
}

function differs(one: Uint8ClampedArray, other: Uint8ClampedArray, at: number): boolean {
  for (let channel = 0; channel < 3; channel++) {
    if (Math.abs((one[at + channel] ?? 0) - (other[at + channel] ?? 0)) > tolerance) return true;
  }
  return false;
}

/** Changed cells that touch each other, corners and one empty cell between included. */
function groups(counts: Uint16Array, columns: number, rows: number): number[][] {
  const seen = new Uint8Array(counts.length);
  const found: number[][] = [];
  for (let start = 0; start < counts.length; start++) {
    if (!counts[start] || seen[start]) continue;
    const group: number[] = [];
    const open = [start];
    seen[start] = 1;
    for (let index = open.pop(); index !== undefined; index = open.pop()) {
      group.push(index);
      const column = index % columns;
      const row = (index - column) / columns;
      for (let y = Math.max(0, row - 2); y <= Math.min(rows - 1, row + 2); y++) {
        for (let x = Math.max(0, column - 2); x <= Math.min(columns - 1, column + 2); x++) {
          const next = y * columns + x;
          if (!counts[next] || seen[next]) continue;
          seen[next] = 1;
          open.push(next);
        }
      }
    }
    found.push(group);
  }
  return found;
}

function boxOf(cells: number[], columns: number, before: PagePixels, after: PagePixels): DifferenceBox {
  const xs = cells.map((index) => index % columns);
  const ys = cells.map((index) => Math.floor(index / columns));
  const x = least(xs) * cell;
  const y = least(ys) * cell;
  const width = Math.min(before.width, (most(xs) + 1) * cell) - x;
  const height = Math.min(before.height, (most(ys) + 1) * cell) - y;
  return { x, y, width, height, coversContent: covers(cells, columns, before, after) };
}

/** True where changed pixels were not plain background before. Background: the commonest colour of these cells. */
function covers(cells: number[], columns: number, before: PagePixels, after: PagePixels): boolean {
  const changed: number[] = [];
  const colours = new Map<number, number>();
  for (const index of cells) {
    const left = (index % columns) * cell;
    const top = Math.floor(index / columns) * cell;
    for (let y = top; y < Math.min(before.height, top + cell); y++) {
      for (let x = left; x < Math.min(before.width, left + cell); x++) {
        const at = (y * before.width + x) * 4;
        const colour = coarse(before.data, at);
        colours.set(colour, (colours.get(colour) ?? 0) + 1);
        if (differs(before.data, after.data, at)) changed.push(colour);
      }
    }
  }
  let background = 0;
  let count = 0;
  for (const [colour, times] of colours) if (times > count) [background, count] = [colour, times];
  return changed.filter((colour) => colour !== background).length >= fewestCovered;
}

/** A colour in 16 steps a channel. */
function coarse(data: Uint8ClampedArray, at: number): number {
  return ((data[at] ?? 0) >> 4) * 256 + ((data[at + 1] ?? 0) >> 4) * 16 + ((data[at + 2] ?? 0) >> 4);
}

// A page can have more cells than a call can have arguments.
const least = (values: number[]) => values.reduce((one, other) => Math.min(one, other));
const most = (values: number[]) => values.reduce((one, other) => Math.max(one, other));
