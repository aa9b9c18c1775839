import type { Patches } from './components';
import type { Grey } from './grey';
import type { Layout } from './layout';

const tile = 48;

/** How wide the edges of strokes are. */
export interface EdgeWidths {
  /** As a part of the height of a small x: about 0.1 in a sharp scan, more the less can be read. */
  width: number;
  /** The widest direction, in pixels, and how much wider it is than the narrowest. */
  widest: number;
  unevenness: number;
}

/**
 * Per tile of print the variance of brightness over the energy of its differences is the square of a length; a lens
 * blurs all directions alike and a moving camera one, so the worst of four counts. Of all tiles the best third counts,
 * since a heading or a seal may be soft by itself. `null` without enough print.
 */
export function edgeWidths(
  grey: Grey,
  patches: Patches,
  { letters, xHeight }: Layout,
  grain: number,
): EdgeWidths | null {
  const columns = Math.ceil(grey.width / tile);
  const counts = new Uint16Array(columns * Math.ceil(grey.height / tile));
  for (const i of letters) {
    const x = Math.floor(((patches.x0[i] as number) + (patches.x1[i] as number)) / 2 / tile);
    const y = Math.floor(((patches.y0[i] as number) + (patches.y1[i] as number)) / 2 / tile);
    counts[y * columns + x] = (counts[y * columns + x] as number) + 1;
  }
  const tiles: number[][] = [];
  for (let at = 0; at < counts.length; at += 1) {
    if ((counts[at] as number) < 2) continue;
    const widths = widthsIn(grey, (at % columns) * tile, Math.floor(at / columns) * tile, grain);
    if (widths) tiles.push(widths);
  }
  if (tiles.length < 3) return null;
  const directions = [0, 1, 2, 3].map((way) => bestThird(tiles.map((widths) => widths[way] ?? 0)));
  const widest = Math.max(...directions);
  return {
    width: bestThird(tiles.map((widths) => Math.max(...widths))) / xHeight,
    widest,
    unevenness: widest / Math.min(...directions),
  };
}

function bestThird(widths: number[]): number {
  widths.sort((a, b) => a - b);
  return widths[Math.floor(widths.length / 3)] ?? 0;
}

/** Along rows, along columns, and along both diagonals. */
function widthsIn({ width, height, values }: Grey, left: number, top: number, grain: number): number[] | null {
  const right = Math.min(width - 1, left + tile);
  const bottom = Math.min(height - 1, top + tile);
  let [sum, squares, h, v, d, e] = [0, 0, 0, 0, 0, 0];
  for (let y = Math.max(1, top); y < bottom; y += 1) {
    for (let x = left, at = y * width + left; x < right; x += 1, at += 1) {
      const here = values[at] as number;
      const next = values[at + 1] as number;
      const below = values[at + width] as number;
      sum += here;
      squares += here * here;
      h += (next - here) ** 2;
      v += (below - here) ** 2;
      d += ((values[at + width + 1] as number) - here) ** 2;
      e += (next - below) ** 2;
    }
  }
  const count = Math.max(1, (right - left) * (bottom - Math.max(1, top)));
  const variance = squares / count - (sum / count) ** 2 - grain * grain;
  if (variance < 30) return null;
  const noise = 2 * grain * grain;
  return [h / count - noise, v / count - noise, (d / count - noise) / 2, (e / count - noise) / 2].map((energy) =>
    Math.sqrt(variance / Math.max(0.5, energy)),
  );
}
