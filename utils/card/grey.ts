import type { Box } from './pixels';
import type { Pixels } from './types';

/** A picture's brightness alone, 0–255, row by row: all that finding and reading a card look at. */
export interface Grey {
  width: number;
  height: number;
  values: Uint8ClampedArray;
}

export function greyOf({ width, height, data }: Pixels): Grey {
  const values = new Uint8ClampedArray(width * height);
  for (let i = 0, at = 0; i < values.length; i += 1, at += 4) {
    values[i] = 0.299 * (data[at] as number) + 0.587 * (data[at + 1] as number) + 0.114 * (data[at + 2] as number);
  }
  return { width, height, values };
}

/** The brightness between pixels, bilinear; outside the picture its border goes on. */
export function greyAt({ width, height, values }: Grey, x: number, y: number): number {
  const cx = x < 0 ? 0 : x > width - 1.001 ? width - 1.001 : x;
  const cy = y < 0 ? 0 : y > height - 1.001 ? height - 1.001 : y;
  const x0 = cx | 0;
  const y0 = cy | 0;
  const fx = cx - x0;
  const fy = cy - y0;
  const at = y0 * width + x0;
  const upper = (values[at] as number) * (1 - fx) + (values[at + 1] as number) * fx;
  const lower = (values[at + width] as number) * (1 - fx) + (values[at + width + 1] as number) * fx;
  return upper * (1 - fy) + lower * fy;
}

/** A part, clipped to the picture. */
export function cropGrey(source: Grey, wanted: Box): Grey {
  const x = Math.max(0, Math.min(source.width - 1, Math.floor(wanted.x)));
  const y = Math.max(0, Math.min(source.height - 1, Math.floor(wanted.y)));
  const width = Math.max(1, Math.min(source.width, Math.ceil(wanted.x + wanted.width)) - x);
  const height = Math.max(1, Math.min(source.height, Math.ceil(wanted.y + wanted.height)) - y);
  const values = new Uint8ClampedArray(width * height);
  for (let row = 0; row < height; row += 1) {
    const from = (y + row) * source.width + x;
    values.set(source.values.subarray(from, from + width), row * width);
  }
  return { width, height, values };
}

/** At another size: bilinear when growing, the mean of the covered pixels when shrinking. */
export function resizeGrey(source: Grey, width: number, height: number): Grey {
  return width >= source.width ? grow(source, width, height) : shrink(source, width, height);
}

/** Half as wide and high: the mean of each four. */
export function halved({ width, height, values }: Grey): Grey {
  const [wide, high] = [width >> 1, height >> 1];
  const out = new Uint8ClampedArray(wide * high);
  for (let y = 0; y < high; y += 1) {
    let at = 2 * y * width;
    for (let x = 0; x < wide; x += 1, at += 2) {
      const upper = (values[at] as number) + (values[at + 1] as number);
      const lower = (values[at + width] as number) + (values[at + width + 1] as number);
      out[y * wide + x] = (upper + lower + 2) >> 2;
    }
  }
  return { width: wide, height: high, values: out };
}

function grow(source: Grey, width: number, height: number): Grey {
  const out = new Uint8ClampedArray(width * height);
  const { values } = source;
  const within = (value: number, most: number) => Math.min(Math.max(value, 0), most);
  for (let y = 0; y < height; y += 1) {
    const sy = within(((y + 0.5) * source.height) / height - 0.5, source.height - 1);
    const top = Math.floor(sy) * source.width;
    const bottom = Math.min(Math.floor(sy) + 1, source.height - 1) * source.width;
    const fy = sy - Math.floor(sy);
    for (let x = 0; x < width; x += 1) {
      const sx = within(((x + 0.5) * source.width) / width - 0.5, source.width - 1);
      const left = Math.floor(sx);
      const right = Math.min(left + 1, source.width - 1);
      const fx = sx - left;
      const upper = (values[top + left] as number) * (1 - fx) + (values[top + right] as number) * fx;
      const lower = (values[bottom + left] as number) * (1 - fx) + (values[bottom + right] as number) * fx;
      out[y * width + x] = upper * (1 - fy) + lower * fy;
    }
  }
  return { width, height, values: out };
}

function shrink(source: Grey, width: number, height: number): Grey {
  const out = new Uint8ClampedArray(width * height);
  for (let y = 0; y < height; y += 1) {
    const y0 = Math.floor((y * source.height) / height);
    const y1 = Math.max(y0 + 1, Math.floor(((y + 1) * source.height) / height));
    for (let x = 0; x < width; x += 1) {
      const x0 = Math.floor((x * source.width) / width);
      const x1 = Math.max(x0 + 1, Math.floor(((x + 1) * source.width) / width));
      let sum = 0;
      for (let yy = y0; yy < y1; yy += 1) {
        for (let xx = x0; xx < x1; xx += 1) sum += source.values[yy * source.width + xx] as number;
      }
      out[y * width + x] = sum / ((y1 - y0) * (x1 - x0));
    }
  }
  return { width, height, values: out };
}

/** Half a turn. */
export function upsideDown({ width, height, values }: Grey): Grey {
  return { width, height, values: values.slice().reverse() };
}

/** As a picture again, for readers of codes. */
export function pixelsOf({ width, height, values }: Grey): Pixels {
  const data = new Uint8ClampedArray(width * height * 4);
  for (let i = 0, at = 0; i < values.length; i += 1, at += 4) {
    data[at] = data[at + 1] = data[at + 2] = values[i] as number;
    data[at + 3] = 255;
  }
  return { width, height, data };
}
