import type { Grey } from './grey';

/**
 * Print alone, black on white: each pixel against the mean of what lies around it. Security patterns, shadows and
 * glare change slowly or little and go; letters stay. `radius` is about the height of a letter.
 */
export function flatten({ width, height, values }: Grey, radius: number): Grey {
  const sums = integral(values, width, height);
  const out = new Uint8ClampedArray(width * height);
  const wide = width + 1;
  for (let y = 0; y < height; y += 1) {
    const y0 = Math.max(0, y - radius);
    const y1 = Math.min(height, y + radius + 1);
    for (let x = 0; x < width; x += 1) {
      const x0 = Math.max(0, x - radius);
      const x1 = Math.min(width, x + radius + 1);
      const sum =
        (sums[y1 * wide + x1] as number) -
        (sums[y0 * wide + x1] as number) -
        (sums[y1 * wide + x0] as number) +
        (sums[y0 * wide + x0] as number);
      const mean = sum / ((x1 - x0) * (y1 - y0));
      const darker = (mean - (values[y * width + x] as number)) / Math.max(mean, 24);
      out[y * width + x] = 255 - Math.min(255, Math.max(0, (darker - 0.06) * 400));
    }
  }
  return { width, height, values: out };
}

function integral(values: Uint8ClampedArray, width: number, height: number): Float64Array {
  const wide = width + 1;
  const sums = new Float64Array(wide * (height + 1));
  for (let y = 0; y < height; y += 1) {
    let row = 0;
    for (let x = 0; x < width; x += 1) {
      row += values[y * width + x] as number;
      sums[(y + 1) * wide + x + 1] = (sums[y * wide + x + 1] as number) + row;
    }
  }
  return sums;
}
