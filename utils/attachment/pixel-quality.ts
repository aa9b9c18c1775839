import type { Pixels } from '../card';

export type PixelFault = 'dark' | 'blank-page';

/**
 * The two faults that pixels alone prove. Even the brightest parts of the picture are dark: nobody can read it.
 * No part differs from any other: nothing is on it. Blur, glare and skew need thresholds tuned on real photos,
 * which nobody has yet (facts/procedures.md 6.2, 12), so they are not judged.
 */
export function pixelFaults(pixels: Pixels): PixelFault[] {
  const counts = new Uint32Array(256);
  const { data } = pixels;
  for (let at = 0; at + 3 < data.length; at += 4) {
    const luminance = 0.299 * (data[at] ?? 0) + 0.587 * (data[at + 1] ?? 0) + 0.114 * (data[at + 2] ?? 0);
    const level = Math.round(luminance);
    counts[level] = (counts[level] ?? 0) + 1;
  }
  const total = pixels.width * pixels.height;
  const darkest = levelBelow(counts, total * 0.002);
  const brightest = levelBelow(counts, total * 0.998);
  if (brightest - darkest < 14) return ['blank-page'];
  return levelBelow(counts, total * 0.95) < 70 ? ['dark'] : [];
}

/** The level that `share` of all pixels do not exceed. */
function levelBelow(counts: Uint32Array, share: number): number {
  let sum = 0;
  for (let level = 0; level < 256; level++) {
    sum += counts[level] ?? 0;
    if (sum >= share) return level;
  }
  return 255;
}
