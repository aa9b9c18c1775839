import type { Frame, Page } from 'puppeteer';
import { byRole, dropFiles, press, seeText } from '../harness/page';
import type { World } from '../harness/world';

/** Opens the side panel beside a page and gives the consent it asks for. */
export async function openPanelWithConsent(world: World, page: Page): Promise<Page> {
  const panel = await world.openPanel(page);
  const text = await seeText(panel, /Trước khi đọc thẻ|Thả ảnh thẻ vào đây/);
  if (text.includes('Trước khi đọc thẻ')) {
    for (const box of await panel.$$('input[type=checkbox]')) await box.click();
    await press(panel, 'Đồng ý và tiếp tục');
  }
  await seeText(panel, 'Thả ảnh thẻ vào đây');
  return panel;
}

/** Drops a picture into the panel; resolves with the text of the screen that follows. */
export async function dropCard(panel: Page, picture: string): Promise<string> {
  const target = await panel.waitForSelector('.file-drop');
  if (!target) throw new Error('The panel has no place to drop a picture.');
  await dropFiles(panel, target, [picture]);
  await panel.waitForFunction(() => document.querySelector('[role=progressbar],progress') === null, { polling: 100 });
  return seeText(panel, /Xem lại thông tin|mã QR|không phải|Không đọc/);
}

/** Values of the review screen, by the label a person reads. */
export function reviewValues(panel: Page): Promise<Record<string, string>> {
  return panel.evaluate(() => {
    const inputs = [
      ...document.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input[type=text],input:not([type]),select'),
    ];
    return Object.fromEntries(
      inputs.map((input) => {
        const shown = input instanceof HTMLSelectElement ? (input.selectedOptions[0]?.text ?? '') : input.value;
        return [(input.labels?.[0]?.textContent ?? '').trim(), shown];
      }),
    );
  });
}

/** Takes the reviewed record and chooses whose block of the form it is for; gives the plan's text. */
export async function planFor(panel: Page, role: RegExp): Promise<string> {
  await press(panel, 'Dùng thông tin này');
  await seeText(panel, 'Điền vào phần của ai?');
  for (const radio of await panel.$$('input[type=radio]')) {
    const words = await radio.evaluate((one) => (one as HTMLInputElement).labels?.[0]?.textContent ?? '');
    if (role.test(words)) await radio.click();
  }
  return seeText(panel, 'Sẽ điền');
}

/** Presses "Điền n ô" and waits for the report; gives its text. */
export async function fill(panel: Page): Promise<string> {
  const name = await panel.evaluate(
    () =>
      [...document.querySelectorAll('button')]
        .map((button) => button.innerText)
        .find((text) => /^Điền \d+ ô/.test(text)) ?? '',
  );
  await press(panel, name);
  return seeText(panel, /Đã điền \d+\/\d+ ô/, 45_000);
}

/** What the portal's own form holds, and which forbidden things were touched. */
export function formState(page: Page): Promise<{ data: Record<string, unknown>; forbidden: string[] }> {
  return page.evaluate(() => {
    const { form, forbidden } = window as unknown as {
      form: { submission: { data: Record<string, unknown> } };
      forbidden: string[];
    };
    return { data: structuredClone(form.submission.data), forbidden };
  });
}

/** Chooses a file in the first row and waits for what the extension says about it. */
export async function chooseFile(page: Page, path: string): Promise<void> {
  const input = await page.waitForSelector('input[type=file]');
  if (!input) throw new Error('The page has no file input.');
  await (input as Awaited<ReturnType<Page['$']>> & { uploadFile(path: string): Promise<void> }).uploadFile(path);
}

/** Presses a button of the in-page panel, which lives in a closed shadow root, once it can be pressed. */
export async function pressInPage(page: Page | Frame, name: string): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    const button = await page.$(byRole('button', name));
    const isReady = await button?.evaluate((one) => one.getAttribute('aria-disabled') !== 'true').catch(() => false);
    if (isReady) return button?.click();
    await new Promise((next) => setTimeout(next, 100));
  }
  throw new Error(`"${name}" never became ready.`);
}

/** Imports a certificate on the options page, as a user does. */
export async function importCertificate(world: World, path: string): Promise<Page> {
  const options = await world.open('options.html#trust');
  const input = await options.waitForSelector('input[type=file]');
  await (input as Awaited<ReturnType<Page['$']>> & { uploadFile(path: string): Promise<void> }).uploadFile(path);
  await seeText(options, 'RootCA thử nghiệm');
  await press(options, 'Đã so, tin các chứng thư này');
  const isTrusted = () => {
    const shown = document.body.innerText.normalize('NFC');
    return shown.includes('RootCA thử nghiệm') && !/Chưa được tin|Chưa có chứng thư nào/.test(shown);
  };
  await options.waitForFunction(isTrusted, { polling: 100 });
  return options;
}

/** Opens a PDF in the report page and waits for its verdict; gives the page and its text. */
export async function verify(world: World, path: string): Promise<{ page: Page; text: string }> {
  const page = await world.open('report.html');
  const target = await page.waitForSelector('.file-drop');
  if (!target) throw new Error('The report page has no place to drop a file.');
  await dropFiles(page, target, [path]);
  await page.waitForSelector('.verdict, .notice[role=alert]', { timeout: 30_000 });
  return { page, text: await page.evaluate(() => document.body.innerText.normalize('NFC')) };
}

/** The verdict's own words. */
export function verdictOf(page: Page): Promise<string> {
  return page.$eval('.verdict h2', (heading) => heading.textContent ?? '');
}
