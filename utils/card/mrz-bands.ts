import { flatten } from './flatten';
import { cropGrey, type Grey } from './grey';

/** Where one line of the zone runs, in pixels of the card. */
export interface Band {
  top: number;
  bottom: number;
}

/**
 * The three lines of the machine-readable zone by their ink alone: equally high, equally far apart, across nearly the
 * whole card, in its lower half. Null when there are none: fronts and other papers are left alone quickly.
 */
export function mrzBands(card: Grey): [Band, Band, Band] | null {
  const top = Math.round(card.height * 0.55);
  const part = cropGrey(card, { x: 0, y: top, width: card.width, height: card.height - top });
  const ink = flatten(part, Math.round(card.height * 0.045));
  const coverage = rowCoverage(ink);
  const bands = runsOf(coverage, 0.55).filter(({ top: from, bottom: to }) => isLetterHigh(to - from, card.height));
  for (let i = bands.length - 3; i >= 0; i -= 1) {
    const [a, b, c] = bands.slice(i, i + 3) as [Band, Band, Band];
    const steps = [middle(b) - middle(a), middle(c) - middle(b)];
    const step = (steps[0] as number) + (steps[1] as number);
    const isEven = Math.abs((steps[0] as number) - (steps[1] as number)) < 0.12 * step;
    if (isEven && step > card.height * 0.1 && step < card.height * 0.22) {
      return [a, b, c].map((band) => ({ top: band.top + top, bottom: band.bottom + top })) as [Band, Band, Band];
    }
  }
  return null;
}

const middle = ({ top, bottom }: Band) => (top + bottom) / 2;
const isLetterHigh = (pixels: number, height: number) => pixels > height * 0.025 && pixels < height * 0.085;

/**
 * In each row, into how many of forty columns ink falls. A zone's letters stand in nearly all of them; a signature, a
 * seal or a fingerprint in few.
 */
function rowCoverage({ width, height, values }: Grey): Float32Array {
  const columns = 40;
  const coverage = new Float32Array(height);
  for (let y = 0; y < height; y += 1) {
    let filled = 0;
    for (let column = 0; column < columns; column += 1) {
      const from = Math.floor(width * (0.06 + (0.88 * column) / columns));
      const to = Math.floor(width * (0.06 + (0.88 * (column + 1)) / columns));
      let dark = 0;
      for (let x = from; x < to; x += 1) if ((values[y * width + x] as number) < 140) dark += 1;
      if (dark >= 2) filled += 1;
    }
    coverage[y] = filled / columns;
  }
  return coverage;
}

/** Runs of rows above a level; gaps of a row or two inside a letter are closed. */
function runsOf(coverage: Float32Array, level: number): Band[] {
  const runs: Band[] = [];
  let start = -1;
  let gap = 0;
  for (let y = 0; y <= coverage.length; y += 1) {
    const isIn = y < coverage.length && (coverage[y] as number) >= level;
    if (isIn) {
      if (start < 0) start = y;
      gap = 0;
    } else if (start >= 0) {
      gap += 1;
      if (gap > 2 || y === coverage.length) {
        runs.push({ top: start, bottom: y - gap + 1 });
        start = -1;
        gap = 0;
      }
    }
  }
  return runs;
}
