import type { ElementHandle, Page } from 'puppeteer';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openWorld, type World } from './harness/world';
import { pressInPage } from './journeys/citizen';
import { spokenText } from './journeys/officer';

/** What a paper says against the row it is put into: read on the device, told before the portal has it. */
describe('a paper in the wrong row', () => {
  let world: World;
  let page: Page;
  beforeAll(async () => {
    world = await openWorld('citizen');
  });
  beforeEach(async () => {
    await page?.close();
    page = await world.browser.newPage();
    await page.goto('https://dichvucong.gov.vn/nop-ho-so/giay-to');
  });
  afterAll(() => world?.close());

  /** Uploads into the row of that name, and gives what the panel says once it says `wanted`. */
  async function upload(row: string, path: string, wanted: RegExp): Promise<string> {
    const button = await page.evaluateHandle(
      (name) =>
        [...document.querySelectorAll('tr')].find((one) => one.innerText.includes(name))?.querySelector('button'),
      row,
    );
    const press = (button.asElement() as ElementHandle<HTMLButtonElement>).click();
    const [chooser] = await Promise.all([page.waitForFileChooser(), press]);
    await chooser.accept([path]);
    let text = '';
    for (let tries = 0; tries < 150 && !wanted.test(text); tries += 1) {
      await new Promise((next) => setTimeout(next, 200));
      text = await spokenText(page);
    }
    expect(text).toMatch(wanted);
    return text;
  }

  it('is another person’s card: the number on it differs from the form', async () => {
    await page.type('#soDinhDanh', '003099000025');
    const text = await upload(
      'Căn cước công dân',
      world.fixtures.pictures['cccd-2021'] ?? '',
      /Số định danh trên giấy/,
    );
    expect(text).toContain('Số định danh trên giấy (003••••••017) khác với tờ khai (003••••••025)');
    await pressInPage(page, 'Hủy');
  });

  it('says nothing of the kind when the number is the same', async () => {
    await page.type('#soDinhDanh', '003099000017');
    const text = await upload('Căn cước công dân', world.fixtures.pictures['cccd-2021'] ?? '', /thiếu mặt sau/);
    expect(text).not.toContain('khác với tờ khai');
    await pressInPage(page, 'Hủy');
  });

  it('is no card at all where the row wants one', async () => {
    const text = await upload('Căn cước công dân', world.fixtures.pdfs.unsigned.path, /Hàng này cần/);
    expect(text).toMatch(/Hàng này cần “Bản sao Căn cước công dân của chủ hộ”, nhưng tệp ghi “[^”]*GIẤY CHỨNG NHẬN/);
    await pressInPage(page, 'Dùng tệp gốc');
    await page.waitForSelector('.cell .file');
  });
});
