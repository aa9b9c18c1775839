import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch } from 'puppeteer';
import { openFormScript } from '../e2e/harness/form-script';
import type { World } from '../e2e/harness/world';
import { findProgram } from '../tools/programs.mjs';
import { heading, say } from './measure';

/** What Chromium's type would mean among our concepts; a type that fits none of them is no recognition. */
const meanings: Record<string, string> = {
  NAME_FULL: 'fullName',
  NAME_FIRST: 'givenName',
  NAME_MIDDLE: 'middleName',
  NAME_LAST: 'familyName',
  EMAIL_ADDRESS: 'email',
  PHONE_HOME_WHOLE_NUMBER: 'phone',
  PHONE_HOME_CITY_AND_NUMBER: 'phone',
  ADDRESS_HOME_STATE: 'province',
  ADDRESS_HOME_CITY: 'ward',
  ADDRESS_HOME_LINE1: 'addressDetail',
  ADDRESS_HOME_STREET_ADDRESS: 'address',
  COMPANY_NAME: 'organisationName',
  PASSPORT_NUMBER: 'personalNumber',
};

/** Replica pages whose controls are inputs that Chromium looks at too. */
const pages = [
  'https://dichvucong.hochiminhcity.gov.vn/vi/padsvc/apply-online/0123456789abcdef01234567',
  'https://dichvucong.danang.gov.vn/vi/padsvc/apply-online/64b7f0c2a1d3e4f5a6b7c8d9',
  'https://dichvucong.thanhhoa.gov.vn/portaldvc/nop-ho-so-truc-tuyen',
  'https://lienthong.dichvucong.gov.vn/#/ke-khai/2.000986',
  'https://dichvucong.bocongan.gov.vn/bocongan/bothutuc/tthc?matt=26344',
  'https://dichvucong.bacninh.gov.vn/web/guest/eform',
  'https://dichvucong.laocai.gov.vn/dich-vu-cong/tiep-nhan-online/nhap-thong-tin-ho-so?sid=1',
  'https://hokinhdoanh.dkkd.gov.vn/HkdOnline/Forms/APP/HKDRegistration.aspx',
];

/**
 * The browser's own autofill on the same pages, by its local heuristics (facts/forms.md 16): for how many of the
 * fields that we know does it know the meaning, and how many labels does it find.
 */
export async function predictions(world: World): Promise<void> {
  heading('What the browser’s own autofill makes of the replica pages');
  const folder = mkdtempSync(join(tmpdir(), 'khong-giay-predictions-'));
  const browser = await launch({
    executablePath: findProgram('chromium') ?? '',
    headless: true,
    userDataDir: folder,
    // Puppeteer's own list of features that are off hides the predictions.
    ignoreDefaultArgs: ['--disable-features=Translate,AcceptCHFrame,MediaRouter,OptimizationHints,WebUIReloadButton'],
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--enable-features=AutofillShowTypePredictions',
      '--ignore-certificate-errors',
      `--host-resolver-rules=${world.portals.hostRules}`,
    ],
  });
  try {
    const total = { known: 0, labels: 0, types: 0 };
    for (const url of pages) {
      const own = await world.browser.newPage();
      await own.goto(url);
      await new Promise((next) => setTimeout(next, 2500));
      const script = await openFormScript(world, own);
      const fields = (await script.scan()).filter(({ concept }) => concept !== null);
      await script.close();
      await own.close();
      const rival = await browser.newPage();
      await rival.goto(url);
      await new Promise((next) => setTimeout(next, 3500));
      const seen = await rival.evaluate(() =>
        [...document.querySelectorAll('[autofill-information]')].map(
          (one) => one.getAttribute('autofill-information') ?? '',
        ),
      );
      await rival.close();
      const said = seen.map((text) => ({
        label: /label: ?(.*)/.exec(text)?.[1]?.trim() ?? '',
        type: /overall type: ?(\w+)/.exec(text)?.[1] ?? '',
      }));
      const labels = fields.filter(({ label }) => said.some((one) => plain(one.label) === plain(label))).length;
      const types = fields.filter(({ label, concept }) =>
        said.some((one) => plain(one.label) === plain(label) && meanings[one.type] === concept),
      ).length;
      total.known += fields.length;
      total.labels += labels;
      total.types += types;
      say(
        new URL(url).host,
        `we know ${fields.length}; the browser: ${labels} labels, ${types} meanings (${said.length} seen)`,
      );
    }
    say('all', `${total.known} known; ${total.labels} labels, ${total.types} meanings by the browser`);
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

const plain = (text: string) =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
