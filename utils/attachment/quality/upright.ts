import type { Patches } from './components';
import type { Layout } from './layout';

/** Small patches just above and just below letters, seen with the feet of the letters down or left. */
export interface Marks {
  above: number;
  below: number;
}

const cell = 32;

/**
 * Counts the marks on the two sides of the letters. Vietnamese sets five of its tones, its circumflex, breve and the
 * dot of i above and only the heavy tone below, which one syllable in eight has; so the side with more marks is up.
 */
export function marksOf(patches: Patches, { axis, xHeight, letters }: Layout): Marks {
  const [near, far] = axis === 'x' ? [patches.x0, patches.x1] : [patches.y0, patches.y1];
  // Lines along y: letters that stand right have their feet to the left, so "above" is to the right.
  const [low, high] = axis === 'x' ? [patches.y0, patches.y1] : [patches.x0, patches.x1];
  const bodies = new Map<number, number[]>();
  const key = (u: number, v: number) => Math.floor(u / cell) * 4096 + Math.floor(v / cell);
  for (const i of letters) {
    const [height, width] = [(high[i] as number) - (low[i] as number), (far[i] as number) - (near[i] as number)];
    if (height < 0.7 * xHeight || height > 2.6 * xHeight || width > 4 * xHeight) continue;
    const at = key(((near[i] as number) + (far[i] as number)) / 2, ((low[i] as number) + (high[i] as number)) / 2);
    const list = bodies.get(at);
    if (list) list.push(i);
    else bodies.set(at, [i]);
  }
  let [lower, higher] = [0, 0];
  for (let m = 0; m < patches.count; m += 1) {
    const [height, width] = [(high[m] as number) - (low[m] as number), (far[m] as number) - (near[m] as number)];
    if (height >= 0.62 * xHeight || width > 1.3 * xHeight || (patches.area[m] as number) < 2) continue;
    if (Math.max(height, width) < 0.14 * xHeight) continue;
    const side = sideOf(m);
    if (side < 0) lower += 1;
    if (side > 0) higher += 1;
  }
  return axis === 'x' ? { above: lower, below: higher } : { above: higher, below: lower };

  /** -1 when the nearest letter lies on the higher side of the mark, 1 on the lower, 0 when none is near. */
  function sideOf(m: number): number {
    const u = ((near[m] as number) + (far[m] as number)) / 2;
    const v = ((low[m] as number) + (high[m] as number)) / 2;
    let best = { gap: 0.75 * xHeight, side: 0 };
    for (let du = -1; du <= 1; du += 1) {
      for (let dv = -1; dv <= 1; dv += 1) {
        for (const i of bodies.get(key(u + du * cell, v + dv * cell)) ?? []) {
          if (i === m || u < (near[i] as number) - 1 || u > (far[i] as number) + 1) continue;
          const before = (low[i] as number) - (high[m] as number);
          const after = (low[m] as number) - (high[i] as number);
          const gap = Math.max(before, after);
          if (gap > -0.25 * xHeight && gap < best.gap) best = { gap, side: before > after ? -1 : 1 };
        }
      }
    }
    return best.side;
  }
}
