import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readCard } from '../../../utils/card';
import { edgesOf } from '../../../utils/card/edges';
import { type Grey, greyOf, pixelsOf, resizeGrey, upsideDown } from '../../../utils/card/grey';
import { straighten } from '../../../utils/card/quad';
import { sceneOf } from '../../../utils/card/scene';
import { readZone } from '../../../utils/card/zone';
import { closeDarkroom, renderFace } from '../../fixtures/cards';
import { develop } from '../../fixtures/cards/darkroom';
import { drawNegative } from '../../fixtures/cards/faces/negatives';
import { styles } from '../../fixtures/cards/faces/styles';
import { personFor } from '../../fixtures/cards/people/person';
import { useInstalledQrReader } from './picture';

const person = personFor('cccd-2021', 7);
const says = { personalNumber: person.personalNumber, birthDate: person.birthDate, expiresOn: person.expiresOn };
let back: Grey;

beforeAll(async () => {
  back = resizeGrey(greyOf(await renderFace('cccd-2021', 'back', person, styles.A)), 800, 504);
});
afterAll(closeDarkroom);

const through = ({ width, height, values }: Grey, change: (value: number, x: number, y: number) => number): Grey => ({
  width,
  height,
  values: values.map((value, i) => change(value, i % width, Math.floor(i / width))),
});

describe('the zone of a back', () => {
  it('is read, and not from below', () => {
    expect(readZone(back)?.reading).toMatchObject({ ...says, misread: 0 });
    expect(readZone(upsideDown(back))).toBeNull();
  });

  it.each<[string, (value: number, x: number, y: number) => number]>([
    ['under the edge of a shadow', (value, x, y) => value * (x + y > 820 ? 0.4 : 1)],
    [
      'beside a lamp’s reflection',
      (value, x, y) => value + 120 * Math.exp(-((x - 690) ** 2 + (y - 430) ** 2) / 90 ** 2),
    ],
    ['in little light', (value) => value * 0.25],
    ['in black and white', (value) => (value > 110 ? 255 : 0)],
  ])('is read %s', (_, change) => expect(readZone(through(back, change))?.reading).toMatchObject(says));

  it('is read from a scan cut askew', () => {
    const cut = [
      { x: -9, y: 6 },
      { x: 803, y: -4 },
      { x: 792, y: 509 },
      { x: 6, y: 498 },
    ] as const;
    expect(readZone(straighten(back, [...cut], 800, 504))?.reading).toMatchObject(says);
  });
});

describe('where there is no zone of ours', () => {
  it('a front is left alone', async () => {
    const front = greyOf(await renderFace('cccd-2021', 'front', person, styles.A));
    expect(readZone(resizeGrey(front, 800, 504))).toBeNull();
  });

  it.each(['passport', 'foreign-id', 'text-page'] as const)('nothing is read from a %s', async (name) => {
    const page = greyOf(await develop(await drawNegative(name, 3, styles.A)));
    expect(readZone(resizeGrey(page, 800, 504))).toBeNull();
  });
});

it('takes the expiry from the zone beside a code, which has none', async () => {
  useInstalledQrReader();
  const other = personFor('can-cuoc-2024', 11);
  const picture = await renderFace('can-cuoc-2024', 'back', other, styles.A);
  const { kind, fields } = await readCard([pixelsOf(resizeGrey(greyOf(picture), 1400, 883))]);
  expect(kind).toBe('can-cuoc-2024');
  expect(fields.fullName).toMatchObject({ value: other.fullName, source: 'qr', certainty: 'certain' });
  expect(fields.expiresOn).toMatchObject({ value: other.expiresOn, source: 'mrz', certainty: 'certain' });
});

it('finds a photocopy by its print, whatever the copier drew from end to end of the sheet', () => {
  const sheet: Grey = { width: 1500, height: 1100, values: new Uint8ClampedArray(1500 * 1100).fill(255) };
  for (let y = 0; y < 504; y += 1) {
    for (let x = 0; x < 800; x += 1) {
      if ((back.values[y * 800 + x] as number) < 110) sheet.values[(y + 300) * 1500 + x + 350] = 0;
    }
  }
  for (let y = 0; y < 1100; y += 1) sheet.values.fill(70, y * 1500 + 600, y * 1500 + 603);
  const [quad] = sceneOf(sheet).printed;
  expect(quad && readZone(straighten(sheet, quad, 800, 504))?.reading).toMatchObject({ birthDate: says.birthDate });
  expect(edgesOf(sheet, 520).isRidge.some((one, i) => one === 1 && Math.floor(i / 520) < 60)).toBe(false);
});
