import { type Grey, greyAt } from '../grey';

/** One line of the zone in a picture: the edges of its thirty places, and of its capitals, on either side. */
export interface ZoneLine {
  left: number;
  right: number;
  /** Top and bottom of the capitals where the line begins, and how much lower it lies at its end. */
  top: number;
  bottom: number;
  fall: number;
}

export const places = 30;
/** What may stand in a place, in the order of the classifier's outputs (ICAO 9303-3, 4.3). */
export const characters = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ<';
/** A place as the classifier sees it: its own width and a little of its neighbours. */
export const cell = { pitch: 14, width: 20, height: 24 };
const margin = (cell.width - cell.pitch) / 2;
/** Capitals take this much of a place's height: room for a line that was cut a little too high or low. */
const capitals = 0.68;

/** The thirty places of a line, ink 1 and paper 0, each `cell.width` × `cell.height`. */
export function placesOf(picture: Grey, line: ZoneLine): Float32Array[] {
  const strip = evenLight(stripOf(picture, line));
  return Array.from({ length: places }, (_, i) => {
    const place = new Float32Array(cell.width * cell.height);
    for (let y = 0; y < cell.height; y += 1) {
      const from = y * strip.width + i * cell.pitch;
      place.set(strip.values.subarray(from, from + cell.width), y * cell.width);
    }
    return place;
  });
}

interface Strip {
  width: number;
  values: Float32Array;
}

/** The line at the classifier's size, several pixels of the picture averaged where it is finer. */
function stripOf(picture: Grey, { left, right, top, bottom, fall }: ZoneLine): Strip {
  const width = places * cell.pitch + 2 * margin;
  const values = new Float32Array(width * cell.height);
  const scaleX = (right - left) / (places * cell.pitch);
  const scaleY = (bottom - top) / (capitals * cell.height);
  const samples = Math.max(1, Math.min(4, Math.round(scaleX)));
  const middle = (top + bottom) / 2;
  for (let y = 0; y < cell.height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      let sum = 0;
      for (let k = 0; k < samples * samples; k += 1) {
        const along = (x - margin + ((k % samples) + 0.5) / samples) / (places * cell.pitch);
        const down = y + (Math.floor(k / samples) + 0.5) / samples - cell.height / 2;
        sum += greyAt(picture, left + along * (right - left) - 0.5, middle + fall * along + down * scaleY - 0.5);
      }
      values[y * width + x] = sum / (samples * samples);
    }
  }
  return { width, values };
}

const reach = 12;
const leastContrast = 10;

/**
 * Paper to 0 and ink to 1 by what is darkest and brightest in the neighbourhood: a shadow's edge across the zone and
 * a lamp's reflection change slowly along the line.
 */
function evenLight({ width, values }: Strip): Strip {
  const paper = new Float32Array(width);
  const ink = new Float32Array(width);
  const counts = new Uint16Array(256);
  const add = (x: number, by: number) => {
    if (x < 0 || x >= width) return;
    for (let y = 0; y < cell.height; y += 1) {
      const value = Math.round(values[y * width + x] as number);
      counts[value] = (counts[value] as number) + by;
    }
  };
  for (let x = 0; x < reach; x += 1) add(x, 1);
  for (let x = 0; x < width; x += 1) {
    add(x + reach, 1);
    add(x - reach - 1, -1);
    const total = (Math.min(width - 1, x + reach) - Math.max(0, x - reach) + 1) * cell.height;
    ink[x] = level(counts, total * 0.04);
    paper[x] = level(counts, total * 0.7);
  }
  const usual = [...paper].map((value, x) => value - (ink[x] as number)).sort((a, b) => a - b)[width >> 1] ?? 0;
  const out = new Float32Array(values.length);
  for (let x = 0; x < width; x += 1) {
    const contrast = Math.max(leastContrast, usual * 0.4, (paper[x] as number) - (ink[x] as number));
    for (let y = 0; y < cell.height; y += 1) {
      const dark = ((paper[x] as number) - (values[y * width + x] as number)) / contrast;
      out[y * width + x] = Math.min(1, Math.max(0, dark));
    }
  }
  return { width, values: out };
}

/** The value below which `share` of what was counted lies. */
function level(counts: Uint16Array, share: number): number {
  let sum = 0;
  for (let value = 0; value < 256; value += 1) {
    sum += counts[value] as number;
    if (sum > share) return value;
  }
  return 255;
}
