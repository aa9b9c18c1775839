import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer';
import { byRole, dropFiles, press, seeText } from '../harness/page';
import { dossier, type World } from '../harness/world';

/** Drops files on the desk; gives the page at once. */
export async function dropOnDesk(world: World, files: string[]): Promise<Page> {
  const desk = await world.open('desk.html');
  const target = await desk.waitForSelector('.file-drop');
  if (!target) throw new Error('The desk has no place to drop files.');
  await dropFiles(desk, target, files);
  return desk;
}

/** Waits until every file has an outcome; gives the summary line. */
export async function deskDone(desk: Page): Promise<string> {
  const text = await seeText(desk, 'Tổng số:', 60_000);
  return /Tổng số:.*/.exec(text)?.[0] ?? '';
}

/** The verdict column, in the order shown. */
export function verdictColumn(desk: Page): Promise<string[]> {
  return desk.$$eval('tbody tr', (rows) => rows.map((row) => row.querySelectorAll('td')[0]?.textContent?.trim() ?? ''));
}

/** Presses an export button and reads the file that the browser saves. */
export async function exported(desk: Page, button: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'khong-giay-export-'));
  const client = await desk.createCDPSession();
  await client.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
  await press(desk, button);
  for (let tries = 0; tries < 100; tries += 1) {
    const [name] = readdirSync(folder).filter((one) => !one.endsWith('.crdownload'));
    if (name) return readFileSync(join(folder, name), 'utf8');
    await new Promise((next) => setTimeout(next, 50));
  }
  throw new Error(`Nothing was saved by "${button}".`);
}

/** Opens a dossier page, presses the toolbar button and checks all attachments; gives the page. */
export async function badgesOn(world: World): Promise<Page> {
  const page = await world.browser.newPage();
  await page.goto(dossier);
  const extension = (await world.browser.extensions()).get(world.extensionId);
  if (!extension) throw new Error('The package is not loaded.');
  await page.triggerExtensionAction(extension);
  const button = await page.waitForSelector(byRole('button', 'Kiểm tra tất cả (4)'));
  await button?.click();
  return page;
}

/** What assistive tools hear on a page, closed shadow roots included. */
export async function spokenText(page: Page): Promise<string> {
  const tree = await page.accessibility.snapshot({ interestingOnly: false });
  const names: string[] = [];
  const visit = (node: typeof tree): void => {
    if (node?.name) names.push(node.name);
    for (const child of node?.children ?? []) visit(child);
  };
  visit(tree);
  return names.join('\n').normalize('NFC');
}
