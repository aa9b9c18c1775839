import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drawnPage } from '../unit/attachment/drawn-page';
import { lieOf, opened, scanOf } from '../unit/attachment/scan';
import { accessibilityProblems } from './harness/axe';
import { byRole, dropFiles, press, seeText } from './harness/page';
import { openWorld, type World } from './harness/world';

/** Files got ready in the panel, apart from any portal: checked, mended as wished, looked at, and saved. */
describe('mending files in the panel', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tep-'));
  let world: World;
  let panel: Page;

  beforeAll(async () => {
    world = await openWorld('citizen');
    writeFileSync(join(folder, 'a.pdf'), await scanOf([drawnPage({ turn: 180 }), drawnPage({ lines: 0 })]));
    writeFileSync(join(folder, 'b.pdf'), await scanOf([drawnPage({ lines: 7 })]));
    panel = await world.open('sidepanel.html');
    const session = await panel.createCDPSession();
    await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: join(folder, 'saved') });
    await press(panel, 'Kiểm tra và sửa tệp trước khi nộp');
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true });
    await world?.close();
  });

  it('offers what can be mended, and shows it before and after', async () => {
    const target = await panel.waitForSelector('.file-drop');
    if (!target) throw new Error('No place to drop a file.');
    await dropFiles(panel, target, [join(folder, 'a.pdf'), join(folder, 'b.pdf')]);
    await seeText(panel, 'Tệp đã sửa xong', 40_000);
    await panel.click('.before-after summary');
    await panel.waitForSelector(byRole('image', 'Trang 1: Sau'), { timeout: 30_000 });
    await seeText(panel, 'Bỏ trang này');
    expect(await accessibilityProblems(panel)).toEqual([]);
    await new Promise((next) => setTimeout(next, 400));
    await panel.screenshot({ path: '.cache/mend-screen.png', fullPage: true });
  });

  it('joins the files into one and saves it', async () => {
    await (await panel.waitForSelector(byRole('checkbox', 'Gộp 2 tệp thành một PDF')))?.click();
    const saved = join(folder, 'saved', 'a.pdf');
    await panel.waitForFunction(
      () =>
        [...document.querySelectorAll('button')].some(
          (one) => one.innerText.includes('Lưu') && one.getAttribute('aria-disabled') !== 'true',
        ),
      { polling: 100 },
    );
    await press(panel, 'Lưu tệp đã sửa');
    for (let tries = 0; tries < 100 && !existsSync(saved); tries += 1)
      await new Promise((next) => setTimeout(next, 100));
    expect(readdirSync(join(folder, 'saved'))).toEqual(['a.pdf']);
    const bytes = new Uint8Array(readFileSync(saved));
    expect(await opened(bytes, async ({ count }) => count)).toBe(2);
    expect((await lieOf(bytes, 1)).upright?.above).toBeGreaterThan(100);
  });
});
