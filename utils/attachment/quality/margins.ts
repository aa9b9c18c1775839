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

/**
 * Letters at each edge of the picture: cut through, or so near that no sheet has its print there. Counted are lines
 * along a side at which lines end, and letters along a side that runs with the lines.
 */
export function cutLetters(patches: Patches, grey: Grey, { letters, axis, xHeight }: Layout): CutLetters {
  const lines = {
    left: new Set<number>(),
    right: new Set<number>(),
    top: new Set<number>(),
    bottom: new Set<number>(),
  };
  // A cut between two lines leaves the next one this near; no sheet is printed so near its edge.
  const between = 1.2 * xHeight;
  const one = Math.max(8, Math.round(2 * xHeight));
  for (const i of letters) {
    const [x0, x1] = [patches.x0[i] as number, patches.x1[i] as number];
    const [y0, y1] = [patches.y0[i] as number, patches.y1[i] as number];
    const [w, h] = [x1 - x0, y1 - y0];
    const across = axis === 'x' ? h : w;
    if (across > 3 * xHeight || Math.max(w, h) > 8 * xHeight) continue;
    const [row, column] = [Math.floor((y0 + y1) / 2 / one), Math.floor((x0 + x1) / 2 / one)];
    const [besideX, besideY] = axis === 'x' ? [1, between] : [between, 1];
    if (x0 <= besideX) lines.left.add(row);
    if (x1 >= grey.width - besideX) lines.right.add(row);
    if (y0 <= besideY) lines.top.add(column);
    if (y1 >= grey.height - besideY) lines.bottom.add(column);
  }
  return { left: lines.left.size, right: lines.right.size, top: lines.top.size, bottom: lines.bottom.size };
}
