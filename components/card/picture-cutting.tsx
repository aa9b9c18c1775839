import type { Part } from './picture-view';

/** A part of a picture that a person can read. */
export interface Cutting {
  url: string;
  part: Part;
  /** Of the whole picture, in pixels. */
  size: { width: number; height: number };
  /** Quarter turns, clockwise, that set it upright. */
  turn?: 1 | 2 | 3 | undefined;
}

/** As tall as three lines of print at most: the fields must stay in sight. */
const tallest = 5;

/** The place a value was read from, cut out and enlarged right at its field. */
export function PictureCutting({ url, part, size, turn, label }: Cutting & { label: string }) {
  const { x, y, width, height } = withMargin(part);
  const shape = (width * size.width) / (height * size.height);
  const isSideways = turn === 1 || turn === 3;
  const shownShape = isSideways ? 1 / shape : shape;
  const turning = {
    aspectRatio: String(shape),
    width: isSideways ? `${100 * shape}%` : '100%',
    transform: `translate(-50%, -50%) rotate(${(turn ?? 0) * 90}deg)`,
  };
  return (
    <div
      class="picture-cutting"
      style={{ aspectRatio: String(shownShape), width: `min(100%, ${tallest * shownShape}rem)` }}
    >
      <div class="picture-turning" style={turning}>
        <img
          src={url}
          alt={label}
          style={{ width: `${100 / width}%`, left: `${(-x / width) * 100}%`, top: `${(-y / height) * 100}%` }}
        />
      </div>
    </div>
  );
}

/** Some of what lies around it shows that it is the right place. */
function withMargin(part: Part): Part {
  const margin = part.height * 0.25;
  const left = Math.max(0, part.x - margin / 2);
  const top = Math.max(0, part.y - margin);
  return {
    x: left,
    y: top,
    width: Math.min(1, part.x + part.width + margin / 2) - left,
    height: Math.min(1, part.y + part.height + margin) - top,
  };
}
