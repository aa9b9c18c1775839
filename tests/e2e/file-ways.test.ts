import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { ElementHandle, Frame, Page } from 'puppeteer';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { byRole, dropFiles } from './harness/page';
import { openWorld, type World } from './harness/world';
import { pressInPage } from './journeys/citizen';
import { spokenText } from './journeys/officer';

interface Got {
  name: string;
  size: number;
  sha256?: string;
}

interface WaysPage {
  got: Record<string, Got[][]>;
  events: Record<string, string[]>;
}

/** Whatever way a file comes, the page hears of it only after the decision, and the original arrives bit for bit. */
describe('every way a file reaches a portal', () => {
  const folder = mkdtempSync(join(tmpdir(), 'khong-giay-tep-'));
  const paths = ['ghi-chu.txt', 'ghi-chu-2.txt'].map((name) => join(folder, name));
  let world: World;
  let page: Page;

  beforeAll(async () => {
    for (const path of paths) writeFileSync(path, `Không phải PDF\n${randomBytes(4000).toString('hex')}`);
    mkdirSync(join(folder, 'thu-muc'));
    writeFileSync(join(folder, 'thu-muc', 'a.txt'), 'a');
    world = await openWorld('citizen');
  });
  beforeEach(async () => {
    await page?.close();
    page = await world.browser.newPage();
    await page.goto('https://dichvucong.hochiminhcity.gov.vn/tep');
    await page.waitForSelector('#formio .fileSelector, #formio .browse');
  });
  afterAll(async () => {
    await world?.close();
    rmSync(folder, { recursive: true });
  });

  const state = () => page.evaluate(() => ({ got: window.got, events: window.events }) as unknown as WaysPage, []);
  const originals = (files: string[]) =>
    files.map((path) => {
      const bytes = readFileSync(path);
      return { name: basename(path), size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
    });
  const setFiles = async (input: ElementHandle<Element> | null, files: string[]) => {
    if (!input) throw new Error('no input');
    await (input as ElementHandle<HTMLInputElement>).uploadFile(...files);
  };
  const inputIn = (name: string) => page.$(`#${name} input[type=file]`);
  const throughPicker = async (selector: string, files: string[]) => {
    const [chooser] = await Promise.all([page.waitForFileChooser(), page.click(selector)]);
    await chooser.accept(files);
  };
  const drop = async (selector: string, files: string[]) => {
    const target = await page.waitForSelector(selector);
    if (!target) throw new Error(`no ${selector}`);
    await target.scrollIntoView();
    await dropFiles(page, target, files);
  };
  const innerInput = (handle: string) =>
    page.evaluateHandle((name) => (window as unknown as Record<string, Element>)[name], handle) as Promise<
      ElementHandle<Element>
    >;
  const frame = async (selector: string): Promise<Frame> => {
    const element = await page.waitForSelector(selector);
    await element?.scrollIntoView();
    const inside = await element?.contentFrame();
    if (!inside) throw new Error(`no frame ${selector}`);
    return inside;
  };

  const [one = '', two = ''] = paths;
  const ways: [name: string, files: string[], choose: () => Promise<void>][] = [
    ['plain', [one], async () => setFiles(await inputIn('plain'), [one])],
    ['multiple', paths, async () => setFiles(await inputIn('multiple'), [one, two])],
    [
      'dynamic',
      [one],
      async () => {
        await page.click('#dynamic button');
        await setFiles(await inputIn('dynamic'), [one]);
      },
    ],
    ['detached', [one], () => throughPicker('#detached button', [one])],
    ['picker', [one], () => throughPicker('#picker button', [one])],
    ['label', [one], () => throughPicker('#label label', [one])],
    ['open-shadow', [one], async () => setFiles(await innerInput('openInput'), [one])],
    ['closed-shadow', [one], async () => setFiles(await innerInput('closedInput'), [one])],
    ['frame', [one], async () => setFiles(await (await frame('#frame iframe')).$('input'), [one])],
    ['written-frame', [one], async () => setFiles(await (await frame('#written-frame iframe')).$('input'), [one])],
    ['zone', [one], () => drop('.zone', [one])],
    ['drop-on-input', [one], () => drop('#drop-on-input input', [one])],
  ];

  it.each(ways)('%s: held, then the original', async (name, files, choose) => {
    await choose();
    const place = name.endsWith('frame') ? await frame(`#${name} iframe`) : page.mainFrame();
    await place.waitForSelector(byRole('button', 'Dùng tệp gốc'), { timeout: 20_000 });
    const before = await state();
    expect(before.events[name] ?? []).toEqual([]);
    expect(before.got[name]).toBeUndefined();
    await pressInPage(place, 'Dùng tệp gốc');
    await page.waitForFunction((way) => (window as unknown as WaysPage).got[way], {}, name);
    const after = await state();
    expect(after.got[name]).toEqual([originals(files)]);
    expect(after.events[name]?.filter((heard) => heard.endsWith('change')).length ?? 0).toBeLessThanOrEqual(
      name === 'open-shadow' || name === 'closed-shadow' ? 2 : 1,
    );
  });

  it.each([
    ['browse', () => throughPicker('#formio .browse', [one])],
    ['drop', () => drop('#formio .fileSelector', [one])],
  ] as [string, () => Promise<void>][])('Form.io %s: held, then the original', async (_, choose) => {
    await choose();
    await page.waitForSelector(byRole('button', 'Dùng tệp gốc'), { timeout: 20_000 });
    expect((await state()).got['formio-data']).toBeUndefined();
    await pressInPage(page, 'Dùng tệp gốc');
    await page.waitForFunction(() =>
      (window as unknown as WaysPage).got['formio-data']?.some((list) => list.length > 0),
    );
    const [{ name, size } = { name: '', size: 0 }] = originals([one]);
    expect((await state()).got['formio-data']?.at(-1)).toMatchObject([{ name, size }]);
  });

  it('cancel: the page never hears of the file, and the input is empty again', async () => {
    await setFiles(await inputIn('plain'), [one]);
    await page.waitForSelector(byRole('button', 'Hủy'), { timeout: 20_000 });
    await pressInPage(page, 'Hủy');
    await page.waitForFunction(() => (window as unknown as WaysPage).events.plain?.includes('cancel'));
    expect((await state()).got.plain).toBeUndefined();
    expect(await page.$eval('#plain input', (input) => (input as HTMLInputElement).files?.length)).toBe(0);
  });

  it('after a cancel the same file can be chosen again', async () => {
    for (const answer of ['Hủy', 'Dùng tệp gốc']) {
      await setFiles(await inputIn('plain'), [one]);
      await page.waitForSelector(byRole('button', answer), { timeout: 20_000 });
      await pressInPage(page, answer);
    }
    await page.waitForFunction(() => (window as unknown as WaysPage).got.plain);
    expect((await state()).got.plain).toEqual([originals([one])]);
  });

  it('a frame too small for a question gets the original at once', async () => {
    await setFiles(await (await frame('#small-frame iframe')).$('input'), [one]);
    await page.waitForFunction(() => (window as unknown as WaysPage).got.frame);
    expect((await state()).got.frame).toEqual([originals([one])]);
  });

  it('a folder is left to the page', async () => {
    await drop('.zone', [join(folder, 'thu-muc')]);
    await page.waitForFunction(() => (window as unknown as WaysPage).events.zone);
    expect((await state()).events.zone).toEqual(['trusted drop']);
    expect(await page.$(byRole('button', 'Dùng tệp gốc'))).toBeNull();
  });

  it('two hundred files at once: one question names the one that is wrong', async () => {
    const many = Array.from({ length: 200 }, (_, i) => join(folder, `giay-${i}.pdf`));
    const bytes = readFileSync(world.fixtures.pdfs.unsigned.path);
    for (const path of many) writeFileSync(path, bytes);
    await setFiles(await inputIn('multiple'), [...many, one]);
    await page.waitForSelector(byRole('heading', 'Tệp này có thể bị cổng từ chối'), { timeout: 60_000 });
    const said = await spokenText(page);
    expect(said).toContain('200 tệp khác không thấy vấn đề');
    expect(said).toContain('ghi-chu.txt');
    await pressInPage(page, 'Dùng tệp gốc');
    await page.waitForFunction(() => (window as unknown as WaysPage).got.multiple);
    expect((await state()).got.multiple).toEqual([originals([...many, one])]);
  });

  it('a fine file passes by itself, and is the very file', async () => {
    const { path } = world.fixtures.pdfs.unsigned;
    await setFiles(await inputIn('plain'), [path]);
    await page.waitForFunction(() => (window as unknown as WaysPage).got.plain, { timeout: 30_000 });
    expect((await state()).got.plain).toEqual([originals([path])]);
  });

  /** The engine's page as it is from now on: its workers no longer do what they are asked. */
  async function breakEngine(how: 'stalls' | 'fails'): Promise<void> {
    const target = await world.browser.waitForTarget((one) => one.url().includes('/engine.html'));
    const engine = await target.asPage();
    await engine.evaluate((way) => {
      Worker.prototype.postMessage = () => {
        if (way === 'fails') throw new Error('broken');
      };
    }, how);
  }

  it('a check that stalls: the person can send the original at any moment', async () => {
    await breakEngine('stalls');
    await setFiles(await inputIn('plain'), [one]);
    await page.waitForSelector(byRole('button', 'Dùng tệp gốc'), { timeout: 20_000 });
    await pressInPage(page, 'Dùng tệp gốc');
    await page.waitForFunction(() => (window as unknown as WaysPage).got.plain);
    expect((await state()).got.plain).toEqual([originals([one])]);
  });

  it('a check that fails: the original goes through by itself', async () => {
    await breakEngine('fails');
    await setFiles(await inputIn('plain'), [one]);
    await page.waitForFunction(() => (window as unknown as WaysPage).got.plain, { timeout: 30_000 });
    expect((await state()).got.plain).toEqual([originals([one])]);
  });
});

declare global {
  interface Window {
    got: Record<string, Got[][]>;
    events: Record<string, string[]>;
  }
}
