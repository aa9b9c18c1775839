import type { Grey } from './grey';
import { type Quad, sidesOf } from './quad';
import type { CardAdvice } from './types';

/** What of a picture stood in the way of reading the card, measured on the card itself, never guessed. */
export function photoAdvice(card: Grey, quad: Quad): CardAdvice[] {
  const light = lightOf(card);
  const advice: CardAdvice[] = [];
  if (slantOf(quad) > mostSlant) advice.push('slanted');
  if (longSide(quad) < leastSide) advice.push('move-closer');
  if (light.paper < leastPaper && light.brightest < mostInTheDark) advice.push('dark');
  if (glareShare(card, light) > leastGlare) advice.push('glare');
  if (light.paper - light.ink > leastContrast && edgeWidth(card, light) > mostEdgeWidth * sharpness(quad, card))
    advice.push('blurred');
  return advice;
}

/** facts/idcards.md, fact 6: a card at least 1000 pixels wide, or a scan of 300 dpi (1011). */
const leastSide = 980;
const mostSlant = 0.22;
const leastPaper = 105;
/** A dark card in good light has white print. */
const mostInTheDark = 170;
/** Less between paper and ink is no print to judge edges by. */
const leastContrast = 30;
const leastGlare = 0.012;
const mostEdgeWidth = 2.6;

const longSide = (quad: Quad) => Math.max(...sidesOf(quad));

/** A card smaller in the picture than as straightened was enlarged: its edges are wider without being blurred. */
const sharpness = (quad: Quad, { width }: Grey) => Math.max(1, width / longSide(quad));

/** How unlike each other opposite sides are: 0 from straight above. */
function slantOf(quad: Quad): number {
  const [top, right, bottom, left] = sidesOf(quad);
  return 1 - Math.min(Math.min(top, bottom) / Math.max(top, bottom), Math.min(left, right) / Math.max(left, right));
}

interface Light {
  /** The card's own ground; most of it is bare. */
  paper: number;
  ink: number;
  brightest: number;
}

function lightOf({ values }: Grey): Light {
  const counts = new Uint32Array(256);
  for (const value of values) counts[value] = (counts[value] as number) + 1;
  const level = (share: number) => {
    let sum = 0;
    for (const [value, count] of counts.entries()) {
      sum += count;
      if (sum > values.length * share) return value;
    }
    return 255;
  };
  return { paper: level(0.6), ink: level(0.02), brightest: level(0.985) };
}

const cellSize = 12;

/**
 * The share of the card under a lamp's reflection: nearly white, and paling towards it from all around, which the
 * white of a portrait's ground or of a code's margin does not.
 */
function glareShare({ width, height, values }: Grey, { paper }: Light): number {
  const columns = Math.floor(width / cellSize);
  const rows = Math.floor(height / cellSize);
  const means = Float32Array.from({ length: columns * rows }, (_, at) => {
    const [x0, y0] = [(at % columns) * cellSize, Math.floor(at / columns) * cellSize];
    let sum = 0;
    for (let y = y0; y < y0 + cellSize; y += 1)
      for (let x = x0; x < x0 + cellSize; x += 1) sum += values[y * width + x] as number;
    return sum / cellSize ** 2;
  });
  if (paper > 235) return 0;
  const isCore = (at: number) => (means[at] ?? 0) > 249;
  let [core, shoulder] = [0, 0];
  for (let at = 0; at < means.length; at += 1) {
    if (isCore(at)) core += 1;
    else if ((means[at] as number) > paper + 0.3 * (255 - paper) && isNear(at, columns, rows, isCore)) shoulder += 1;
  }
  return shoulder > 0.35 * core ? core / means.length : 0;
}

function isNear(at: number, columns: number, rows: number, test: (at: number) => boolean): boolean {
  const [x, y] = [at % columns, Math.floor(at / columns)];
  for (let dy = -3; dy <= 3; dy += 1) {
    for (let dx = -3; dx <= 3; dx += 1) {
      const [nx, ny] = [x + dx, y + dy];
      if (nx >= 0 && ny >= 0 && nx < columns && ny < rows && test(ny * columns + nx)) return true;
    }
  }
  return false;
}

/** How many pixels the strongest edges take from ink to paper, in the middle of the best hundredth of them. */
function edgeWidth({ width, height, values }: Grey, { paper, ink }: Light): number {
  const contrast = Math.max(20, paper - ink);
  const steps = new Uint32Array(256);
  let total = 0;
  for (let y = 8; y < height - 8; y += 1) {
    for (let x = 8; x < width - 9; x += 1) {
      const at = y * width + x;
      const step = Math.abs((values[at + 1] as number) - (values[at] as number));
      steps[step] = (steps[step] as number) + 1;
      total += 1;
    }
  }
  let seen = 0;
  for (let step = 255; step > 0; step -= 1) {
    seen += steps[step] as number;
    if (seen > total * 0.01) return contrast / step;
  }
  return Number.POSITIVE_INFINITY;
}
