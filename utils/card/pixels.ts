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
  const grey = toGrey(source);
  const width = Math.max(1, Math.round(source.width * factor));
  const height = Math.max(1, Math.round(source.height * factor));
  const scaled = factor >= 1 ? grow(grey, source, width, height) : shrink(grey, source, width, height);
  const data = new Uint8ClampedArray(width * height * 4);
  for (let i = 0; i < scaled.length; i++) data.fill(scaled[i] ?? 0, i * 4, i * 4 + 3);
  for (let i = 3; i < data.length; i += 4) data[i] = 255;
  return { width, height, data };
}

function toGrey({ data, width, height }: Pixels): Uint8ClampedArray {
  const grey = new Uint8ClampedArray(width * height);
  for (let i = 0, at = 0; i < grey.length; i++, at += 4) {
    grey[i] = 0.299 * (data[at] ?? 0) + 0.587 * (data[at + 1] ?? 0) + 0.114 * (data[at + 2] ?? 0);
  }
  return grey;
}

function grow(grey: Uint8ClampedArray, size: Pixels, width: number, height: number): Uint8ClampedArray {
  const out = new Uint8ClampedArray(width * height);
  for (let y = 0; y < height; y++) {
    const sy = clamp(((y + 0.5) * size.height) / height - 0.5, size.height - 1);
    const top = Math.floor(sy) * size.width;
    const bottom = Math.min(Math.floor(sy) + 1, size.height - 1) * size.width;
    const fy = sy - Math.floor(sy);
    for (let x = 0; x < width; x++) {
      const sx = clamp(((x + 0.5) * size.width) / width - 0.5, size.width - 1);
      const left = Math.floor(sx);
      const right = Math.min(left + 1, size.width - 1);
      const fx = sx - left;
      const upper = (grey[top + left] ?? 0) * (1 - fx) + (grey[top + right] ?? 0) * fx;
      const lower = (grey[bottom + left] ?? 0) * (1 - fx) + (grey[bottom + right] ?? 0) * fx;
      out[y * width + x] = upper * (1 - fy) + lower * fy;
    }
  }
  return out;
}

function shrink(grey: Uint8ClampedArray, size: Pixels, width: number, height: number): Uint8ClampedArray {
  const out = new Uint8ClampedArray(width * height);
  for (let y = 0; y < height; y++) {
    const y0 = Math.floor((y * size.height) / height);
    const y1 = Math.max(y0 + 1, Math.floor(((y + 1) * size.height) / height));
    for (let x = 0; x < width; x++) {
      const x0 = Math.floor((x * size.width) / width);
      const x1 = Math.max(x0 + 1, Math.floor(((x + 1) * size.width) / width));
      let sum = 0;
      for (let yy = y0; yy < y1; yy++) for (let xx = x0; xx < x1; xx++) sum += grey[yy * size.width + xx] ?? 0;
      out[y * width + x] = sum / ((y1 - y0) * (x1 - x0));
    }
  }
  return out;
}

function clamp(value: number, max: number): number {
  return Math.min(Math.max(value, 0), max);
}
