import type { Pixels } from '../../card';
import { patchesOf } from './components';
import { greyOf } from './grey';
import { inkOf } from './ink';
import { layoutOf } from './layout';
import { paperOf } from './paper';

/** The share of a picture's letters for which this holds, 0–1, and the height of a small x; `null` without print. */
export function printIn(
  pixels: Pixels,
  holds: (x: number, y: number) => boolean,
): { share: number; xHeight: number } | null {
  const grey = greyOf(pixels);
  const paper = paperOf(grey);
  const patches = patchesOf(inkOf(grey, paper).mask, grey.width, grey.height);
  const layout = patches && layoutOf(patches, grey, paper);
  if (!patches || !layout) return null;
  let count = 0;
  for (const i of layout.letters) {
    const x = ((patches.x0[i] as number) + (patches.x1[i] as number)) / 2;
    const y = ((patches.y0[i] as number) + (patches.y1[i] as number)) / 2;
    if (holds(x, y)) count += 1;
  }
  return { share: count / layout.letters.length, xHeight: layout.xHeight };
}
