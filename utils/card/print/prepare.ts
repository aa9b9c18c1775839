import type { Grey } from '../grey';

/** Left of this stand emblem, portrait and, on old backs, fingerprints; print begins right of it (facts/idcards.md 3). */
const column = 0.275;

/** Wider than a letter is high: only light and shadow change that slowly. */
const reach = 40;
/** What paper becomes where light is even. */
export const paper = 205;

/** Light and shadow evened out: what parts ink from paper by one brightness loses all that lies in the shade. */
export function evenLight({ width, height, values }: Grey): Grey {
  const out = new Uint8ClampedArray(width * height);
  const columns = new Float64Array(width);
  for (let y = 0; y < Math.min(reach, height); y += 1) addRow(columns, values, y * width, 1);
  for (let y = 0; y < height; y += 1) {
    if (y + reach < height) addRow(columns, values, (y + reach) * width, 1);
    if (y - reach - 1 >= 0) addRow(columns, values, (y - reach - 1) * width, -1);
    const rows = Math.min(height - 1, y + reach) - Math.max(0, y - reach) + 1;
    let sum = 0;
    for (let x = 0; x < Math.min(reach, width); x += 1) sum += columns[x] as number;
    for (let x = 0; x < width; x += 1) {
      if (x + reach < width) sum += columns[x + reach] as number;
      if (x - reach - 1 >= 0) sum -= columns[x - reach - 1] as number;
      const across = Math.min(width - 1, x + reach) - Math.max(0, x - reach) + 1;
      out[y * width + x] = (paper * (values[y * width + x] as number) * rows * across) / Math.max(sum, 1);
    }
  }
  return { width, height, values: out };
}

function addRow(columns: Float64Array, values: Uint8ClampedArray, from: number, times: 1 | -1): void {
  for (let x = 0; x < columns.length; x += 1)
    columns[x] = (columns[x] as number) + times * (values[from + x] as number);
}

/** The column of emblem and portrait painted over: a recogniser takes both for words and joins them to the lines beside. */
export function withoutPortrait({ width, height, values }: Grey): Grey {
  const out = values.slice();
  const right = Math.round(column * width);
  for (let y = 0; y < height; y += 1) out.fill(paper, y * width, y * width + right);
  return { width, height, values: out };
}
