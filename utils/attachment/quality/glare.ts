import type { Patches } from './components';
import type { Grey } from './grey';
import type { Layout } from './layout';
import { block, type Paper } from './paper';

const full = 249;
/** Paper brighter than this may be saturated by itself: then nothing can be told. */
const brightestPaper = 240;

/**
 * The share of the sheet that a lamp's mirror image has burnt out over print; 0 where there is none, `null` where it
 * cannot be told. Burnt out are blocks in which nearly all pixels are saturated though the sheet's paper is not.
 * Light falls off softly around them; a white label on coloured paper has an edge.
 */
export function glareOver(grey: Grey, paper: Paper, patches: Patches, layout: Layout | null): number | null {
  if (paper.white > brightestPaper) return null;
  const { columns, rows, sheet, level, size } = paper;
  const hot = new Uint8Array(sheet.length);
  for (let at = 0; at < hot.length; at += 1) {
    if (sheet[at] && (level[at] as number) >= full && isBurnt(grey, at % columns, Math.floor(at / columns)))
      hot[at] = 1;
  }
  let worst = 0;
  for (const blob of blobsOf(hot, columns, rows)) {
    if (blob.length < 0.003 * size || !fadesOut(blob, hot, paper)) continue;
    if (layout && hasPrintAround(blob, columns, patches, layout)) worst = Math.max(worst, blob.length / size);
  }
  return worst;
}

function isBurnt({ width, height, values }: Grey, column: number, row: number): boolean {
  let [burnt, all] = [0, 0];
  for (let y = row * block; y < Math.min(height, (row + 1) * block); y += 2) {
    for (let x = column * block; x < Math.min(width, (column + 1) * block); x += 1) {
      if ((values[y * width + x] as number) >= full) burnt += 1;
      all += 1;
    }
  }
  return burnt > 0.8 * all;
}

function blobsOf(hot: Uint8Array, columns: number, rows: number): number[][] {
  const seen = new Uint8Array(hot.length);
  const blobs: number[][] = [];
  for (let start = 0; start < hot.length; start += 1) {
    if (!hot[start] || seen[start]) continue;
    const blob: number[] = [];
    const stack = [start];
    seen[start] = 1;
    for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
      blob.push(at);
      for (const to of around(at, columns, rows, 1)) {
        if (!hot[to] || seen[to]) continue;
        seen[to] = 1;
        stack.push(to);
      }
    }
    blobs.push(blob);
  }
  return blobs;
}

function* around(at: number, columns: number, rows: number, reach: number): Generator<number> {
  const column = at % columns;
  const row = (at - column) / columns;
  for (let y = Math.max(0, row - reach); y <= Math.min(rows - 1, row + reach); y += 1) {
    for (let x = Math.max(0, column - reach); x <= Math.min(columns - 1, column + reach); x += 1) yield y * columns + x;
  }
}

/** Three blocks away the paper is still lit above its usual level. */
function fadesOut(blob: number[], hot: Uint8Array, { columns, rows, level, sheet, white }: Paper): boolean {
  const ring = new Set<number>();
  for (const at of blob) for (const to of around(at, columns, rows, 3)) if (!hot[to] && sheet[to]) ring.add(to);
  const near = new Set<number>();
  for (const at of blob) for (const to of around(at, columns, rows, 2)) near.add(to);
  const far = [...ring].filter((at) => !near.has(at)).map((at) => level[at] as number);
  if (far.length === 0) return false;
  far.sort((a, b) => a - b);
  return (far[far.length >> 1] as number) > white + 0.15 * (255 - white);
}

function hasPrintAround(blob: number[], columns: number, patches: Patches, { letters, xHeight }: Layout): boolean {
  const xs = blob.map((at) => (at % columns) * block);
  const ys = blob.map((at) => Math.floor(at / columns) * block);
  const reach = 5 * xHeight + 2 * block;
  const [left, right] = [Math.min(...xs) - reach, Math.max(...xs) + block + reach];
  const [top, bottom] = [Math.min(...ys) - reach, Math.max(...ys) + block + reach];
  let count = 0;
  for (const i of letters) {
    const [x, y] = [patches.x0[i] as number, patches.y0[i] as number];
    if (x > left && x < right && y > top && y < bottom) count += 1;
  }
  return count >= 12;
}
