import { type Grey, resizeGrey } from './grey';

/** Where a small grey copy of a picture changes brightness, how strongly, and across which direction. */
export interface Edges {
  width: number;
  height: number;
  /** The copy itself, a little blurred. */
  grey: Float32Array;
  /** Copy to original. */
  factor: number;
  strength: Float32Array;
  /** Unit normal of the edge. */
  nx: Float32Array;
  ny: Float32Array;
  /** Only the strongest pixel across an edge counts as a line. */
  isRidge: Uint8Array;
}

/** Gradients (Scharr) of a blurred copy whose longer side is `size`. */
export function edgesOf(picture: Grey, size: number): Edges {
  const factor = Math.min(1, size / Math.max(picture.width, picture.height));
  const width = Math.max(1, Math.round(picture.width * factor));
  const height = Math.max(1, Math.round(picture.height * factor));
  const grey = blur(Float32Array.from(resizeGrey(picture, width, height).values), width, height);
  const strength = new Float32Array(width * height);
  const nx = new Float32Array(width * height);
  const ny = new Float32Array(width * height);
  const at = (x: number, y: number) => grey[y * width + x] ?? 0;
  for (let y = 1; y < height - 1; y += 1) {
    for (let x = 1; x < width - 1; x += 1) {
      const gx =
        3 * (at(x + 1, y - 1) - at(x - 1, y - 1) + at(x + 1, y + 1) - at(x - 1, y + 1)) +
        10 * (at(x + 1, y) - at(x - 1, y));
      const gy =
        3 * (at(x - 1, y + 1) - at(x - 1, y - 1) + at(x + 1, y + 1) - at(x + 1, y - 1)) +
        10 * (at(x, y + 1) - at(x, y - 1));
      const length = Math.hypot(gx, gy);
      const i = y * width + x;
      strength[i] = length / 32;
      nx[i] = length > 0 ? gx / length : 0;
      ny[i] = length > 0 ? gy / length : 0;
    }
  }
  const edges = { width, height, grey, factor, strength, nx, ny, isRidge: ridges(strength, nx, ny, width, height) };
  dropStreaks(edges);
  return edges;
}

/** Binomial, 5 × 5. */
function blur(grey: Float32Array, width: number, height: number): Float32Array {
  const kernel = [1 / 16, 4 / 16, 6 / 16, 4 / 16, 1 / 16];
  const across = new Float32Array(grey.length);
  const out = new Float32Array(grey.length);
  const clamp = (value: number, most: number) => Math.min(Math.max(value, 0), most);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      let sum = 0;
      for (let k = -2; k <= 2; k += 1) sum += (kernel[k + 2] ?? 0) * (grey[y * width + clamp(x + k, width - 1)] ?? 0);
      across[y * width + x] = sum;
    }
  }
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      let sum = 0;
      for (let k = -2; k <= 2; k += 1)
        sum += (kernel[k + 2] ?? 0) * (across[clamp(y + k, height - 1) * width + x] ?? 0);
      out[y * width + x] = sum;
    }
  }
  return out;
}

function ridges(strength: Float32Array, nx: Float32Array, ny: Float32Array, width: number, height: number): Uint8Array {
  const out = new Uint8Array(strength.length);
  for (let y = 1; y < height - 1; y += 1) {
    for (let x = 1; x < width - 1; x += 1) {
      const i = y * width + x;
      const here = strength[i] ?? 0;
      if (here < 1.5) continue;
      const step = Math.round(ny[i] ?? 0) * width + Math.round(nx[i] ?? 0);
      if (here >= (strength[i + step] ?? 0) && here > (strength[i - step] ?? 0)) out[i] = 1;
    }
  }
  return out;
}

/** A copier's or a scanner's dirt draws lines from end to end of the page: no card reaches that far. */
function dropStreaks(edges: Edges): void {
  const { width, height } = edges;
  dropAlong(edges, edges.nx, { lines: width, length: height, step: width, across: 1 });
  dropAlong(edges, edges.ny, { lines: height, length: width, step: 1, across: width });
}

interface Direction {
  /** How many parallel lines of pixels there are, of how many pixels, how far apart in memory. */
  lines: number;
  length: number;
  step: number;
  across: number;
}

function dropAlong(
  { isRidge, strength }: Edges,
  normal: Float32Array,
  { lines, length, step, across }: Direction,
): void {
  const isOnLine = (i: number) => isRidge[i] === 1 && Math.abs(normal[i] as number) > 0.9;
  const end = Math.round(length * 0.08);
  for (let line = 1; line < lines - 1; line += 1) {
    let [begin, middle, finish] = [0, 0, 0];
    for (let at = 0; at < length; at += 1) {
      const i = line * across + at * step;
      if (!isOnLine(i) && !isOnLine(i - across) && !isOnLine(i + across)) continue;
      if (at < end) begin += 1;
      else if (at >= length - end) finish += 1;
      else middle += 1;
    }
    if (Math.min(begin, finish) < end * 0.8 || middle < length * 0.4) continue;
    for (let at = 0; at < length; at += 1) {
      for (const i of [-1, 0, 1].map((by) => (line + by) * across + at * step)) {
        if (Math.abs(normal[i] as number) > 0.9) strength[i] = 0;
      }
    }
  }
  for (let i = 0; i < isRidge.length; i += 1) if (strength[i] === 0) isRidge[i] = 0;
}
