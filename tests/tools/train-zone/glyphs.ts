import { execFileSync } from 'node:child_process';
import { characters } from '../../../utils/card/zone/strip';

/** Pixels of the field a letter is drawn in: one place wide; its capitals stand in the middle. */
export const field = { width: 120, height: 200, capitals: 140 };

/** The ink of every character, 0 to 1, on its field; in several weights, from a worn ribbon to a fat one. */
export type Glyphs = Map<string, Float32Array>[];

export function glyphsOf(font: string): Glyphs {
  const size = 150 * (field.capitals / heightOf(draw(font, 'E', 150)));
  const { top, bottom } = rowsOf(draw(font, 'E', size));
  const shift = Math.round((field.height - bottom - top) / 2);
  const plain = new Map([...characters].map((one) => [one, moved(draw(font, one, size), shift)]));
  return [-3, 0, 3, 6].map((pixels) => new Map([...plain].map(([one, ink]) => [one, grown(ink, pixels)])));
}

function draw(font: string, character: string, size: number): Buffer {
  const sheet = ['-size', `${field.width}x${field.height}`, 'xc:white', '-font', font, '-pointsize', String(size)];
  return execFileSync('convert', [
    ...sheet,
    '-gravity',
    'center',
    '-annotate',
    '0',
    character,
    '-depth',
    '8',
    'gray:-',
  ]);
}

function rowsOf(grey: Buffer): { top: number; bottom: number } {
  const isInked = (y: number) => grey.subarray(y * field.width, (y + 1) * field.width).some((value) => value < 128);
  const rows = Array.from({ length: field.height }, (_, y) => y).filter(isInked);
  return { top: rows[0] ?? 0, bottom: (rows.at(-1) ?? 0) + 1 };
}

function heightOf(grey: Buffer): number {
  const { top, bottom } = rowsOf(grey);
  return bottom - top;
}

function moved(grey: Buffer, down: number): Float32Array {
  const ink = new Float32Array(field.width * field.height);
  for (let i = 0; i < ink.length; i += 1) ink[i] = 1 - (grey[i - down * field.width] ?? 255) / 255;
  return ink;
}

/** Strokes fatter by so many pixels on each side; thinner when negative. */
function grown(ink: Float32Array, pixels: number): Float32Array {
  if (pixels === 0) return ink;
  const { width, height } = field;
  const radius = Math.abs(pixels);
  return ink.map((_, at) => {
    const [cx, cy] = [at % width, Math.floor(at / width)];
    let most = pixels > 0 ? 0 : 1;
    for (let dy = -radius; dy <= radius; dy += 1) {
      const reach = Math.floor(Math.sqrt(radius * radius - dy * dy));
      for (let dx = -reach; dx <= reach; dx += 1) {
        const [x, y] = [cx + dx, cy + dy];
        const value = x < 0 || y < 0 || x >= width || y >= height ? 0 : (ink[y * width + x] ?? 0);
        most = pixels > 0 ? Math.max(most, value) : Math.min(most, value);
      }
    }
    return most;
  });
}
