import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contentOf, licenceFile } from '../fixtures/licences/make';
import { plannedLicences } from '../fixtures/licences/plan';
import { closePress } from '../fixtures/papers/print';
import { accessibilityProblems } from './harness/axe';
import { byRole, press, seeText } from './harness/page';
import { openWorld, type World } from './harness/world';
import { importCertificate, verify } from './journeys/citizen';

const scan = plannedLicences('tuning').find(({ id }) => id === 'household-business-0-1-scan');

/** Label → value, as the list shows them. */
const fieldsOf = (page: Page): Promise<Record<string, string>> =>
  page.$$eval('.licence .fact', (all) =>
    Object.fromEntries(
      all.map((one) => [
        one.querySelector('dt')?.textContent ?? '',
        one.querySelector('.licence-value')?.textContent ?? '',
      ]),
    ),
  );

const lightsOf = (page: Page) =>
  page.$$eval('.licence .light', (all) => all.map((one) => one.querySelector('.light-word')?.textContent));

const verdictOf = (page: Page) => page.$eval('#licence-verdict', (heading) => heading.textContent);

async function openLicence(world: World, path: string): Promise<Page> {
  const { page } = await verify(world, path);
  await press(page, 'Nội dung giấy', 'tab');
  await page.waitForSelector('#licence-verdict', { timeout: 60_000 });
  return page;
}

/** Keeps a picture where somebody asked for pictures. */
async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env.PICTURES;
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`) as `${string}.png` });
}

describe('a licence in the report page', () => {
  let world: World;
  let signed: string;
  let scanned: string;
  beforeAll(async () => {
    world = await openWorld('officer');
    signed = world.fixtures.pdfs['two-signatures'].path;
    if (!scan) throw new Error('The plan has no such scan.');
    scanned = join(world.fixtures.authority.folder, 'ban-quet.pdf');
    writeFileSync(scanned, (await licenceFile(scan)).bytes);
    await (await importCertificate(world, world.fixtures.authority.rootFiles.p7b)).close();
  });
  afterAll(async () => {
    await closePress();
    await world?.close();
  });

  it('shows four lights, one sentence with the next step, and the fields', async () => {
    const page = await openLicence(world, signed);
    expect(await verdictOf(page)).toBe('Cần xem');
    expect(await lightsOf(page)).toEqual(['Đạt', 'Đạt', 'Cần xem', 'Chưa rõ']);
    expect(await seeText(page, 'Chưa kiểm tra được thu hồi')).toContain('Cho phép hỏi máy chủ');
    const fields = await fieldsOf(page);
    expect(fields['Cấp cho']).toBe('QUÁN CƠM AN');
    expect(fields['Số, ký hiệu']).toBe('003••••••017');
    expect(fields['Ngày ban hành']).toBe('05/10/2026');
    expect(await seeText(page, 'Điều 4 khoản 5 điểm b')).toContain('28/02/2027');
    await picture(page, 'licence-signed');
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.close();
  });

  it('compares with what the dossier says, as it is typed', async () => {
    const page = await openLicence(world, signed);
    const [summary] = await page.$$('.licence details summary');
    await summary?.click();
    const input = await page.waitForSelector(byRole('textbox', 'Số giấy ghi trong hồ sơ'));
    await input?.type('003099000018');
    expect(await seeText(page, 'khác số trong hồ sơ')).toContain('003••••••018');
    expect((await lightsOf(page))[3]).toBe('Cần xem');
    await input?.press('Backspace');
    await input?.type('7');
    await page.waitForFunction(() => document.querySelectorAll('.licence .light-word')[3]?.textContent === 'Đạt');
    await page.close();
  });

  it('frames a value on the page, and takes words selected there as its correction', async () => {
    const page = await openLicence(world, signed);
    await press(page, 'Xem trên trang: Cấp cho');
    const frame = await page.waitForSelector('.page-word-mark');
    const spot = await frame?.evaluate((mark) => {
      const sheet = mark.closest('.page-frame')?.getBoundingClientRect() ?? new DOMRect();
      const box = mark.getBoundingClientRect();
      return [(box.left - sheet.left) / sheet.width, (box.top - sheet.top) / sheet.height];
    });
    // "QUÁN CƠM AN" stands behind its label, in the upper third of the page.
    expect(spot?.[0]).toBeGreaterThan(0.3);
    expect(spot?.[1]).toBeLessThan(0.45);
    await press(page, 'Sửa: Cấp cho');
    await page.waitForSelector(byRole('textbox', 'Cấp cho'));
    const words = await page.$$('.page-words span');
    const texts = await Promise.all(words.map((word) => word.evaluate((one) => one.textContent?.trim())));
    const from = texts.indexOf('QUÁN');
    const [first, last] = await Promise.all([words[from]?.boundingBox(), words[from + 1]?.boundingBox()]);
    if (!first || !last) throw new Error('The words are not on the page.');
    await page.mouse.move(first.x + 1, first.y + first.height / 2);
    await page.mouse.down();
    await page.mouse.move(last.x + last.width - 1, last.y + last.height / 2, { steps: 8 });
    await page.mouse.up();
    await page.waitForFunction(
      () => document.querySelector<HTMLInputElement>('.licence .fact input')?.value === 'QUÁN CƠM',
    );
    await picture(page, 'licence-correct');
    expect(await accessibilityProblems(page)).toEqual([]);
    await press(page, 'Lưu');
    await seeText(page, 'đã sửa tay');
    expect((await fieldsOf(page))['Cấp cho']).toBe('QUÁN CƠM');
    await page.close();
  });

  it('takes no day that the calendar does not have', async () => {
    const page = await openLicence(world, signed);
    await press(page, 'Sửa: Ngày hết hiệu lực');
    const input = await page.waitForSelector(byRole('textbox', 'Ngày hết hiệu lực'));
    await input?.type('31/02/2027');
    await input?.press('Enter');
    await seeText(page, 'không phải một ngày có trong lịch');
    await input?.evaluate((box) => (box as HTMLInputElement).select());
    await input?.type('01/03/2026');
    await input?.press('Enter');
    await page.waitForFunction(() => document.querySelector('#licence-verdict')?.textContent === 'Không hợp lệ');
    await seeText(page, 'Giấy hết hiệu lực từ ngày 01/03/2026');
    await page.close();
  });

  it('reads a scan by its print, and says that it is no signed document', async () => {
    if (!scan) throw new Error('The plan has no such scan.');
    const page = await openLicence(world, scanned);
    expect(await verdictOf(page)).toBe('Không xác định');
    expect(await seeText(page, 'Ảnh chụp hoặc bản quét')).toContain('chữ do máy nhận dạng');
    const { truth } = contentOf(scan).face;
    const fields = await fieldsOf(page);
    expect(fields['Địa chỉ']).toBe(truth.address);
    expect(fields['Cấp cho']).toBe(truth.holder);
    await picture(page, 'licence-scan');
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.close();
  });
});
