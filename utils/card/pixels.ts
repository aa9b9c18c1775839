import { greyOf, pixelsOf, resizeGrey } from './grey';
import type { Pixels } from './types';

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A part of a picture, clipped to its edges; coordinates are whole pixels. */
export function cropPixels(source: Pixels, wanted: Box): Pixels & Box {
  const x = Math.max(0, Math.floor(wanted.x));
  const y = Math.max(0, Math.floor(wanted.y));
  const width = Math.max(1, Math.min(source.width, Math.ceil(wanted.x + wanted.width)) - x);
  const height = Math.max(1, Math.min(source.height, Math.ceil(wanted.y + wanted.height)) - y);
  const data = new Uint8ClampedArray(width * height * 4);
  for (let row = 0; row < height; row++) {
    const from = ((y + row) * source.width + x) * 4;
    data.set(source.data.subarray(from, from + width * 4), row * width * 4);
  }
  return { x, y, width, height, data };
}

/** The picture at another size, in grey: bilinear when growing, the mean of the covered pixels when shrinking. */
export function scaleGrey(source: Pixels, factor: number): Pixels {
  const width = Math.max(1, Math.round(source.width * factor));
  const height = Math.max(1, Math.round(source.height * factor));
  return pixelsOf(resizeGrey(greyOf(source), width, height));
}
