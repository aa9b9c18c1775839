import { readFileSync } from 'node:fs';
import QRCode from 'qrcode';
import { configureQr, type Pixels } from '../../../utils/card';

/** Loads the QR reader from the installed package; call once a test file. */
export function useInstalledQrReader(): void {
  const wasm = readFileSync('node_modules/zxing-wasm/dist/reader/zxing_reader.wasm');
  configureQr({ wasmBinary: new Uint8Array(wasm).buffer });
}

export interface Shot {
  width: number;
  height: number;
  /** Centre of the code, pixels a module, turn in degrees. */
  x: number;
  y: number;
  modulePx: number;
  turn?: number;
  noise?: number;
  blur?: number;
}

/** A picture of a card's QR code on a pale background, as a camera would see it: turned, blurred, noisy. */
export function photograph(content: string | Uint8Array, shot: Shot): Pixels {
  const data = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const { modules } = QRCode.create([{ data, mode: 'byte' }], { errorCorrectionLevel: 'M' });
  const { width, height, modulePx, turn = 0, noise = 0, blur = 0 } = shot;
  const grey = new Float32Array(width * height);
  const cos = Math.cos((-turn * Math.PI) / 180);
  const sin = Math.sin((-turn * Math.PI) / 180);
  const inkAt = (px: number, py: number): number => {
    const dx = (px - shot.x) / modulePx;
    const dy = (py - shot.y) / modulePx;
    const column = Math.floor(dx * cos - dy * sin + modules.size / 2);
    const row = Math.floor(dx * sin + dy * cos + modules.size / 2);
    const quiet = 4;
    if (column < -quiet || row < -quiet || column >= modules.size + quiet || row >= modules.size + quiet) return 0.25;
    if (column < 0 || row < 0 || column >= modules.size || row >= modules.size) return 0;
    return modules.get(row, column) ? 1 : 0;
  };
  const samples = 3;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      let ink = 0;
      for (let i = 0; i < samples; i++) {
        for (let j = 0; j < samples; j++) ink += inkAt(x + (i + 0.5) / samples, y + (j + 0.5) / samples);
      }
      grey[y * width + x] = 235 - (200 * ink) / samples ** 2;
    }
  }
  return colour(blur > 0 ? blurred(grey, width, height, blur) : grey, width, height, noise);
}

export function blank(width: number, height: number): Pixels {
  return colour(new Float32Array(width * height).fill(220), width, height, 6);
}

function colour(grey: Float32Array, width: number, height: number, noise: number): Pixels {
  const random = seeded(7);
  const data = new Uint8ClampedArray(width * height * 4);
  grey.forEach((value, i) => {
    const seen = value + noise * gaussian(random);
    data.set([seen * 0.97, seen, seen * 0.9, 255], i * 4);
  });
  return { width, height, data };
}

function blurred(grey: Float32Array, width: number, height: number, sigma: number): Float32Array {
  const radius = Math.ceil(sigma * 3);
  const kernel = Array.from({ length: 2 * radius + 1 }, (_, i) => Math.exp(-((i - radius) ** 2) / (2 * sigma ** 2)));
  const sum = kernel.reduce((total, weight) => total + weight, 0);
  const pass = (source: Float32Array, dx: number, dy: number): Float32Array =>
    source.map((_, at) => {
      const x = at % width;
      const y = Math.floor(at / width);
      return (
        kernel.reduce((total, weight, i) => {
          const xx = Math.min(Math.max(x + dx * (i - radius), 0), width - 1);
          const yy = Math.min(Math.max(y + dy * (i - radius), 0), height - 1);
          return total + weight * (source[yy * width + xx] ?? 0);
        }, 0) / sum
      );
    });
  return pass(pass(grey, 1, 0), 0, 1);
}

/** A small fixed sequence of random numbers: the same picture on every run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

function gaussian(random: () => number): number {
  return Math.sqrt(-2 * Math.log(random() + 1e-12)) * Math.cos(2 * Math.PI * random());
}
