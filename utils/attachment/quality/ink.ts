import { eachIn, type Grey } from './grey';
import { block, blocksOf, type Paper } from './paper';
import { split } from './split';

/** What was printed on the sheet. */
export interface Ink {
  /** 1 for a pixel of ink. */
  mask: Uint8Array;
  /** How far ink lies below the paper, as a part of the paper's level: 1 is black on white. */
  contrast: number;
  /** Blocks with ink. */
  blocks: number;
  /** Deviation of the paper's own grain, in levels. */
  grain: number;
}

/**
 * Ink is what lies below the middle between the paper's level and that of ink. The ink's own level comes from the
 * blocks that have any, so that three lines on a page count as much as thirty.
 */
export function inkOf(grey: Grey, paper: Paper): Ink {
  const grain = grainOf(grey, paper);
  const depths: number[] = [];
  for (const { at, left, top } of blocksOf(paper)) {
    depths.push(1 - darkest(grey, left, top) / Math.max(1, paper.level[at] as number));
  }
  // Where most blocks are bare, their own depth is the noise of the paper.
  const heaps = split(Uint8Array.from(depths, (depth) => depth * 255));
  const hasBare = heaps.isClear && heaps.bright > 3 * heaps.dark;
  const noise = hasBare ? heaps.dark / 255 : 0;
  // A quarter of the sheet at the least is bare; grain reaches there as deep as anywhere.
  const bare = depths.slice().sort((a, b) => a - b)[depths.length >> 2] ?? 0;
  const least = Math.max(0.055, 2 * bare, hasBare ? heaps.threshold / 255 : 0);
  const inked = depths.filter((depth) => depth > least).sort((a, b) => a - b);
  const contrast = inked[Math.floor(inked.length * 0.7)] ?? 0;
  const limit = Math.max(0.04, Math.min(noise * 1.2, contrast * 0.6), contrast * 0.5);
  return { mask: maskOf(grey, paper, limit), contrast, blocks: inked.length, grain };
}

/** The third darkest pixel: one alone may be dust. */
function darkest(grey: Grey, left: number, top: number): number {
  let [a, b, c] = [255, 255, 255];
  eachIn(grey, left, top, block, (value) => {
    if (value >= c) return;
    if (value < a) [a, b, c] = [value, a, b];
    else if (value < b) [b, c] = [value, b];
    else c = value;
  });
  return c;
}

function maskOf({ width, height, values }: Grey, paper: Paper, depth: number): Uint8Array {
  const mask = new Uint8Array(width * height);
  for (const { at, left, top } of blocksOf(paper)) {
    const limit = (paper.level[at] as number) * (1 - depth);
    const right = Math.min(width, left + block);
    for (let y = top; y < Math.min(height, top + block); y += 1) {
      for (let i = y * width + left; i < y * width + right; i += 1) if ((values[i] as number) < limit) mask[i] = 1;
    }
  }
  return mask;
}

/** From neighbouring pixels of the quietest quarter of the sheet's blocks: there is no ink in those. */
function grainOf({ width, height, values }: Grey, paper: Paper): number {
  const energies: number[] = [];
  for (const { left, top } of blocksOf(paper)) {
    const right = Math.min(width - 1, left + block);
    let [sum, count] = [0, 0];
    for (let y = top; y < Math.min(height, top + block); y += 2) {
      for (let i = y * width + left; i < y * width + right; i += 1) {
        sum += ((values[i + 1] as number) - (values[i] as number)) ** 2;
        count += 1;
      }
    }
    if (count > 0) energies.push(sum / count);
  }
  energies.sort((a, b) => a - b);
  return Math.sqrt((energies[Math.floor(energies.length * 0.25)] ?? 0) / 2);
}
