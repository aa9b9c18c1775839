import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer';

/** Lets a page save files, into a folder of its own. */
export async function allowDownloads(page: Page): Promise<void> {
  const client = await page.createCDPSession();
  const downloadPath = mkdtempSync(join(tmpdir(), 'khong-giay-saved-'));
  await client.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath });
}
