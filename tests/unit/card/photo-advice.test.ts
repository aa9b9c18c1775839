import { expect, it } from 'vitest';
import type { Grey } from '../../../utils/card/grey';
import { photoAdvice } from '../../../utils/card/photo-advice';
import { type Quad, quarterOf, turned } from '../../../utils/card/quad';

const [width, height] = [800, 504];

/** A card of lines of print on pale ground, with a portrait on white; `light` tells what becomes of each pixel. */
function card(light: (value: number, x: number, y: number) => number = (value) => value): Grey {
  const values = new Uint8ClampedArray(width * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const isPortrait = x > 40 && x < 220 && y > 180 && y < 440;
      const isLetter = x > 260 && x < 760 && y % 40 < 18 && x % 14 < 5;
      values[y * width + x] = light(isLetter ? 40 : isPortrait ? 253 : 215, x, y);
    }
  }
  return { width, height, values };
}

/** The mean over a square: a lens out of focus. */
function blurred({ values }: Grey, radius: number): Grey {
  const out = values.slice();
  for (let y = radius; y < height - radius; y += 1) {
    for (let x = radius; x < width - radius; x += 1) {
      let sum = 0;
      for (let d = -radius; d <= radius; d += 1) sum += values[y * width + x + d] as number;
      out[y * width + x] = sum / (2 * radius + 1);
    }
  }
  return { width, height, values: out };
}

const lying = (wide: number, high: number): Quad => [
  { x: 100, y: 100 },
  { x: 100 + wide, y: 100 },
  { x: 100 + wide, y: 100 + high },
  { x: 100, y: 100 + high },
];
const near = lying(1300, 820);
const lamp = (value: number, x: number, y: number) =>
  value + 170 * Math.exp(-((x - 560) ** 2 + 1.6 * (y - 250) ** 2) / 100 ** 2);

it('has nothing to say of a good picture', () => expect(photoAdvice(card(), near)).toEqual([]));

it.each([
  ['dark', card((value) => value * 0.35), near],
  ['glare', card(lamp), near],
  ['blurred', blurred(card(), 3), near],
  ['move-closer', card(), lying(700, 441)],
  [
    'slanted',
    card(),
    [
      { x: 400, y: 100 },
      { x: 1200, y: 100 },
      { x: 1500, y: 900 },
      { x: 100, y: 900 },
    ] as Quad,
  ],
] as const)('says what was wrong: %s', (advice, picture, quad) => expect(photoAdvice(picture, quad)).toEqual([advice]));

it('does not take a photocopy for glare, nor the white around a portrait', () => {
  expect(
    photoAdvice(
      card((value) => (value > 128 ? 255 : 0)),
      near,
    ),
  ).toEqual([]);
});

it('judges neither a dark card in good light nor a bare one', () => {
  expect(
    photoAdvice(
      card((value) => (value < 128 ? 245 : 60)),
      near,
    ),
  ).toEqual([]);
  expect(
    photoAdvice(
      card(() => 200),
      near,
    ),
  ).toEqual([]);
});

it('tells by how many quarter turns a card must be turned to stand upright', () => {
  expect([0, 1, 2, 3].map((quarters) => quarterOf(turned(near, quarters)))).toEqual([0, 3, 2, 1]);
});
