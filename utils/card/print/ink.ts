import type { Grey } from '../grey';
import type { Box } from '../pixels';
import { paper } from './prepare';

/**
 * A line's box drawn out to where its letters truly begin and end: a recogniser that takes a page in columns now and
 * then drops the first or the last word. It ends where a gap is wider than letters are high.
 */
export function wholeLine(card: Grey, box: Box, { left = 0, right = card.width } = {}): Box {
  const level = inkLevel(card, box, 0.1);
  // Leader dots run at the foot of a line, neighbours' marks at its edges.
  const middle = { ...box, y: box.y + box.height * 0.25, height: box.height * 0.5 };
  const isInk = (x: number) => inkIn(card, middle, x, level) >= 2;
  const gap = box.height * 1.25;
  const walk = (from: number, step: 1 | -1, end: number) => {
    let last = from;
    for (let x = from; step > 0 ? x < end : x >= end; x += step) {
      if (isInk(x)) last = x;
      else if (Math.abs(x - last) > gap) break;
    }
    return last;
  };
  const to = walk(Math.round(box.x + box.width) - 1, 1, Math.min(right, card.width));
  const from = walk(Math.round(box.x), -1, Math.max(0, left));
  return { ...box, x: from, width: to + 1 - from };
}

/** Between the paper and the darkest pixels, a share of the box that ink surely fills: faint print has a higher one. */
function inkLevel(card: Grey, box: Box, share: number): number {
  const counts = new Uint32Array(256);
  let all = 0;
  each(card, box, (value) => {
    counts[value] = (counts[value] as number) + 1;
    all += 1;
  });
  let seen = 0;
  let dark = 0;
  while (dark < 255 && seen + (counts[dark] as number) < all * share) {
    seen += counts[dark] as number;
    dark += 1;
  }
  return Math.min(dark + 0.5 * (paper - dark), paper * 0.86);
}

/**
 * The one line of print in a region where it is known to stand: its rows by their ink, then its letters from the
 * left. Null where there is none.
 */
export function lineIn(card: Grey, region: Box): Box | null {
  const level = inkLevel(card, region, 0.03);
  if (level > paper * 0.85) return null;
  const [top, bottom] = [
    Math.max(0, Math.round(region.y)),
    Math.min(card.height, Math.round(region.y + region.height)),
  ];
  const [left, right] = [Math.max(0, Math.round(region.x)), Math.min(card.width, Math.round(region.x + region.width))];
  let best = { from: 0, to: 0, ink: 0 };
  let run = { from: top, to: top, ink: 0 };
  for (let y = top; y < bottom; y += 1) {
    let dark = 0;
    for (let x = left; x < right; x += 1) if ((card.values[y * card.width + x] as number) < level) dark += 1;
    if (dark < 4) {
      if (y - run.to > 3) run = { from: y + 1, to: y + 1, ink: 0 };
      continue;
    }
    run.to = y;
    run.ink += dark;
    if (run.ink > best.ink) best = { ...run };
  }
  const height = best.to + 1 - best.from;
  if (height < 12 || height > card.height * 0.12) return null;
  const band = { x: left, y: best.from, width: right - left, height };
  const columns = Array.from({ length: right - left }, (_, i) => inkIn(card, band, left + i, level) >= 2);
  const first = columns.indexOf(true);
  const last = columns.lastIndexOf(true);
  return first < 0 ? null : { ...band, x: left + first, width: last + 1 - first };
}

function inkIn({ width, height, values }: Grey, box: Box, x: number, level: number): number {
  let dark = 0;
  const bottom = Math.min(height, Math.round(box.y + box.height));
  for (let y = Math.max(0, Math.round(box.y)); y < bottom; y += 1)
    if ((values[y * width + x] as number) < level) dark += 1;
  return dark;
}

function each({ width, height, values }: Grey, box: Box, visit: (value: number) => void): void {
  const [x0, y0] = [Math.max(0, Math.round(box.x)), Math.max(0, Math.round(box.y))];
  const [x1, y1] = [Math.min(width, Math.round(box.x + box.width)), Math.min(height, Math.round(box.y + box.height))];
  for (let y = y0; y < y1; y += 1) for (let x = x0; x < x1; x += 1) visit(values[y * width + x] as number);
}
