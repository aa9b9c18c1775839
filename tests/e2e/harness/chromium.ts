import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Browser, launch, type Page, type Target, type WebWorker } from 'puppeteer';
import { findProgram } from '../../tools/programs.mjs';
import { withManagedStorage } from './managed';
import { PermittedPackage } from './permitted';

export interface ExtensionBrowser {
  browser: Browser;
  extensionId: string;
  /** A page of the package, e.g. `open('report.html')`, in a tab of its own. */
  open(path: string): Promise<Page>;
  /** Presses the package's toolbar button on a page, as a user does, and gives the panel that opens. */
  openPanel(page: Page): Promise<Page>;
  /** The package's background, once its browser APIs are there. */
  serviceWorker(): Promise<WebWorker>;
  /** Hosts that the browser tried to reach and the rules refused: must stay empty. */
  refused: string[];
  close(): Promise<void>;
  /** Ends the browser as a power cut does; gives its folder, to start another one in. */
  kill(): Promise<string>;
}

export interface LaunchOptions {
  flavour: 'citizen' | 'officer';
  /** `--host-resolver-rules` that map the portals to loopback and refuse every other host. */
  hostRules: string;
  headless?: boolean;
  /** Says yes to optional hosts and permissions whenever the package asks for them. */
  permitted?: boolean;
  /** What an organisation sets for the package. Needs root. */
  managed?: Record<string, unknown>;
  args?: string[];
  /** The folder of a former browser, which `kill` left as it was. */
  profile?: string;
}

/** A Chromium with one built package in it and no way to any host but the replicas. */
export async function launchChromium(options: LaunchOptions): Promise<ExtensionBrowser> {
  const program = findProgram('chromium');
  if (!program) throw new Error('No Chromium found. Run: sudo apt-get install -y chromium, or set CHROME_PATH.');
  const userDataDir = options.profile ?? mkdtempSync(join(tmpdir(), 'khong-giay-'));
  const folder = resolve(`.output/${options.flavour}-chrome-mv3`);
  const permitted = options.permitted ? new PermittedPackage(folder, join(userDataDir, 'permitted')) : null;
  const extensionId = idOf(folder);
  const { managed } = options;
  const browser = await launch({
    executablePath: managed ? withManagedStorage(program, userDataDir, extensionId, managed) : program,
    headless: options.headless ?? true,
    pipe: true,
    enableExtensions: [permitted?.folder ?? folder],
    userDataDir,
    defaultViewport: options.headless === false ? null : { width: 1280, height: 900 },
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--lang=vi',
      '--ignore-certificate-errors',
      `--host-resolver-rules=${options.hostRules}`,
      ...(options.args ?? []),
    ],
  });
  await permitted?.loadAsBuilt(browser);
  const refused: string[] = [];
  browser.on('targetcreated', (target) => void watchRequests(target, refused));

  const open = async (path: string) => {
    const page = await browser.newPage();
    await page.goto(`chrome-extension://${extensionId}/${path}`);
    return page;
  };
  const serviceWorker = async () => {
    const target = await browser.waitForTarget(
      (candidate) => candidate.type() === 'service_worker' && candidate.url().includes(`${extensionId}/background`),
    );
    const worker = await target.worker();
    if (!worker) throw new Error('The background cannot be reached.');
    // A worker caught while it starts has no `chrome` yet.
    while (!(await worker.evaluate(() => 'chrome' in globalThis))) await new Promise((next) => setTimeout(next, 50));
    return worker;
  };
  return {
    browser,
    extensionId,
    open,
    openPanel: async (page) => {
      const extension = (await browser.extensions()).get(extensionId);
      if (!extension) throw new Error('The package is not loaded.');
      // Straight after its start the background has not yet tied the button to the panel: such a press does nothing.
      await Promise.race([panelTied(serviceWorker), new Promise((next) => setTimeout(next, 5000))]);
      await page.triggerExtensionAction(extension);
      const target = await browser.waitForTarget((candidate) => candidate.url().endsWith('/sidepanel.html'));
      return target.asPage();
    },
    serviceWorker,
    refused,
    kill: async () => {
      const ended = new Promise((done) => browser.once('disconnected', done));
      browser.process()?.kill('SIGKILL');
      await ended;
      // What guards a folder against two browsers at once outlives the one that was killed.
      for (const name of ['SingletonLock', 'SingletonCookie', 'SingletonSocket']) {
        rmSync(join(userDataDir, name), { force: true });
      }
      return userDataDir;
    },
    close: async () => {
      await browser.close();
      rmSync(userDataDir, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}

interface PanelApi {
  chrome: { sidePanel: { getPanelBehavior(): Promise<{ openPanelOnActionClick?: boolean }> } };
}

/** A background that was ended meanwhile tied it long ago. */
async function panelTied(background: () => Promise<WebWorker>): Promise<void> {
  try {
    const worker = await background();
    while (!(await worker.evaluate(isPanelTied))) await new Promise((next) => setTimeout(next, 50));
  } catch {}
}

/** Runs in the background. */
async function isPanelTied(): Promise<boolean> {
  const { chrome } = globalThis as unknown as PanelApi;
  return (await chrome.sidePanel.getPanelBehavior()).openPanelOnActionClick === true;
}

/** Chrome's rule: the first 16 bytes of the key's SHA-256, each half byte as a letter from a. */
function idOf(folder: string): string {
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as { key: string };
  const hash = createHash('sha256').update(Buffer.from(manifest.key, 'base64')).digest('hex').slice(0, 32);
  return [...hash].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('');
}

/** Name-not-resolved is what the host rules answer to every host that is no replica. */
async function watchRequests(target: Target, refused: string[]): Promise<void> {
  if (target.type() !== 'page') return;
  const page = await target.page().catch(() => null);
  page?.on('requestfailed', (request) => {
    if (request.failure()?.errorText.includes('NAME_NOT_RESOLVED')) refused.push(request.url());
  });
}
