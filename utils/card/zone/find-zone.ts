import { flatten } from '../flatten';
import { cropGrey, type Grey } from '../grey';
import { type Band, extentsOf } from './extent';
import type { ZoneLine } from './strip';

/** A zone's lines where they seem to run, and how much more ink lies in them than between them (0–1). */
export interface FoundZone {
  /** For each of the first two lines, where it may begin and end, the likeliest first. */
  extents: [ZoneLine[], ZoneLine[]];
  /** From line to line. */
  step: number;
  clearness: number;
}

const columns = 40;
/** From where to where in the width ink is looked for: nearly the whole card (ICAO 9303-5: 89 % of it). */
const from = 0.08;
const span = 0.84;
const leastClearness = 0.3;

/**
 * The three lines of the machine-readable zone by their ink alone: equally far apart, across nearly the whole width, in
 * the lower part, level or a little aslant. Null when there are none: fronts and other papers are left alone quickly.
 */
export function findZone(card: Grey): FoundZone | null {
  const top = Math.round(card.height * 0.42);
  const part = cropGrey(card, { x: 0, y: top, width: card.width, height: card.height - top });
  const ink = flatten(part, Math.round(card.height * 0.045));
  const table = inkTable(ink);
  let best: { comb: Comb; slope: number; coverage: Float32Array } | null = null;
  for (let slope = -0.045; slope <= 0.0451; slope += 0.005) {
    const coverage = coverageAlong(table, slope, part);
    const comb = bestComb(coverage, card.height);
    if (comb && (!best || comb.clearness > best.comb.clearness)) best = { comb, slope, coverage };
  }
  if (!best || best.comb.clearness < leastClearness) return null;
  const { slope, comb } = best;
  const { band, step } = bandOf(comb, best.coverage);
  const extents = ({ top: above, bottom }: Band) =>
    extentsOf(ink, { top: above, bottom }, slope, step).map((line) => ({
      ...line,
      top: line.top + top,
      bottom: line.bottom + top,
    }));
  const second = { top: band.top + step, bottom: band.bottom + step };
  return { extents: [extents(band), extents(second)], step, clearness: comb.clearness };
}

/** Per column and row: is there ink? */
function inkTable({ width, height, values }: Grey): Uint8Array[] {
  return Array.from({ length: columns }, (_, column) => {
    const x0 = Math.floor(width * (from + (span * column) / columns));
    const x1 = Math.floor(width * (from + (span * (column + 1)) / columns));
    const least = Math.max(1, Math.round((x1 - x0) * 0.11));
    const filled = new Uint8Array(height);
    for (let y = 0; y < height; y += 1) {
      let dark = 0;
      for (let x = x0; x < x1; x += 1) if ((values[y * width + x] as number) < 140) dark += 1;
      if (dark >= least) filled[y] = 1;
    }
    return filled;
  });
}

/** In each row, aslant by `slope`, the share of columns with ink. */
function coverageAlong(table: Uint8Array[], slope: number, { width, height }: Grey): Float32Array {
  const coverage = new Float32Array(height);
  for (const [column, filled] of table.entries()) {
    const away = width * (from + (span * (column + 0.5)) / columns - 0.5);
    const shift = Math.round(slope * away);
    for (let y = 0; y < height; y += 1)
      coverage[y] = (coverage[y] as number) + ((filled[y + shift] ?? 0) as number) / columns;
  }
  return coverage;
}

interface Comb {
  /** Middle of the first line, and from line to line. */
  middle: number;
  step: number;
  clearness: number;
}

/** Lines of letters two thirds as high as their distance, with clear rows between and around them. */
function bestComb(coverage: Float32Array, height: number): Comb | null {
  const sums = new Float32Array(coverage.length + 1);
  for (let y = 0; y < coverage.length; y += 1) sums[y + 1] = (sums[y] as number) + (coverage[y] as number);
  const mean = (a: number, b: number) => {
    const [y0, y1] = [Math.max(0, Math.round(a)), Math.min(coverage.length, Math.round(b))];
    return y1 > y0 ? ((sums[y1] as number) - (sums[y0] as number)) / (y1 - y0) : 0;
  };
  let best: Comb | null = null;
  for (let step = height * 0.064; step < height * 0.115; step += 0.5) {
    for (let middle = step * 0.5; middle + step * 2.4 < coverage.length; middle += 1) {
      const inked = [0, 1, 2].map((line) => mean(middle + (line - 0.24) * step, middle + (line + 0.24) * step));
      const least = Math.min(...inked);
      if (least < 0.5) continue;
      const clear = [-0.5, 0.5, 1.5, 2.5].map((line) =>
        mean(middle + (line - 0.07) * step, middle + (line + 0.07) * step),
      );
      // The card's edge or a signature may lie just outside: one of the outer gaps may be full.
      const outer = Math.min(clear[0] as number, clear[3] as number);
      const clearness = least - Math.max(clear[1] as number, clear[2] as number, outer * 0.7);
      if (!best || clearness > best.clearness) best = { middle, step, clearness };
    }
  }
  return best;
}

/** Top and bottom of the first line and the distance of the next, from where each line's ink begins and ends. */
function bandOf({ middle, step }: Comb, coverage: Float32Array): { band: Band; step: number } {
  const edges = [0, 1, 2].map((line) => {
    const centre = middle + line * step;
    const around = coverage.subarray(Math.max(0, Math.round(centre - step * 0.25)), Math.round(centre + step * 0.25));
    const level = Math.max(...around) * 0.42;
    const isInk = (y: number) => (coverage[Math.round(y)] ?? 0) > level;
    let [above, below] = [step * 0.2, step * 0.2];
    while (above < step * 0.47 && isInk(centre - above - 1)) above += 1;
    while (below < step * 0.47 && isInk(centre + below)) below += 1;
    return { top: centre - above, bottom: centre + below };
  });
  const height = median(edges.map(({ top, bottom }) => bottom - top));
  const middles = edges.map(({ top, bottom }) => (top + bottom) / 2) as [number, number, number];
  const exact = (middles[2] - middles[0]) / 2;
  const first = (middles[0] + middles[1] + middles[2]) / 3 - exact;
  return { band: { top: first - height / 2, bottom: first + height / 2 }, step: exact };
}

const median = (values: number[]) => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
