import { beforeAll, describe, expect, it } from 'vitest';
import { type Pixels, readCard } from '../../../utils/card';
import { blank, photograph, type Shot, useInstalledQrReader } from './picture';
import { card2021, card2021OldNumber, card2024, card2024Child, cardNumberDiffers, otherCodes } from './samples';

beforeAll(useInstalledQrReader);

/** Dark strokes all over: something to read. */
function ruled(width: number, height: number): Pixels {
  const picture = blank(width, height);
  for (let i = 0; i < width * height; i += 1) {
    if (i % 9 < 3 && Math.floor(i / width) % 20 < 9) picture.data.fill(30, i * 4, i * 4 + 3);
  }
  return picture;
}

const today = '2026-11-24';
const near: Shot = { width: 500, height: 400, x: 330, y: 180, modulePx: 4 };
const read = (content: string | Uint8Array, shot: Partial<Shot> = {}) =>
  readCard([photograph(content, { ...near, ...shot })], { today });

describe('reading a card of 2021', () => {
  it('gives every field with source, certainty and the place to look', async () => {
    const reading = await read(card2021);
    expect(reading).toMatchObject({
      outcome: 'read',
      kind: 'cccd-2021',
      sides: ['front'],
      conflicts: [],
      advice: [],
      fields: {
        personalNumber: { value: '003099000017', source: 'qr', certainty: 'certain' },
        fullName: { value: 'Nguyễn Văn An', source: 'qr', certainty: 'certain' },
        birthDate: { value: '1999-01-01' },
        sex: { value: 'male' },
        address: { value: 'Trần Hưng Đạo, Hoàn Kiếm, Hà Nội' },
        issuedOn: { value: '2022-06-01' },
        expiresOn: { value: '2039-01-01', source: 'derived', certainty: 'likely' },
        issuer: { value: 'Cục Cảnh sát quản lý hành chính về trật tự xã hội', source: 'derived' },
        nationality: { value: 'Việt Nam', source: 'derived', certainty: 'likely' },
      },
    });
    expect(reading.fields.oldNumber).toBeUndefined();
    expect(reading.fields.hometown).toBeUndefined();
    const crop = reading.fields.fullName?.crop;
    expect(crop?.image).toBe(0);
    expect(Math.abs((crop?.x ?? 0) + (crop?.width ?? 0) / 2 - near.x)).toBeLessThan(8);
    expect(Math.abs((crop?.y ?? 0) + (crop?.height ?? 0) / 2 - near.y)).toBeLessThan(8);
    expect(reading.fields.issuer?.crop).toBeUndefined();
  });

  it('reads old numbers and cards for life', async () => {
    const { fields } = await read(card2021OldNumber);
    expect(fields.oldNumber).toMatchObject({ value: '001234567', certainty: 'certain' });
    expect(fields.expiresOn?.value).toBe('never');
  });

  it('warns of a number that does not fit, and rejects nothing', async () => {
    const reading = await read(cardNumberDiffers);
    expect(reading.conflicts).toEqual([
      { field: 'personalNumber', code: 'number-vs-sex', values: ['001299000017', 'male', '1999'] },
    ]);
    expect(reading.fields.personalNumber).toMatchObject({ value: '001299000017', certainty: 'likely' });
  });

  it('warns of a card past its time', async () => {
    const reading = await readCard([photograph(card2021, near)], { today: '2040-01-01' });
    expect(reading.conflicts).toContainEqual({ field: 'expiresOn', code: 'expired', values: ['2039-01-01'] });
  });
});

describe('reading a card of 2024', () => {
  it('knows side, issuer and what it does not know', async () => {
    const reading = await read(card2024);
    expect(reading).toMatchObject({ kind: 'can-cuoc-2024', sides: ['back'] });
    expect(reading.fields.issuer).toMatchObject({ value: 'Bộ Công an', certainty: 'likely' });
    expect(reading.fields.nationality?.certainty).toBe('check');
    expect(reading.advice).not.toContain('parents-names-not-used');
  });

  it('never fills from the parents’ names', async () => {
    const reading = await read(card2024Child);
    expect(reading.advice).toContain('parents-names-not-used');
    expect(JSON.stringify(reading)).not.toContain('Lê Văn Ba');
    expect(reading.fields.fullName?.value).toBe('Lê Thị Mỵ');
  });
});

describe('pictures as people take them', () => {
  it.each<[string, Partial<Shot>]>([
    ['turned a little', { turn: 7, noise: 5, blur: 0.5 }],
    ['upside down', { turn: 180, noise: 5 }],
    ['turned a quarter', { turn: 97, modulePx: 3, noise: 5 }],
    ['modules of 2.0 pixels', { modulePx: 2, turn: -6, noise: 5, blur: 0.5 }],
    ['modules of 1.75 pixels', { modulePx: 1.75, turn: 4, noise: 5, blur: 0.5 }],
    ['modules of 1.5 pixels', { modulePx: 1.5, turn: 3, noise: 5, blur: 0.5 }],
    ['large', { width: 1600, height: 1200, x: 1100, y: 400, modulePx: 9, turn: 12, noise: 12 }],
  ])('%s', async (_, shot) => {
    const reading = await read(card2024, shot);
    expect(reading.outcome).toBe('read');
    expect(reading.fields.fullName?.value).toBe('Nguyễn Văn An');
  });

  it('finds a small code in a large picture', async () => {
    const shot = { width: 2600, height: 1900, x: 2210, y: 1405, modulePx: 1.6, turn: 5, noise: 4, blur: 0.5 };
    const reading = await read(card2024, shot);
    expect(reading.outcome).toBe('read');
    const crop = reading.fields.fullName?.crop;
    expect(Math.abs((crop?.x ?? 0) + (crop?.width ?? 0) / 2 - shot.x)).toBeLessThan(8);
  });
});

describe('several pictures', () => {
  it('joins both sides and says which picture holds the code', async () => {
    const reading = await readCard([blank(400, 300), photograph(card2021, near)], { today });
    expect(reading.outcome).toBe('read');
    expect(reading.fields.fullName?.crop?.image).toBe(1);
  });

  it('does not look hard at the side without a code once the card is read', async () => {
    let looks = 0;
    const text = new TextEncoder().encode(card2021);
    const decodeQr = async (picture: Pixels) => {
      looks++;
      return picture.width === 400 ? [] : [{ bytes: text, box: { x: 1, y: 1, width: 9, height: 9 } }];
    };
    const reading = await readCard([blank(400, 300), blank(500, 400)], { decodeQr, today });
    expect(reading.outcome).toBe('read');
    expect(looks).toBe(2);
  });

  it('shows what two cards of one person say differently', async () => {
    const reading = await readCard([photograph(card2021, near), photograph(card2024, near)], { today });
    expect(reading.kind).toBe('can-cuoc-2024');
    expect(reading.fields.address).toMatchObject({ value: 'Số 5, Cửa Nam, Hà Nội', certainty: 'check' });
    expect(reading.conflicts.map((conflict) => conflict.field)).toEqual(['address', 'issuedOn']);
  });

  it('never mixes two people', async () => {
    const reading = await readCard([photograph(card2021, near), photograph(card2021OldNumber, near)], { today });
    expect(reading.fields.personalNumber?.value).toBe('003099000017');
    expect(reading.fields.oldNumber).toBeUndefined();
    expect(reading.advice).toContain('several-cards');
  });
});

describe('what is no card', () => {
  it.each([
    ['link', otherCodes.link, 'qr-is-link'],
    ['health insurance', otherCodes.healthInsurance, 'qr-not-a-card'],
    ['vaccination', otherCodes.vaccination, 'qr-not-a-card'],
  ])('%s', async (_, content, advice) => {
    const reading = await read(content, { modulePx: 3, width: 700, height: 600 });
    expect(reading).toMatchObject({ outcome: 'not-a-card', fields: {}, advice: [advice] });
  });

  it('says that a picture without a code was not read, and what to do', async () => {
    const reading = await readCard([blank(600, 400)], { today });
    expect(reading).toMatchObject({ outcome: 'unreadable', fields: {} });
    expect(reading.advice).toEqual(['print-not-read-yet', 'mrz-not-read-yet', 'no-code-found', 'move-closer']);
  });

  it('says that a legible paper without a title of ours is another paper, and reads nothing from it', async () => {
    const words = ['HỌC', 'BẠ', 'LỚP'].map((text) => ({
      text,
      confidence: 95,
      box: { x: 0, y: 0, width: 90, height: 30 },
    }));
    const box = { x: 0, y: 0, width: 300, height: 30 };
    const line = (y: number) => ({ text: 'HỌC BẠ LỚP', confidence: 95, box: { ...box, y }, words });
    const reader = { read: async () => [0, 60, 120, 180, 240].map(line) };
    const reading = await readCard([ruled(640, 404)], { today, reader });
    expect(reading).toMatchObject({ outcome: 'not-a-card', fields: {}, advice: ['other-paper'] });
  });

  it('says that a code with broken text is damaged', async () => {
    const bytes = new TextEncoder().encode(card2021);
    bytes[bytes.indexOf(0xe1)] = 0xff;
    const reading = await read(bytes);
    expect(reading).toMatchObject({ outcome: 'unreadable', fields: {}, advice: ['qr-damaged', 'move-closer'] });
  });

  it('does not take nonsense for a picture', async () => {
    const nonsense = { width: 10, height: 10, data: new Uint8ClampedArray(3) };
    expect((await readCard([nonsense], { today })).advice).toEqual(['not-a-picture']);
    expect((await readCard([], { today })).outcome).toBe('unreadable');
  });

  it('stops when asked to', async () => {
    await expect(readCard([blank(400, 300)], { signal: AbortSignal.abort() })).rejects.toThrow();
  });
});
