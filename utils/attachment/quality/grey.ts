import type { Pixels } from '../../card';

/** Brightness alone, 0–255, row by row. */
export interface Grey {
  width: number;
  height: number;
  values: Uint8Array;
}

/** Luminance after ITU-R BT.601, in whole numbers. */
export function greyOf({ width, height, data }: Pixels): Grey {
  const values = new Uint8Array(width * height);
  for (let i = 0, at = 0; i < values.length; i += 1, at += 4) {
    values[i] = (77 * (data[at] as number) + 150 * (data[at + 1] as number) + 29 * (data[at + 2] as number)) >> 8;
  }
  return { width, height, values };
}

/** Hands over the brightness of each pixel of a square, as far as it lies on the picture. */
export function eachIn(
  { width, height, values }: Grey,
  left: number,
  top: number,
  side: number,
  take: (value: number) => void,
): void {
  const right = Math.min(width, left + side);
  const bottom = Math.min(height, top + side);
  for (let y = top; y < bottom; y += 1) {
    for (let at = y * width + left; at < y * width + right; at += 1) take(values[at] as number);
  }
}
