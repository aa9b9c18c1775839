import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { byRole } from './harness/page';
import { eForm, openWorld, type World } from './harness/world';
import { chooseFile, pressInPage } from './journeys/citizen';

/** A file is held before the page sees it, explained, mended or passed on as it is. */
describe('attachments', () => {
  let world: World;
  let page: Page;

  beforeAll(async () => {
    world = await openWorld('citizen');
  });
  beforeEach(async () => {
    await page?.close();
    world.portals.uploads.length = 0;
    page = await world.browser.newPage();
    await page.goto(eForm);
    await page.waitForSelector('input[type=file]');
  });
  afterAll(() => world?.close());

  const seen = () =>
    page.evaluate(() => (window as unknown as { uploadsSeen: { name: string; size: number }[] }).uploadsSeen);
  const row = () => page.evaluate(() => document.querySelector('.cell .file')?.textContent ?? '');

  it('turns a 5 MB photo into a PDF that fits, before the page sees anything', async () => {
    await chooseFile(page, world.fixtures.pictures.paper ?? '');
    await page.waitForSelector(byRole('button', 'Dùng tệp đã sửa'), { timeout: 30_000 });
    expect(await seen()).toEqual([]);
    await pressInPage(page, 'Dùng tệp đã sửa');
    await page.waitForFunction(() => document.querySelector('.cell .file') !== null, { timeout: 20_000 });
    expect(await row()).toBe('paper.pdf');
    const [upload] = world.portals.uploads;
    expect(upload?.accepted).toBe(true);
    expect(upload?.bytes.subarray(0, 5).toString()).toBe('%PDF-');
    expect(upload?.bytes.length).toBeLessThan(2 * 2 ** 20);
  });

  it('hands over the original, bit for bit, when the person says so', async () => {
    const path = world.fixtures.pictures.paper ?? '';
    await chooseFile(page, path);
    await pressInPage(page, 'Dùng tệp gốc');
    await page.waitForFunction(() => (window as unknown as { uploadsSeen: unknown[] }).uploadsSeen.length > 0);
    const sha256 = createHash('sha256').update(readFileSync(path)).digest('hex');
    expect((await seen())[0]).toMatchObject({ name: 'paper.jpg', sha256 });
  });

  it('never changes a signed PDF', async () => {
    await chooseFile(page, world.fixtures.pdfs.valid.path);
    const arrived = page.waitForFunction(() => document.querySelector('.cell .file') !== null, { timeout: 30_000 });
    const asked = page.waitForSelector(byRole('button', 'Dùng tệp gốc'), { timeout: 30_000 }).then(() => 'asked');
    // Where nothing is to be decided the file arrives without a question.
    if ((await Promise.race([asked.catch(() => ''), arrived])) === 'asked') await pressInPage(page, 'Dùng tệp gốc');
    await arrived;
    expect(world.portals.uploads[0]?.bytes.equals(readFileSync(world.fixtures.pdfs.valid.path))).toBe(true);
  });

  it('says what is wrong with an empty file and still lets it go', async () => {
    await chooseFile(page, world.fixtures.pdfs.empty.path);
    await page.waitForSelector(byRole('button', 'Dùng tệp gốc'), { timeout: 30_000 });
    expect(await seen()).toEqual([]);
  });
});
