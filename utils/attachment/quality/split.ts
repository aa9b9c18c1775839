/** Two heaps of values: their means, the threshold between them, and the share of the larger values. */
interface Heaps {
  threshold: number;
  dark: number;
  bright: number;
  share: number;
  /** There are two heaps, and a step between them. */
  isClear: boolean;
}

/**
 * The value that parts small from large ones best (Otsu 1979), and whether there are two heaps at all: of evenly
 * spread values a cut in the middle explains three quarters of the variance, of two heaps more.
 */
export function split(levels: Uint8Array): Heaps {
  const counts = new Uint32Array(256);
  let total = 0;
  for (const level of levels) {
    counts[level] = (counts[level] as number) + 1;
    total += level;
  }
  const mean = total / levels.length;
  let variance = 0;
  for (let level = 0; level < 256; level += 1) variance += (counts[level] as number) * (level - mean) ** 2;
  let best = { between: 0, threshold: 0, dark: 0, bright: 0, share: 0 };
  let below = 0;
  let sum = 0;
  for (let level = 0; level < 255; level += 1) {
    below += counts[level] as number;
    sum += level * (counts[level] as number);
    const above = levels.length - below;
    if (below === 0 || above === 0) continue;
    const dark = sum / below;
    const bright = (total - sum) / above;
    const between = (below * above * (bright - dark) ** 2) / levels.length;
    if (between > best.between) best = { between, threshold: level, dark, bright, share: above / levels.length };
  }
  const isClear = best.between > 0.8 * variance && best.bright > 1.12 * best.dark + 6;
  return { ...best, isClear };
}
