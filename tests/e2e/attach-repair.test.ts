import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer';
import UTIF from 'utif2';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { drawnPage } from '../unit/attachment/drawn-page';
import { pdfOf } from '../unit/attachment/samples';
import { lieOf, opened, scanOf } from '../unit/attachment/scan';
import { byRole } from './harness/page';
import { eForm, openWorld, type World } from './harness/world';
import { chooseFile, pressInPage } from './journeys/citizen';

/** What is wrong with the pages of a file is mended as the person wishes, shown before and after, and undone at will. */
describe('repairs of a chosen file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tep-'));
  let world: World;
  let page: Page;

  const written = (name: string, bytes: Uint8Array) => {
    writeFileSync(join(folder, name), bytes);
    return join(folder, name);
  };
  const uploaded = async () => {
    await page.waitForFunction(() => document.querySelector('.cell .file') !== null, { timeout: 20_000 });
    const [upload] = world.portals.uploads;
    if (!upload) throw new Error('Nothing was handed over.');
    return new Uint8Array(upload.bytes);
  };

  beforeAll(async () => {
    world = await openWorld('citizen');
    const scan = await scanOf([
      drawnPage(),
      drawnPage({ turn: 180, from: 4 }),
      drawnPage({ lines: 0 }),
      drawnPage({ turn: 6 }),
    ]);
    written('quet.pdf', scan);
  });
  beforeEach(async () => {
    await page?.close();
    world.portals.uploads.length = 0;
    page = await world.browser.newPage();
    await page.goto(eForm);
    await page.waitForSelector('input[type=file]');
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true });
    await world?.close();
  });

  it('turns, straightens and drops pages, and shows how they will look', async () => {
    await chooseFile(page, join(folder, 'quet.pdf'));
    const turned = 'Xoay trang 2 cho đúng chiều.';
    for (const name of [turned, 'Bỏ trang trắng 3.', 'Chỉnh trang 4 cho thẳng hàng chữ.']) {
      await page.waitForSelector(byRole('checkbox', name), { timeout: 30_000 });
    }
    await page.waitForSelector(byRole('button', 'Dùng tệp đã sửa'), { timeout: 30_000 });
    await (await page.waitForSelector(byRole('DisclosureTriangle', 'Xem trước và sau khi sửa')))?.click();
    for (const name of ['Trang 2: Trước', 'Trang 2: Sau', 'Trang 4: Sau']) {
      await page.waitForSelector(byRole('image', name), { timeout: 30_000 });
    }
    await new Promise((next) => setTimeout(next, 500));
    await page.screenshot({ path: '.cache/attach-repair.png' });
    await pressInPage(page, 'Dùng tệp đã sửa');
    const bytes = await uploaded();
    expect(await opened(bytes, async ({ count }) => count)).toBe(3);
    expect((await lieOf(bytes, 2)).upright?.above).toBeGreaterThan(100);
    expect(Math.abs((await lieOf(bytes, 3)).skew)).toBeLessThan(0.5);
  });

  it('leaves alone what the person does not want mended', async () => {
    await chooseFile(page, join(folder, 'quet.pdf'));
    const drop = (await page.waitForSelector(byRole('checkbox', 'Bỏ trang trắng 3.'), {
      timeout: 30_000,
    })) as ElementHandle;
    await drop.click();
    await pressInPage(page, 'Dùng tệp đã sửa');
    const bytes = await uploaded();
    expect(await opened(bytes, async ({ count }) => count)).toBe(4);
    expect((await lieOf(bytes, 2)).upright?.above).toBeGreaterThan(100);
  });

  it('takes out what runs by itself only as offered, and says what is lost', async () => {
    const acting = pdfOf([
      '<</Type/Catalog/Pages 2 0 R/OpenAction 4 0 R>>',
      '<</Type/Pages/Kids[3 0 R]/Count 1>>',
      '<</Type/Page/Parent 2 0 R/MediaBox[0 0 400 600]>>',
      '<</S/JavaScript/JS(app.alert(1))>>',
    ]);
    await chooseFile(page, written('chay.pdf', acting));
    const loss =
      'Bỏ phần tự chạy và tệp đính kèm bên trong. Chữ, ảnh, ô đã điền giữ nguyên; phép tính tự động và tệp đính kèm sẽ mất.';
    await page.waitForSelector(byRole('checkbox', loss), { timeout: 30_000 });
    await pressInPage(page, 'Dùng tệp đã sửa');
    expect(Buffer.from(await uploaded()).includes('JavaScript')).toBe(false);
  });

  it('makes PDFs of what browsers do not show: a phone’s HEIC and a scanner’s TIFF', async () => {
    const { width, height, data } = drawnPage();
    const tiff = new Uint8Array(UTIF.encodeImage(new Uint8Array(data), width, height));
    for (const path of [resolve('tests/e2e/card/phone.heic'), written('quet.tif', tiff)]) {
      world.portals.uploads.length = 0;
      await page.goto(eForm);
      await chooseFile(page, path);
      await page.waitForSelector(byRole('button', 'Dùng tệp đã sửa'), { timeout: 60_000 });
      await pressInPage(page, 'Dùng tệp đã sửa');
      const light = await opened(await uploaded(), async (pdf) => {
        const drawn = await pdf.pixels(1, 600);
        return drawn ? drawn.data.reduce((sum, value) => sum + value, 0) / drawn.data.length : 0;
      });
      expect(light).toBeGreaterThan(90);
      expect(light).toBeLessThan(254);
    }
  });
});
