import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityProblems } from './harness/axe';
import { seeText } from './harness/page';
import { openWorld, results, type World } from './harness/world';
import { importCertificate, verdictOf, verify } from './journeys/citizen';

/** A result's signatures are verified against an anchor the user imported. */
describe('the signature report', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld('citizen');
  });
  afterAll(() => world?.close());

  it('trusts nobody before an anchor is imported', async () => {
    const { page, text } = await verify(world, world.fixtures.pdfs.valid.path);
    expect(await verdictOf(page)).toBe('Không xác định');
    expect(text).toContain('chưa nối được tới gốc tin cậy');
    await page.close();
  });

  it('imports a P7B with its fingerprints shown', async () => {
    const options = await importCertificate(world, world.fixtures.authority.rootFiles.p7b);
    const text = await seeText(options, 'CA cơ quan Nhà nước thử nghiệm');
    expect(text).toMatch(/SHA-256/);
    expect(await accessibilityProblems(options)).toEqual([]);
    await options.close();
  });

  it.each([
    [
      'valid',
      'Hợp lệ',
      [
        'PHÒNG KINH TẾ, HẠ TẦNG VÀ ĐÔ THỊ',
        'CA cơ quan Nhà nước thử nghiệm',
        'có dấu thời gian chứng minh',
        'Chưa kiểm tra được tình trạng thu hồi',
      ],
    ],
    ['tampered', 'Không hợp lệ', ['Nội dung tệp đã bị sửa']],
    ['cut-short', 'Không xác định', ['Tệp bị cắt ngắn, không kiểm được']],
    ['unsigned', 'Không có chữ ký', ['Tệp không có chữ ký số']],
    ['changed-later', 'Không hợp lệ', ['Đã bị thay đổi sau khi ký']],
    ['other-root', 'Không xác định', ['chưa nối được tới gốc tin cậy']],
    ['empty', 'Không xác định', ['Tệp rỗng']],
    ['not-a-pdf', 'Không xác định', ['Đây không phải tệp PDF']],
  ] as const)('%s: %s', async (name, verdict, sentences) => {
    const { page, text } = await verify(world, world.fixtures.pdfs[name].path);
    expect(await verdictOf(page)).toBe(verdict);
    for (const sentence of sentences) expect(text).toContain(sentence);
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.close();
  });

  it('refuses a 200 MB file with a sentence', async () => {
    const path = join(world.fixtures.authority.folder, 'huge.pdf');
    writeFileSync(path, Buffer.alloc(200 * 2 ** 20, '%PDF-1.7 '));
    const { text } = await verify(world, path);
    expect(text).toContain('Tệp quá lớn');
  });

  it('answers after the service worker was killed', async () => {
    const worker = await world.serviceWorker();
    await worker.close();
    const { page } = await verify(world, world.fixtures.pdfs.valid.path);
    expect(await verdictOf(page)).toBe('Hợp lệ');
  });

  it('opens a result of the portal from the side panel', async () => {
    const page = await world.browser.newPage();
    await page.goto(results);
    const panel = await world.openPanel(page);
    const opened = world.browser.waitForTarget((target) => target.url().includes('/report.html?job='));
    await panel.evaluate(async () => {
      const { chrome } = globalThis as unknown as {
        chrome: {
          tabs: {
            query(q: object): Promise<{ id: number; url?: string }[]>;
            sendMessage(id: number, m: object): Promise<unknown>;
          };
          scripting: { executeScript(o: object): Promise<unknown> };
        };
      };
      const [tab] = (await chrome.tabs.query({})).filter((one) => one.url?.includes('/ket-qua'));
      if (!tab) throw new Error('no result page');
      await chrome.scripting.executeScript({ target: { tabId: tab.id }, files: ['/content-scripts/page-results.js'] });
      const [first] = (await chrome.tabs.sendMessage(tab.id, { type: 'results/list' })) as { url: string }[];
      await chrome.tabs.sendMessage(tab.id, { type: 'results/open', url: first?.url });
    });
    const report = await (await opened).asPage();
    await report.waitForSelector('.verdict h2', { timeout: 20_000 });
    expect(await verdictOf(report)).toBe('Hợp lệ');
  });

  it('sent nothing to any other host', () => {
    expect(world.refused).toEqual([]);
  });
});
