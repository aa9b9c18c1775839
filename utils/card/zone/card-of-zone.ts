import { type Point, pointIn, type Quad } from '../quad';
import { places, type ZoneLine } from './strip';

/** Of the card, in places of the zone: 2.54 mm each on 85.6 × 53.98 mm (ICAO 9303-5). */
const width = 33.7;
/** Of the card's height, how far the zone's second line lies below its top. */
const secondLine = 0.8;

/**
 * The card around a zone: what was straightened may have been print alone, without the card's margins. `view` is the
 * quad that was straightened to `size`, where the lines were found.
 */
export function cardOfZone(lines: ZoneLine[], view: Quad, size: { width: number; height: number }): Quad {
  const [, line] = lines;
  if (!line) return view;
  const along = { x: (line.right - line.left) / places, y: line.fall / places };
  const across = { x: -along.y, y: along.x };
  const high = (width * 53.98) / 85.6;
  const left = { x: (line.left + line.right) / 2, y: (line.top + line.bottom + line.fall) / 2 };
  const at = (u: number, v: number): Point => ({
    x: left.x + along.x * u * width + across.x * v * high,
    y: left.y + along.y * u * width + across.y * v * high,
  });
  const corners = [at(-0.5, -secondLine), at(0.5, -secondLine), at(0.5, 1 - secondLine), at(-0.5, 1 - secondLine)];
  // Where the view was the card itself its own corners are better than any reckoned from the zone.
  const isSame = [
    [0, 0],
    [size.width, 0],
    [size.width, size.height],
    [0, size.height],
  ].every(([x = 0, y = 0], i) => {
    const corner = corners[i] as Point;
    return Math.hypot(corner.x - x, corner.y - y) < size.width * 0.05;
  });
  if (isSame) return view;
  const place = pointIn(view, size.width, size.height);
  return corners.map(({ x, y }) => place(x, y)) as Quad;
}
