import type { Grey } from '../grey';
import { places, type ZoneLine } from './strip';

/** Where a line's capitals stand, measured in the middle of the card. */
export interface Band {
  top: number;
  bottom: number;
}

/** A place's width as a share of the distance from line to line: 2.54 mm of 4.23, printers differ (ICAO 9303-5). */
const pitches = { least: 0.5, most: 0.7, usual: [0.6, 0.565, 0.635] };
/** A digit leaves this much of its place empty on either side. */
const bearing = 0.14;

/**
 * Where one of the first two lines may begin and end: they are full, a letter or digit stands in their first and last
 * places. By their ink first; where a lamp's reflection hides an end or dirt goes on beside it, about the card's middle.
 */
export function extentsOf(ink: Grey, band: Band, slope: number, step: number): ZoneLine[] {
  const lineFrom = (left: number, right: number): ZoneLine => {
    const lift = slope * (left - ink.width / 2);
    return { left, right, top: band.top + lift, bottom: band.bottom + lift, fall: slope * (right - left) };
  };
  const seen = inkedRun(ink, band, slope, step);
  const pitch = (seen.right - seen.left) / (places - 2 * bearing);
  const isFull = pitch > step * pitches.least && pitch < step * pitches.most;
  const about = pitches.usual.map((share) => {
    const half = (places * share * step) / 2;
    return lineFrom(ink.width / 2 - half, ink.width / 2 + half);
  });
  return isFull ? [lineFrom(seen.left - pitch * bearing, seen.right + pitch * bearing), ...about] : about;
}

/** The run of ink through the middle of a line, gaps of up to a place closed. */
function inkedRun(
  { width, height, values }: Grey,
  { top, bottom }: Band,
  slope: number,
  step: number,
): { left: number; right: number } {
  const isInked = (x: number) => {
    const shift = slope * (x - width / 2);
    let dark = 0;
    for (let y = Math.max(0, Math.round(top + shift)); y < Math.min(height, Math.round(bottom + shift)); y += 1) {
      if ((values[y * width + x] as number) < 120) dark += 1;
    }
    return dark >= (bottom - top) * 0.15;
  };
  const run = (direction: number) => {
    let last = Math.round(width / 2);
    for (let x = last; x >= 0 && x < width && Math.abs(x - last) <= step * 0.85; x += direction) {
      if (isInked(x)) last = x;
    }
    return last;
  };
  return { left: run(-1), right: run(1) + 1 };
}
