import { mkdirSync } from 'node:fs';
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { byRole } from './harness/page';
import { openWorld, type World } from './harness/world';
import { importCertificate } from './journeys/citizen';
import { spokenText } from './journeys/officer';

const digitise = 'https://motcua.thanhhoa.gov.vn/dvc/so-hoa-ho-so/cho-duyet';

/** The dossier page with its form open, all files checked; gives what assistive tools hear. */
async function checkedDossier(world: World): Promise<{ page: Page; heard: string }> {
  const page = await world.browser.newPage();
  await page.goto(digitise);
  const extension = (await world.browser.extensions()).get(world.extensionId);
  if (!extension) throw new Error('The package is not loaded.');
  await page.triggerExtensionAction(extension);
  const button = await page.waitForSelector(byRole('button', 'Kiểm tra tất cả (4)'));
  await button?.click();
  return { page, heard: await hear(page, '4/4 tệp có kết quả') };
}

async function hear(page: Page, words: string): Promise<string> {
  for (let tries = 0; tries < 120; tries += 1) {
    const text = await spokenText(page);
    if (text.includes(words)) return text;
    await new Promise((next) => setTimeout(next, 250));
  }
  return spokenText(page);
}

describe('a dossier page', () => {
  let world: World;
  let page: Page;
  let heard: string;
  beforeAll(async () => {
    world = await openWorld('officer');
    await (await importCertificate(world, world.fixtures.authority.rootFiles.p7b)).close();
    ({ page, heard } = await checkedDossier(world));
  });
  afterAll(() => world?.close());

  it('sums up the dossier in one line', () => {
    expect(heard).toContain('4 tệp: 1 hợp lệ, 1 không hợp lệ, 2 cần xem');
  });

  it('says nothing against a paper of the person whom the dossier names', () => {
    expect(heard).not.toContain('Khác với hồ sơ');
  });

  it('offers to fill the digitisation form from the verified file alone, and presses nothing', async () => {
    expect(heard).toContain('Điền từ valid.pdf');
    expect(heard).not.toContain('Điền từ tampered.pdf');
    const state = () => page.evaluate(() => (window as unknown as { state(): unknown }).state());
    expect(await state()).toEqual({ data: { phamVi: 'Toàn quốc' }, forbidden: [] });
    const button = await page.waitForSelector(byRole('button', 'Điền từ valid.pdf'));
    await button?.click();
    const after = await hear(page, 'Hãy xem lại trước khi lưu');
    expect(after).toContain('Chưa điền được, hãy gõ tay: Cơ quan ban hành');
    expect(await state()).toEqual({
      data: { phamVi: 'Toàn quốc', ngayBanHanh: '05/10/2026', soKyHieu: '003099000017' },
      forbidden: [],
    });
    if (process.env.PICTURES) {
      mkdirSync(process.env.PICTURES, { recursive: true });
      await page.screenshot({ path: `${process.env.PICTURES}/casework.png` });
    }
  });

  it('sends nothing to any other host', () => {
    expect(world.refused).toEqual([]);
  });
});
