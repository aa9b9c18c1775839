import type { Grey } from '../../../utils/card/grey';
import { characters, places, placesOf } from '../../../utils/card/zone/strip';
import type { Random } from '../../fixtures/cards/random';
import { field, type Glyphs } from './glyphs';

export interface Sample {
  place: Float32Array;
  character: string;
}

/** One line of the zone as a camera would see it, cut into places a little wrongly. */
export function weatheredPlaces(glyphs: Glyphs, random: Random): Sample[] {
  const text = lineOfText(random);
  const pitch = random.between(11, 34);
  const capitals = pitch * random.between(0.9, 1.22);
  const size = { width: Math.round(pitch * (places + 4)), height: Math.round(capitals * 2.4) };
  const ink = setLine(text, glyphs, { ...size, pitch, capitals }, random);
  const picture = weathered(ink, size, pitch, random);
  const off = (most: number) => random.between(-most, most);
  const middle = size.height / 2;
  const fall = off(0.1) * capitals;
  const cut = placesOf(picture, {
    left: 2 * pitch + off(0.16) * pitch,
    right: (2 + places) * pitch + off(0.16) * pitch,
    top: middle - capitals / 2 + off(0.09) * capitals - fall / 2,
    bottom: middle + capitals / 2 + off(0.09) * capitals - fall / 2,
    fall,
  });
  return cut.map((place, i) => ({ place, character: text[i] ?? '<' }));
}

function lineOfText(random: Random): string {
  const { digits } = random;
  const anything = (count: number, from = characters) =>
    Array.from({ length: count }, () => random.pick([...from])).join('');
  const letters = characters.slice(10, 36);
  switch (random.whole(0, 3)) {
    case 0:
      return `IDVNM${digits(22)}<<${digits(1)}`;
    case 1:
      return `${digits(7)}${random.pick(['M', 'F'])}${digits(7)}VNM${'<'.repeat(11)}${digits(1)}`;
    case 2: {
      const words = [2, 3, 4].map(() => anything(random.whole(2, 6), letters));
      return `${anything(random.whole(2, 6), letters)}<<${words.join('<')}`.slice(0, places).padEnd(places, '<');
    }
    default:
      return anything(places);
  }
}

interface Setting {
  width: number;
  height: number;
  pitch: number;
  capitals: number;
}

/** The line's ink, 0 to 1: letters as wide as they happen to be within their places. */
function setLine(text: string, glyphs: Glyphs, at: Setting, random: Random): Float32Array {
  const ink = new Float32Array(at.width * at.height);
  const weight = random.pick(glyphs);
  const wide = random.between(0.8, 1.06);
  const scaleY = field.capitals / at.capitals;
  const scaleX = field.width / (at.pitch * wide);
  for (const [i, character] of [...text].entries()) {
    const glyph = weight.get(character);
    if (!glyph) continue;
    const centre = (2.5 + i) * at.pitch;
    for (let y = 0; y < at.height; y += 1) {
      for (let x = Math.floor(centre - at.pitch * 0.75); x < centre + at.pitch * 0.75; x += 1) {
        const value = sample(glyph, (x + 0.5 - centre) * scaleX, (y + 0.5 - at.height / 2) * scaleY, scaleX, scaleY);
        const to = y * at.width + x;
        ink[to] = Math.max(ink[to] ?? 0, value);
      }
    }
  }
  return ink;
}

/** The mean of 3 × 3 points of the glyph under one pixel; from the middle of its field. */
function sample(glyph: Float32Array, x: number, y: number, wide: number, high: number): number {
  let sum = 0;
  for (let k = 0; k < 9; k += 1) {
    const gx = Math.floor(x + field.width / 2 + (((k % 3) - 1) * wide) / 3);
    const gy = Math.floor(y + field.height / 2 + ((Math.floor(k / 3) - 1) * high) / 3);
    if (gx >= 0 && gy >= 0 && gx < field.width && gy < field.height) sum += glyph[gy * field.width + gx] ?? 0;
  }
  return sum / 9;
}

/** Paper, patterns, light, lens and sensor. */
function weathered(ink: Float32Array, size: { width: number; height: number }, pitch: number, random: Random): Grey {
  const { width, height } = size;
  const paper = random.between(90, 245);
  const dark = paper * random.between(0.06, 0.5);
  const values = ink.map((value) => paper + (dark - paper) * value);
  if (random.chance(0.6)) drawWaves(values, size, paper * random.between(0.03, 0.22), pitch, random);
  const isCopy = random.chance(0.12);
  if (!isCopy && random.chance(0.35)) castShadow(values, size, pitch, random);
  if (!isCopy && random.chance(0.15)) shine(values, size, pitch, random);
  if (random.chance(0.75)) blur(values, size, random.between(0.2, 0.11 * pitch));
  if (random.chance(0.2)) smear(values, width, random.between(0.06, 0.2) * pitch, random);
  const noise = random.chance(0.5) ? random.between(0, 4) : random.between(2, 14);
  const out = new Uint8ClampedArray(width * height);
  const threshold = isCopy ? (paper + dark) / 2 + random.between(-0.2, 0.2) * (paper - dark) : null;
  for (let i = 0; i < out.length; i += 1) {
    const value = (values[i] ?? 0) + noise * random.normal();
    out[i] = threshold === null ? value : 255 / (1 + Math.exp((threshold - value) / 6));
  }
  return { width, height, values: out };
}

function drawWaves(
  values: Float32Array,
  { width, height }: { width: number; height: number },
  depth: number,
  pitch: number,
  random: Random,
): void {
  for (let wave = random.whole(1, 5); wave > 0; wave -= 1) {
    const [start, swing, length] = [
      random.between(0, height),
      random.between(0, height),
      pitch * random.between(2, 18),
    ];
    const [phase, slope, thick] = [random.between(0, 6), random.between(-0.5, 0.5), pitch * random.between(0.02, 0.09)];
    for (let x = 0; x < width; x += 1) {
      const y = start + slope * (x - width / 2) + swing * Math.sin(x / length + phase);
      for (let py = Math.max(0, Math.floor(y - thick)); py <= Math.min(height - 1, y + thick); py += 1) {
        const at = py * width + x;
        values[at] = (values[at] ?? 0) - depth;
      }
    }
  }
}

function castShadow(
  values: Float32Array,
  { width, height }: { width: number; height: number },
  pitch: number,
  random: Random,
): void {
  const [angle, least] = [random.between(0, 6.28), random.between(0.3, 0.8)];
  const [at, soft] = [random.between(0.1, 0.9) * width, pitch * random.between(0.25, 3)];
  for (let i = 0; i < values.length; i += 1) {
    const along = ((i % width) - at) * Math.cos(angle) + (Math.floor(i / width) - height / 2) * Math.sin(angle);
    values[i] = (values[i] ?? 0) * (least + (1 - least) / (1 + Math.exp(-along / soft)));
  }
}

function shine(
  values: Float32Array,
  { width, height }: { width: number; height: number },
  pitch: number,
  random: Random,
): void {
  const [x, y, radius] = [random.between(0, width), random.between(-height, 2 * height), pitch * random.between(2, 8)];
  const strength = random.between(60, 150);
  for (let i = 0; i < values.length; i += 1) {
    const far = ((i % width) - x) ** 2 + (Math.floor(i / width) - y) ** 2;
    values[i] = Math.min(255, (values[i] ?? 0) + strength * Math.exp(-far / radius ** 2));
  }
}

function blur(values: Float32Array, { width, height }: { width: number; height: number }, sigma: number): void {
  const radius = Math.max(1, Math.ceil(sigma * 2.5));
  const kernel = Array.from({ length: 2 * radius + 1 }, (_, i) => Math.exp(-((i - radius) ** 2) / (2 * sigma ** 2)));
  const total = kernel.reduce((sum, one) => sum + one, 0);
  for (const [step, most] of [
    [1, width],
    [width, height],
  ] as const) {
    const source = values.slice();
    for (let i = 0; i < values.length; i += 1) {
      const own = step === 1 ? i % width : Math.floor(i / width);
      let sum = 0;
      for (let k = -radius; k <= radius; k += 1) {
        const to = Math.min(Math.max(own + k, 0), most - 1) - own;
        sum += (kernel[k + radius] ?? 0) * (source[i + to * step] ?? 0);
      }
      values[i] = sum / total;
    }
  }
}

function smear(values: Float32Array, width: number, length: number, random: Random): void {
  const angle = random.between(0, 3.14);
  const source = values.slice();
  const steps = Math.max(2, Math.round(length));
  for (let i = 0; i < values.length; i += 1) {
    let sum = 0;
    for (let s = 0; s < steps; s += 1) {
      const away = ((s - (steps - 1) / 2) * length) / steps;
      sum +=
        source[i + Math.round(away * Math.cos(angle)) + Math.round(away * Math.sin(angle)) * width] ?? source[i] ?? 0;
    }
    values[i] = sum / steps;
  }
}
