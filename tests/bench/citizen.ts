import { type Browser, launch } from 'puppeteer';
import { byRole, dropFiles, press } from '../e2e/harness/page';
import { eForm, openWorld, results, type World } from '../e2e/harness/world';
import { openPanelWithConsent, planFor } from '../e2e/journeys/citizen';
import { findProgram } from '../tools/programs.mjs';
import { heading, median, say, sayTimes, words } from './measure';

const cardRuns = 5;
const fillRuns = 3;
const restRuns = 10;

/** A card read from a 12-megapixel photo, a form filled from it, and what the package costs a page nobody uses it on. */
export async function citizen(): Promise<void> {
  const world = await openWorld('citizen');
  try {
    await cardAndForm(world);
    await atRest(world);
  } finally {
    await world.close();
  }
}

async function cardAndForm(world: World): Promise<void> {
  heading('Card to form, in the built package');
  const cards: number[] = [];
  const fills: number[] = [];
  for (let run = 0; run < cardRuns; run += 1) {
    const page = await world.browser.newPage();
    await page.goto(eForm);
    await page.waitForSelector('input[name="data[ownerFullname]"]');
    const panel = await openPanelWithConsent(world, page);
    const target = await panel.waitForSelector('.file-drop');
    if (!target) throw new Error('The panel has no place to drop a picture.');
    const start = performance.now();
    await dropFiles(panel, target, [world.fixtures.pictures['cccd-2021'] ?? '']);
    await words(panel, /Xem lại thông tin/);
    cards.push(performance.now() - start);
    if (run < fillRuns) {
      await planFor(panel, /Chủ hồ sơ/);
      const button = /Điền \d+ ô/.exec(await panel.evaluate(() => document.body.innerText.normalize('NFC')))?.[0] ?? '';
      await panel.waitForSelector(byRole('button', button));
      const begun = performance.now();
      await press(panel, button);
      await words(panel, /Đã điền \d+\/\d+ ô/);
      fills.push(performance.now() - begun);
    }
    await panel.close();
    await page.close();
  }
  sayTimes('QR of a 12-megapixel photo: drop to review screen', cards);
  sayTimes('e-form, 9 fields with two dependent lists of 500 ms each', fills);
  say('peer', 'none: no other tool here reads the card into this form');
}

/** The same page in a browser with the package and in one without, turn by turn. */
async function atRest(world: World): Promise<void> {
  heading('A portal page at rest');
  const plain = await plainBrowser(world);
  try {
    const withPackage: number[] = [];
    const without: number[] = [];
    for (let run = -2; run < restRuns; run += 1) {
      const [a, b] = [await loadTime(world.browser), await loadTime(plain)];
      if (run < 0) continue;
      withPackage.push(a);
      without.push(b);
    }
    sayTimes('load with the package', withPackage);
    sayTimes('load without', without);
    say('difference of medians', `${(median(withPackage) - median(without)).toFixed(1)} ms`);
  } finally {
    await plain.close();
  }
}

async function loadTime(browser: Browser): Promise<number> {
  const page = await browser.newPage();
  await page.goto(results, { waitUntil: 'load' });
  await page.waitForFunction(() => performance.getEntriesByType('navigation')[0]?.duration);
  const duration = await page.evaluate(() => performance.getEntriesByType('navigation')[0]?.duration ?? 0);
  await page.close();
  return duration;
}

function plainBrowser(world: World): Promise<Browser> {
  const executablePath = findProgram('chromium');
  if (!executablePath) throw new Error('No Chromium found.');
  return launch({
    executablePath,
    headless: true,
    pipe: true,
    defaultViewport: { width: 1280, height: 900 },
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--ignore-certificate-errors',
      `--host-resolver-rules=${world.portals.hostRules}`,
    ],
  });
}
