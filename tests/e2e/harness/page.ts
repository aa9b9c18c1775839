import { resolve } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer';

/** By role and accessible name, a screen reader's way. The name matches whole. */
export function byRole(role: string, name: string): string {
  return `::-p-aria([name="${name}"][role="${role}"])`;
}

/** Presses a button as a user does. */
export async function press(page: Page, name: string, role = 'button'): Promise<void> {
  await page.locator(byRole(role, name)).click();
}

/** Waits until the page's visible text contains `text` and resolves with that text. */
export async function seeText(page: Page, text: string | RegExp, timeout = 20_000): Promise<string> {
  const pattern = typeof text === 'string' ? text : text.source;
  const isPattern = typeof text !== 'string';
  await page.waitForFunction(
    (wanted, asPattern) => {
      const shown = document.body.innerText.normalize('NFC');
      return asPattern ? new RegExp(wanted, 'i').test(shown) : shown.includes(wanted);
    },
    { timeout, polling: 100 },
    pattern,
    isPattern,
  );
  return page.evaluate(() => document.body.innerText.normalize('NFC'));
}

/** Drops files from the desktop onto an element: the browser's own drag, so the page sees trusted events. */
export async function dropFiles(page: Page, target: ElementHandle<Element>, files: string[]): Promise<void> {
  // What was pressed before may have scrolled it away.
  await target.evaluate((one) => one.scrollIntoView({ block: 'center', behavior: 'instant' }));
  const box = await target.boundingBox();
  if (!box) throw new Error('The drop target is not visible.');
  const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const client = await page.createCDPSession();
  const data = { items: [], files: files.map((file) => resolve(file)), dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await client.send('Input.dispatchDragEvent', { type, ...at, data });
  }
  await client.detach();
}
