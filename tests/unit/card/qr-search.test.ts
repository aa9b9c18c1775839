import { expect, it } from 'vitest';
import type { QrDecoder } from '../../../utils/card/qr-decode';
import { searchCardsForQr } from '../../../utils/card/qr-search';
import type { Quad } from '../../../utils/card/quad';

const cardAt = (x: number, y: number, width = 800): Quad => [
  { x, y },
  { x: x + width, y },
  { x: x + width, y: y + width * 0.63 },
  { x, y: y + width * 0.63 },
];

/** A dark sheet whose lower half is bright. */
const picture = {
  width: 900,
  height: 1300,
  values: Uint8ClampedArray.from({ length: 900 * 1300 }, (_, i) => (i < 900 * 650 ? 60 : 240)),
};

/** Sees a symbol in whatever is bright in the middle, and keeps how wide each view was. */
function brightDecoder(views: number[]): QrDecoder {
  return async ({ width, height, data }) => {
    views.push(width);
    const middle = data[4 * (Math.floor(height / 2) * width + Math.floor(width / 2))] ?? 0;
    return middle > 200 ? [{ bytes: new Uint8Array([1]), box: { x: 0, y: 0, width: 9, height: 9 } }] : [];
  };
}

const search = (printed: Quad[], views: number[]) =>
  searchCardsForQr(
    { picture, bordered: [{ quad: cardAt(40, 40), support: 0.9 }], printed, islands: () => [] },
    brightDecoder(views),
  );

it('the code of a second card on a sheet is looked for though only the first has a border to be seen', async () => {
  expect((await search([cardAt(60, 50), cardAt(50, 700)], [])).decoded).toHaveLength(1);
});

it('what is printed on a card with a border is not looked at again', async () => {
  const [alone, withPrint]: number[][] = [[], []];
  await search([], alone ?? []);
  expect((await search([cardAt(60, 50, 700)], withPrint ?? [])).decoded).toHaveLength(0);
  expect(withPrint).toEqual(alone);
});

it('a card small in the picture is enlarged once more than a large one', async () => {
  const views: number[] = [];
  await search([], views);
  expect(Math.max(...views)).toBe(Math.round(3400 * 0.36));
});
