import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PdfReport } from '../../utils/signature';
import { bytesOf } from '../fixtures/ca/authority';
import { signPdf } from '../fixtures/pdf/sign';
import { accessibilityProblems } from './harness/axe';
import { byRole, dropFiles, press, seeText } from './harness/page';
import { openWorld, type World } from './harness/world';
import { importCertificate, verdictOf, verify } from './journeys/citizen';
import { exported } from './journeys/officer';

const frame = 'q 0.1 0.2 0.8 RG 2 w 4 4 192 52 re S Q';
const whiteOut = 'q 1 1 1 rg 0 0 500 60 re f 0.8 0 0 RG 2 w 4 4 120 20 re S Q';

/** Signed by a person, then by an agency whose signature shows itself on the page. */
function signedTwice(
  world: World,
  name: string,
  look: { rect: [number, number, number, number]; drawing: string },
): string {
  const { authority, pdfs } = world.fixtures;
  const once = signPdf(bytesOf(pdfs.unsigned.path), authority, { signer: 'person' });
  const path = join(authority.folder, name);
  writeFileSync(path, signPdf(once, authority, { signer: 'agency', look }));
  return path;
}

const compared = (page: Page) => seeText(page, /So bản đã ký|trông khác bản đã ký/);
const tab = (page: Page, name: string) => press(page, name, 'tab');

describe('the report page', () => {
  let world: World;
  let atFoot: string;
  let overText: string;
  beforeAll(async () => {
    world = await openWorld('citizen');
    atFoot = signedTwice(world, 'hai-chu-ky.pdf', { rect: [350, 80, 550, 140], drawing: frame });
    overText = signedTwice(world, 'che-noi-dung.pdf', { rect: [50, 500, 550, 560], drawing: whiteOut });
    await (await importCertificate(world, world.fixtures.authority.rootFiles.p7b)).close();
  });
  afterAll(() => world?.close());

  it('gives three results, what to do, and the warning about revocation', async () => {
    const { page, text } = await verify(world, world.fixtures.pdfs.valid.path);
    const lights = await page.$$eval('.light', (all) =>
      all.map((one) => one.querySelector('.light-word')?.textContent),
    );
    expect(lights).toEqual(['Đạt', 'Đạt', 'Cần lưu ý']);
    expect(text).toContain('Chưa kiểm tra được thu hồi');
    expect(text).toContain('Việc nên làm');
    await page.close();
  });

  it('unfolds path, evidence, timeline and algorithms of the real file', async () => {
    const { page } = await verify(world, world.fixtures.pdfs.valid.path);
    for (const summary of await page.$$('.signature summary')) await summary.click();
    const text = await seeText(page, 'Thuật toán');
    expect(text).toContain('RootCA thử nghiệm');
    expect(text).toContain('Dấu thời gian chứng minh chữ ký đã có lúc này');
    expect(text).toMatch(/RSA 2048/);
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.close();
  });

  it('leads from a signature to its place on the page and back, by keyboard', async () => {
    const { page } = await verify(world, atFoot);
    await page.waitForSelector(byRole('button', 'Xem vị trí trên trang của chữ ký 2'));
    await page.focus('.place-button button');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.className === 'page-mark-box');
    const spot = await page.$eval('.page-mark-box', (mark) => {
      const [box, sheet] = [mark.getBoundingClientRect(), mark.parentElement?.getBoundingClientRect() ?? new DOMRect()];
      return [(box.left - sheet.left) / sheet.width, (box.bottom - sheet.top) / sheet.height].map((part) =>
        part.toFixed(2),
      );
    });
    // 350 of 595 points from the left, 80 of 842 from below.
    expect(spot).toEqual(['0.59', '0.90']);
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.id === 'signature-2');
    await page.close();
  });

  it('says calmly what a further signature shows at the foot of the page', async () => {
    const { page } = await verify(world, atFoot);
    const text = await compared(page);
    expect(text).toContain('So bản đã ký (chữ ký 1) với tệp hiện tại');
    expect(text).toContain('là khung của chữ ký thêm sau, nằm trên chỗ vốn trống');
    await page.close();
  });

  it('warns of a further signature that lies over the text, and shows both versions', async () => {
    const { page } = await verify(world, overText);
    const text = await compared(page);
    expect(text).toContain('nằm đè lên nội dung đã có khi ký');
    await tab(page, 'Xem bản đã ký');
    await page.waitForSelector('.page-pair .page-mark-box');
    expect(await page.$$eval('.page-pair canvas', (all) => all.length)).toBe(2);
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.close();
  });

  it('sees no difference where later savings show nothing', async () => {
    const { page } = await verify(world, world.fixtures.pdfs['two-signatures'].path);
    expect(await compared(page)).toContain('Không thấy khác biệt (1 trang)');
    await page.close();
  });

  it('gives the same answer for the same file, and no personal number', async () => {
    const reports: PdfReport[] = [];
    for (let run = 0; run < 2; run++) {
      const { page } = await verify(world, atFoot);
      const json = await exported(page, 'Xuất JSON');
      expect(json).toMatch(/CCCD:\d{3}•+\d{3}/);
      expect(json).not.toMatch(/CCCD:\d{4}/);
      reports.push({ ...(JSON.parse(json) as PdfReport), checkedAt: '' });
      await page.close();
    }
    expect(reports[0]?.schema).toBe('khong-giay/report@1');
    expect(reports[0]).toEqual(reports[1]);
  });

  it('takes several files: the first is checked, the others wait', async () => {
    const page = await world.open('report.html');
    const target = await page.waitForSelector('.file-drop');
    if (!target) throw new Error('no drop');
    await dropFiles(page, target, [world.fixtures.pdfs.valid.path, world.fixtures.pdfs.tampered.path]);
    await page.waitForSelector('.verdict h2');
    expect(await verdictOf(page)).toBe('Hợp lệ');
    await press(page, 'Kiểm tra ket-qua-tampered.pdf');
    await page.waitForFunction(() => document.querySelector('.verdict h2')?.textContent === 'Không hợp lệ');
    await page.close();
  });

  it('takes a pasted file', async () => {
    const page = await world.open('report.html');
    await page.waitForSelector('.file-drop');
    const base64 = readFileSync(world.fixtures.pdfs.valid.path).toString('base64');
    await page.evaluate((text) => {
      const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
      const clipboardData = new DataTransfer();
      clipboardData.items.add(new File([bytes], 'dan.pdf', { type: 'application/pdf' }));
      document.dispatchEvent(new ClipboardEvent('paste', { clipboardData }));
    }, base64);
    await page.waitForSelector('.verdict h2');
    expect(await page.title()).toBe('dan.pdf');
    await page.close();
  });

  it.each([
    ['dark', 'dark', 1280],
    ['at 200 %', 'light', 640],
    ['on a narrow screen', 'light', 360],
  ])('is accessible %s, with nothing cut off', async (_, scheme, width) => {
    const page = await world.open('report.html');
    await page.setViewport({ width, height: 800 });
    await page.emulateMediaFeatures([
      { name: 'prefers-color-scheme', value: scheme },
      { name: 'prefers-reduced-motion', value: 'reduce' },
    ]);
    const target = await page.waitForSelector('.file-drop');
    if (!target) throw new Error('no drop');
    await dropFiles(page, target, [overText]);
    await compared(page);
    for (const summary of await page.$$('summary')) await summary.click();
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    await page.close();
  });

  it('prints a sheet of its own on A4, black on white in the dark theme too', async () => {
    const { page } = await verify(world, world.fixtures.pdfs.valid.path);
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
    await page.emulateMediaType('print');
    const shown = await page.evaluate(() => document.body.innerText.normalize('NFC'));
    for (const words of ['PHIẾU KẾT QUẢ KIỂM TRA CHỮ KÝ SỐ', 'SHA-256', 'Đơn vị quản lý chứng thư', 'NGƯỜI KIỂM TRA']) {
      expect(shown).toContain(words);
    }
    expect(shown).toContain('Chưa kiểm tra được thu hồi');
    expect(shown).not.toContain('Thả tệp PDF vào đây');
    expect(await page.$eval('.sheet', (sheet) => getComputedStyle(sheet).color)).toBe('rgb(0, 0, 0)');
    const pdf = Buffer.from(await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf).toMatch(/\/MediaBox \[0 0 59[45](\.\d+)? 84[12](\.\d+)?\]/);
    await page.close();
  });

  it('sent nothing to any other host', () => {
    expect(world.refused).toEqual([]);
  });
});
