import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allowDownloads } from './harness/downloads';
import { press, seeText } from './harness/page';
import { openWorld, results, type World } from './harness/world';
import { importCertificate, verdictOf } from './journeys/citizen';

/** The report page that a press opens, once it has its verdict. */
async function reportAfter(world: World, act: () => Promise<unknown>): Promise<Page> {
  const opened = world.browser.waitForTarget((target) => target.url().includes('/report.html?job='));
  await act();
  const report = await (await opened).asPage();
  await report.waitForSelector('.verdict h2', { timeout: 20_000 });
  return report;
}

/** The words on the toolbar button. */
async function badge(world: World): Promise<string> {
  const worker = await world.serviceWorker();
  return worker.evaluate(() =>
    (
      globalThis as unknown as { chrome: { action: { getBadgeText(o: object): Promise<string> } } }
    ).chrome.action.getBadgeText({}),
  );
}

async function until<T>(ask: () => Promise<T>, wanted: T): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    if ((await ask()) === wanted) return;
    await new Promise((next) => setTimeout(next, 100));
  }
  expect(await ask()).toBe(wanted);
}

describe('a result that a page makes itself', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld('citizen');
    await (await importCertificate(world, world.fixtures.authority.rootFiles.p7b)).close();
  });
  afterAll(() => world?.close());

  it('is listed in the panel although its address died, and checked through the page', async () => {
    const page = await world.browser.newPage();
    await allowDownloads(page);
    await page.goto(results);
    const panel = await world.openPanel(page);
    await seeText(panel, 'Tệp kết quả trên trang này');
    await press(page, 'Tải bản điện tử');
    await seeText(panel, 'giay-chung-nhan.pdf');
    const report = await reportAfter(world, () => press(panel, 'Kiểm tra chữ ký của giay-chung-nhan.pdf'));
    expect(await verdictOf(report)).toBe('Hợp lệ');
    expect(await seeText(report, 'giay-chung-nhan.pdf')).toContain(
      'Bản này lấy qua trang dichvucong.hochiminhcity.gov.vn',
    );
    await Promise.all([report.close(), page.close()]);
  });

  it('says nothing of saved files unless the user asked for it', async () => {
    const page = await world.browser.newPage();
    await allowDownloads(page);
    await page.goto(results);
    await press(page, 'Lưu bản PDF', 'link');
    await new Promise((next) => setTimeout(next, 1500));
    expect(await badge(world)).toBe('');
    await page.close();
  });

  it('offers to turn it on in the report page', async () => {
    const report = await world.open('report.html');
    const toggle = await report.waitForSelector('::-p-aria([name="Kiểm tra tệp PDF vừa tải"][role="switch"])');
    expect(await toggle?.evaluate((one) => (one as HTMLInputElement).checked)).toBe(false);
    await report.close();
  });

  it('reached no other host', () => {
    expect(world.refused).toEqual([]);
  });
});

describe('a saved PDF, for those who asked to be told', () => {
  let world: World;
  let page: Page;
  let panel: Page;
  beforeAll(async () => {
    world = await openWorld('citizen', { permitted: true });
    await (await importCertificate(world, world.fixtures.authority.rootFiles.p7b)).close();
    page = await world.browser.newPage();
    await allowDownloads(page);
    await page.goto(results);
    panel = await world.openPanel(page);
  });
  afterAll(() => world?.close());

  it.each([
    ['a blob download', 'Tải bản điện tử', 'button', 'giay-chung-nhan.pdf'],
    ['a link', 'Lưu bản PDF', 'link', 'ban-luu.pdf'],
  ])('%s: a word on the button, nothing more, and a report on a press', async (_, name, role, file) => {
    const before = world.portals.requests.length;
    await press(page, name, role);
    await until(() => badge(world), 'PDF');
    await seeText(panel, `Vừa tải tệp “${file}”`);
    expect(world.portals.requests.slice(before).filter((one) => one.includes('/files/'))).toHaveLength(1);
    const report = await reportAfter(world, () => press(panel, 'Kiểm tra chữ ký'));
    expect(await verdictOf(report)).toBe('Hợp lệ');
    expect(await report.evaluate(() => document.body.innerText)).toContain(file);
    await until(() => badge(world), '');
    await report.close();
    await page.bringToFront();
  });

  it('can be left alone', async () => {
    await press(page, 'Lưu bản PDF', 'link');
    await until(() => badge(world), 'PDF');
    await press(panel, 'Bỏ qua');
    await until(() => badge(world), '');
    await panel.waitForFunction(() => !document.body.innerText.normalize('NFC').includes('Vừa tải tệp'));
  });

  it('asks for the file where the page is gone: no extension reads the disk', async () => {
    await press(page, 'Lưu bản PDF', 'link');
    await until(() => badge(world), 'PDF');
    await page.goto('https://dichvucong.gov.vn/nop-ho-so');
    const opened = world.browser.waitForTarget((target) => target.url().includes('/report.html?pick='));
    await press(panel, 'Kiểm tra chữ ký');
    const report = await (await opened).asPage();
    expect(await seeText(report, 'Hãy đưa tệp vào đây')).toMatch(/“ban-luu( \(\d\))?\.pdf”/);
    await report.close();
  });

  it('stops when the user turns it off', async () => {
    const report = await world.open('report.html');
    const stands = (isOn: boolean) => document.querySelector<HTMLInputElement>('[role=switch]')?.checked === isOn;
    await report.waitForFunction(stands, {}, true);
    await press(report, 'Kiểm tra tệp PDF vừa tải', 'switch');
    await report.waitForFunction(stands, {}, false);
    await report.close();
    await page.goto(results);
    await press(page, 'Lưu bản PDF', 'link');
    await new Promise((next) => setTimeout(next, 1500));
    expect(await badge(world)).toBe('');
  });

  it('reached no other host', () => {
    expect(world.refused).toEqual([]);
  });
});

describe('a PDF in a tab', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld('officer');
    // A press before the background listens opens nothing.
    await (await world.open('report.html')).close();
  });
  afterAll(() => world?.close());

  it.each([
    ['of a dossier’s host', 'https://motcua.thanhhoa.gov.vn/files/valid.pdf'],
    ['of a host without a permission: the press alone allows it', 'https://dichvucong.gov.vn/files/valid.pdf'],
  ])('%s is checked by the toolbar button', async (_, address) => {
    const page = await world.browser.newPage();
    await page.goto(address);
    const extension = (await world.browser.extensions()).get(world.extensionId);
    if (!extension) throw new Error('not loaded');
    const report = await reportAfter(world, () => page.triggerExtensionAction(extension));
    expect(await report.evaluate(() => document.body.innerText)).toContain('valid.pdf');
    expect(await verdictOf(report)).toBe('Không xác định');
    await Promise.all([report.close(), page.close()]);
  });

  it('is not taken for one where it is a page: the desk opens', async () => {
    const page = await world.browser.newPage();
    await page.goto('https://dichvucong.gov.vn/nop-ho-so');
    const extension = (await world.browser.extensions()).get(world.extensionId);
    if (!extension) throw new Error('not loaded');
    const opened = world.browser.waitForTarget((target) => target.url().includes('/desk.html'));
    await page.triggerExtensionAction(extension);
    await opened;
    await page.close();
  });
});

describe('the context menu', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld('citizen');
  });
  afterAll(() => world?.close());

  /** No driver reaches the browser's own menu: the event that a press on the item gives is sent to the background. */
  async function choose(item: string, address: string, linkUrl?: string): Promise<void> {
    const worker = await world.serviceWorker();
    await worker.evaluate(
      async (menuItemId, url, link) => {
        const { chrome } = globalThis as unknown as {
          chrome: {
            tabs: { query(q: object): Promise<object[]> };
            contextMenus: {
              onClicked: { hasListeners(): boolean; dispatch(info: object, tab: object | undefined): void };
            };
          };
        };
        // A worker that has only just started does not listen yet; the browser itself would hold the press back for it.
        while (!chrome.contextMenus.onClicked.hasListeners()) await new Promise((done) => setTimeout(done, 50));
        const [tab] = await chrome.tabs.query({ url });
        chrome.contextMenus.onClicked.dispatch({ menuItemId, frameId: 0, ...(link ? { linkUrl: link } : {}) }, tab);
      },
      item,
      address,
      linkUrl,
    );
  }

  it('checks the file of a link through its page', async () => {
    const page = await world.browser.newPage();
    await page.goto(results);
    const file = new URL('/files/tampered.pdf', results).href;
    const report = await reportAfter(world, () => choose('verify-link', results, file));
    expect(await verdictOf(report)).toBe('Không hợp lệ');
    await Promise.all([report.close(), page.close()]);
  });

  it('says why it cannot get a file of another site', async () => {
    const page = await world.browser.newPage();
    await page.goto(results);
    const opened = world.browser.waitForTarget((target) => target.url().includes('/report.html?pick=other-host'));
    await choose('verify-link', results, 'https://dichvucong.gov.vn/files/valid.pdf');
    const report = await (await opened).asPage();
    expect(await seeText(report, 'Hãy đưa tệp vào đây')).toContain('valid.pdf');
    await Promise.all([report.close(), page.close()]);
  });

  it.each(['verify-page', 'verify-tab'])('%s checks the PDF that a tab shows', async (item) => {
    const page = await world.browser.newPage();
    const address = new URL('/files/valid.pdf', results).href;
    await page.goto(address);
    const report = await reportAfter(world, () => choose(item, address));
    expect(await report.title()).toBe('valid.pdf');
    await Promise.all([report.close(), page.close()]);
  });
});
