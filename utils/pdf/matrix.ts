/** A change of coordinates [a b c d e f] (ISO 32000-1 8.3.3). */
export type Matrix = [number, number, number, number, number, number];

/** Left, bottom, right, top. */
export type Box = [number, number, number, number];

export const identity: Matrix = [1, 0, 0, 1, 0, 0];

/** First `inner`, then `outer`. */
export function multiply(inner: Matrix, outer: Matrix): Matrix {
  const [a, b, c, d, e, f] = inner;
  const [p, q, r, s, t, u] = outer;
  return [a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u];
}

/** The upright box around a box that was turned or stretched. */
export function moved([left, bottom, right, top]: Box, [a, b, c, d, e, f]: Matrix): Box {
  const corners = [
    [left, bottom],
    [right, bottom],
    [left, top],
    [right, top],
  ] as const;
  const x = corners.map(([h, v]) => a * h + c * v + e);
  const y = corners.map(([h, v]) => b * h + d * v + f);
  return [Math.min(...x), Math.min(...y), Math.max(...x), Math.max(...y)];
}

/** Puts the corners of a box in order. */
export const upright = ([a, b, c, d]: Box): Box => [Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d)];
