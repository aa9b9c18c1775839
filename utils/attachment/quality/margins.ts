import type { Patches } from './components';
import type { Grey } from './grey';
import type { Layout } from './layout';

/** Letters that the picture's own edge runs through, side by side with whole ones. */
export interface CutLetters {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

type Side = keyof CutLetters;

/** A cut between two lines leaves the next one this near, in heights of a small x; no sheet is printed so near its edge. */
const between = 2.2;
/** So many letters on one line are print: the pattern of a table does not line up, and a page number is shorter. */
const onOneLine = 12;

/**
 * Letters at each edge of the picture: cut through, or in a line so near that no sheet has its print there. Counted
 * are lines along a side at which lines end, and letters along a side that runs with the lines.
 */
export function cutLetters(patches: Patches, grey: Grey, { letters, axis, xHeight }: Layout): CutLetters {
  const cut = { left: new Set<number>(), right: new Set<number>(), top: new Set<number>(), bottom: new Set<number>() };
  const near: Record<Side, number[]> = { left: [], right: [], top: [], bottom: [] };
  const one = Math.max(8, Math.round(2 * xHeight));
  for (const i of letters) {
    const box = [patches.x0[i] as number, patches.y0[i] as number, patches.x1[i] as number, patches.y1[i] as number];
    const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = box;
    const [w, h] = [x1 - x0, y1 - y0];
    const across = axis === 'x' ? h : w;
    // Specks of what lies around the sheet are as small as the marks over letters.
    if (across > 3 * xHeight || Math.max(w, h) > 8 * xHeight || Math.max(w, h) < 0.5 * xHeight) continue;
    const [row, column] = [Math.floor((y0 + y1) / 2 / one), Math.floor((x0 + x1) / 2 / one)];
    const away = { left: x0, right: grey.width - x1, top: y0, bottom: grey.height - y1 };
    if (away.left <= 1) cut.left.add(row);
    if (away.right <= 1) cut.right.add(row);
    if (away.top <= 1) cut.top.add(column);
    if (away.bottom <= 1) cut.bottom.add(column);
    if (across < 0.7 * xHeight) continue;
    for (const [side, foot] of axis === 'x'
      ? ([
          ['top', y1],
          ['bottom', y1],
        ] as const)
      : ([
          ['left', x0],
          ['right', x0],
        ] as const)) {
      if (away[side] <= between * xHeight) near[side].push(foot);
    }
  }
  const count = (side: Side) =>
    Math.max(cut[side].size, mostOnOneLine(near[side], xHeight) >= onOneLine ? onOneLine : 0);
  return { left: count('left'), right: count('right'), top: count('top'), bottom: count('bottom') };
}

/** How many of these feet stand on one line, give or take a fifth of a small x. */
function mostOnOneLine(feet: number[], xHeight: number): number {
  const sorted = feet.sort((a, b) => a - b);
  let most = 0;
  for (let low = 0, high = 0; high < sorted.length; high += 1) {
    while ((sorted[high] as number) - (sorted[low] as number) > 0.4 * xHeight) low += 1;
    most = Math.max(most, high - low + 1);
  }
  return most;
}
