import { mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'puppeteer';
import { seeText } from '../e2e/harness/page';
import { eForm, openWorld, results, type World } from '../e2e/harness/world';
import {
  chooseFile,
  dropCard,
  fill,
  formState,
  importCertificate,
  openPanelWithConsent,
  planFor,
  pressInPage,
  verdictOf,
  verify,
} from '../e2e/journeys/citizen';
import { badgesOn, deskDone, dropOnDesk, exported, spokenText } from '../e2e/journeys/officer';
import { ensureFixtures } from '../fixtures';

/**
 * The main job, performed in a real browser on real files: visible where there is a display, headless where not.
 * One line a step; a picture of each in `.demo/`. Every foreign host is refused while it runs.
 */
const hasDisplay = Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY) && !process.env.CI;
const folder = resolve('.demo');
let number = 0;

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
await step('sample cards, papers and signed files are made', async () => {
  await ensureFixtures();
  return 'all generated on this machine, of no value';
});
const citizen = await openWorld('citizen', { headless: !hasDisplay });
await asCitizen(citizen);
const officer = await openWorld('officer', { headless: !hasDisplay });
await asOfficer(officer);
console.log(`Pictures of every step: ${folder}`);
if (hasDisplay) {
  console.log('Both browsers stay open for you to try. Press Ctrl+C to end.');
} else {
  await citizen.close();
  await officer.close();
}

async function asCitizen(world: World): Promise<void> {
  const page = await world.browser.newPage();
  await page.goto(eForm);
  await page.waitForSelector('input[name="data[ownerFullname]"]');
  const panel = await openPanelWithConsent(world, page);
  await step('citizen: a photo of a CCCD is read in the side panel', async () => {
    await dropCard(panel, world.fixtures.pictures['cccd-2021'] ?? '');
    await seeText(panel, 'Phường Sài Gòn, Thành phố Hồ Chí Minh');
    await picture(panel);
    return 'Nguyễn Văn An; the old address is today Phường Sài Gòn';
  });
  await step('citizen: the plan for the e-form', async () => {
    await planFor(panel, /Chủ hồ sơ/);
    await picture(panel);
    return 'block "chủ hồ sơ" chosen, nothing written yet';
  });
  await step('citizen: the owner’s block is filled and read back', async () => {
    const report = /Đã điền \d+\/\d+ ô/.exec(await fill(panel))?.[0] ?? '';
    await picture(panel);
    await picture(page);
    const { forbidden } = await formState(page);
    return `${report}; locked block and ${forbidden.length === 0 ? 'every' : 'NOT every'} final button untouched`;
  });
  await step('citizen: a phone photo for a row that takes PDF up to 2 MB', async () => {
    await chooseFile(page, world.fixtures.pictures.paper ?? '');
    await page.waitForSelector('::-p-aria([name="Dùng tệp đã sửa"][role="button"])', { timeout: 30_000 });
    await new Promise((next) => setTimeout(next, 1500));
    await picture(page);
    await pressInPage(page, 'Dùng tệp đã sửa');
    await page.waitForFunction(() => document.querySelector('.cell .file') !== null, { timeout: 20_000 });
    await picture(page);
    const [upload] = world.portals.uploads;
    return `the portal received ${upload?.name}, ${Math.round((upload?.bytes.length ?? 0) / 1024)} kB, accepted: ${upload?.accepted}`;
  });
  await step('citizen: the authority’s root is imported', async () => {
    await picture(await importCertificate(world, world.fixtures.authority.rootFiles.p7b));
    return 'fingerprints shown, trusted after the user’s own click';
  });
  await step('citizen: a result is downloaded from the portal and verified', async () => {
    const path = await download(world, 'valid.pdf');
    const { page: report } = await verify(world, path);
    await picture(report);
    return await verdictOf(report);
  });
  for (const name of ['tampered', 'cut-short', 'unsigned'] as const) {
    await step(`citizen: the same check on ${name}.pdf`, async () => {
      const { page: report } = await verify(world, world.fixtures.pdfs[name].path);
      await picture(report);
      return await verdictOf(report);
    });
  }
  console.log(`     requests to other hosts: ${world.refused.length}`);
}

async function asOfficer(world: World): Promise<void> {
  await (await importCertificate(world, world.fixtures.authority.rootFiles.p7b)).close();
  await step('officer: twenty PDFs dropped on the desk', async () => {
    const once = Object.values(world.fixtures.pdfs).map((pdf) => pdf.path);
    const desk = await dropOnDesk(world, [...once, ...once.slice(0, 20 - once.length)]);
    const summary = await deskDone(desk);
    await picture(desk);
    const json = JSON.parse(await exported(desk, 'Xuất JSON')) as unknown[];
    const csv = await exported(desk, 'Xuất CSV');
    return `${summary}; exported ${json.length} reports as JSON, ${csv.trim().split('\n').length - 1} rows as CSV`;
  });
  await step('officer: a badge beside each attachment of a dossier', async () => {
    const page = await badgesOn(world);
    for (let tries = 0; tries < 60 && !(await spokenText(page)).includes('4/4 tệp có kết quả'); tries += 1) {
      await new Promise((next) => setTimeout(next, 250));
    }
    await picture(page);
    return '4 of 4 attachments have a result';
  });
  console.log(`     requests to other hosts: ${world.refused.length}`);
}

/** The user's own download: a click on the portal's link, kept by the browser. */
async function download(world: World, name: string): Promise<string> {
  const page = await world.browser.newPage();
  const client = await page.createCDPSession();
  await client.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
  await page.goto(results);
  await page.evaluate((file) => {
    const link = [...document.querySelectorAll('a')].find((one) => one.textContent === file);
    link?.setAttribute('download', file);
    link?.click();
  }, name);
  await new Promise((next) => setTimeout(next, 1500));
  await page.close();
  return join(folder, name);
}

async function step(title: string, work: () => Promise<string>): Promise<void> {
  number += 1;
  const started = performance.now();
  const happened = await work();
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${String(number).padStart(2)}  ${title}: ${happened} (${seconds} s)`);
}

async function picture(page: Page): Promise<void> {
  const taken = `${String(number).padStart(2, '0')}-${page.url().includes('extension:') ? new URL(page.url()).pathname.slice(1, -5) : 'portal'}`;
  // A whole page is resized for its picture; a portal's page keeps its size, for the panel above it stays in place.
  const fullPage = page.url().includes('extension:');
  await page.screenshot({ path: join(folder, `${taken}.png`), fullPage });
}
