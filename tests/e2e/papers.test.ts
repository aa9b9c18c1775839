import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityProblems } from './harness/axe';
import { byRole, press, seeText } from './harness/page';
import { openWorld, type World } from './harness/world';
import { openPanelWithConsent, pressInPage } from './journeys/citizen';

/** The list of papers beside a dossier: what is needed, what is there, and the last look before it is handed in. */
describe('the papers of a dossier', () => {
  let world: World;
  let page: Page;
  let panel: Page;

  beforeAll(async () => {
    world = await openWorld('citizen');
    page = await world.browser.newPage();
    await page.goto('https://dichvucong.gov.vn/nop-ho-so/giay-to');
    panel = await openPanelWithConsent(world, page);
    await seeText(panel, 'Giấy tờ của hồ sơ');
  });
  afterAll(() => world?.close());

  const papers = () =>
    panel.$$eval('.paper', (items) =>
      Object.fromEntries(
        items.map((item) => [
          item.querySelector('strong')?.textContent?.normalize('NFC') ?? '',
          (item as HTMLElement).innerText.normalize('NFC'),
        ]),
      ),
    );

  it('names the procedure and what is needed of it', async () => {
    expect(await seeText(panel, 'Đã có 0/1 giấy tờ bắt buộc')).toContain('Đăng ký thường trú (1.004222)');
    const shown = await papers();
    expect(shown['Tờ khai thay đổi thông tin cư trú (CT01)']).toContain('Còn thiếu');
    expect(shown['Giấy tờ khác']).toContain('Không bắt buộc');
  });

  it('says which paper data replace, by which clause and until when', async () => {
    const shown = await papers();
    const home = shown['Giấy tờ chứng minh chỗ ở hợp pháp'] ?? '';
    expect(home).toContain('Dữ liệu thay giấy');
    expect(home).toMatch(/Nghị quyết 66\.7\/2025\/NQ-CP, Phụ lục I, số 73\d.*28\/02\/2027/);
  });

  it('follows what the person says of the case', async () => {
    await panel.click('.plan-group summary');
    for (const radio of await panel.$$('input[type=radio]')) {
      const words = await radio.evaluate((one) => (one as HTMLInputElement).labels?.[0]?.textContent ?? '');
      if (words.includes('Thuê, mượn')) await radio.click();
    }
    const shown = await seeText(panel, 'Không cần trong trường hợp của bạn');
    expect(shown).toContain('Hợp đồng');
    expect((await papers())['Giấy tờ chứng minh chỗ ở hợp pháp']).toContain('Không cần trong trường hợp này');
  });

  it('looks over the page: what is empty, missing, and that nothing was compared without a card', async () => {
    await press(panel, 'Xem lại trước khi nộp');
    const shown = await seeText(panel, /Có \d+ điều nên xem lại/);
    expect(shown).toContain('Có 2 điều nên xem lại');
    expect(shown).toMatch(/Ô bắt buộc còn trống[\s\S]*Số định danh cá nhân/);
    expect(shown).toMatch(/Giấy tờ còn thiếu[\s\S]*CT01/);
    expect(shown).toContain('Chưa chọn người');
    expect(await accessibilityProblems(panel)).toEqual([]);
  });

  it('stands beside the portal’s own button, covers nothing, and looks again before it is pressed', async () => {
    await page.bringToFront();
    const note = await page.waitForSelector(
      byRole('button', 'Có 2 điều nên xem lại. Xem lại trước khi nộp trong bảng bên của Không Giấy'),
    );
    const submit = await page.waitForSelector(byRole('button', 'Nộp hồ sơ'));
    const boxes = [await note?.boundingBox(), await submit?.boundingBox()];
    const [a, b] = boxes;
    if (!a || !b) throw new Error('Not to be seen.');
    const apart = a.x >= b.x + b.width || b.x >= a.x + a.width || a.y >= b.y + b.height || b.y >= a.y + a.height;
    expect(apart).toBe(true);
    await page.screenshot({ path: '.cache/advice.png' });
    await page.$eval('#soDinhDanh', (input) => {
      (input as HTMLInputElement).value = '001099000123';
    });
    await submit?.hover();
    await page.waitForSelector(
      byRole('button', 'Có 1 điều nên xem lại. Xem lại trước khi nộp trong bảng bên của Không Giấy'),
    );
    await note?.click();
    await seeText(panel, 'Có 1 điều nên xem lại');
    await page.$eval('#soDinhDanh', (input) => {
      (input as HTMLInputElement).value = '';
    });
    await press(panel, 'Xem lại trước khi nộp');
    await seeText(panel, 'Có 2 điều nên xem lại');
    expect(await page.evaluate(() => (window as unknown as { forbidden: string[] }).forbidden)).toEqual([]);
  });

  it('fills up as a file arrives, and touches nothing of the portal', async () => {
    await page.bringToFront();
    const [chooser] = await Promise.all([page.waitForFileChooser(), page.click('button[title="Tải lên file"]')]);
    await chooser.accept([world.fixtures.pdfs.unsigned.path]);
    // It is a certificate and the row wants a form: the person says that it is meant.
    await pressInPage(page, 'Dùng tệp gốc');
    await page.waitForSelector('.cell .file', { timeout: 30_000 });
    const shown = await seeText(panel, 'Đã có 1/1 giấy tờ bắt buộc', 20_000);
    expect(shown).toContain('unsigned.pdf');
    await press(panel, 'Xem lại trước khi nộp');
    expect(await seeText(panel, 'Có 1 điều nên xem lại')).not.toContain('Giấy tờ còn thiếu');
    expect(await page.evaluate(() => (window as unknown as { forbidden: string[] }).forbidden)).toEqual([]);
    expect(world.refused).toEqual([]);
  });
});
