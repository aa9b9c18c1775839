import type { Page } from 'puppeteer';
import { dropFiles, seeText } from '../harness/page';
import { eForm, type World } from '../harness/world';
import { openPanelWithConsent, reviewValues } from '../journeys/citizen';

/** The side panel beside a portal's page, ready for a card. */
export async function panelOf(world: World): Promise<Page> {
  const page = await world.browser.newPage();
  await page.goto(eForm);
  return openPanelWithConsent(world, page);
}

export async function drop(panel: Page, ...files: string[]): Promise<void> {
  const target = await panel.waitForSelector('.file-drop');
  if (!target) throw new Error('The panel has no place to drop a picture.');
  await dropFiles(panel, target, files);
}

/** The review of what was given; recognising print takes its time on a busy machine. */
export async function reviewOf(panel: Page): Promise<Record<string, string>> {
  await seeText(panel, 'Xem lại thông tin', 45_000);
  return reviewValues(panel);
}
