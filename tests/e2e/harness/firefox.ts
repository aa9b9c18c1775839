import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Browser, launch } from 'puppeteer';
import { findProgram } from '../../tools/programs.mjs';

/** What this harness needs of a WebDriver BiDi connection. */
interface Bidi {
  send(method: string, params: object): Promise<{ result: Record<string, unknown> }>;
}

/** A tab driven by raw WebDriver BiDi: puppeteer's own `goto` hangs on moz-extension pages (facts/toolchain.md 14). */
export interface FirefoxTab {
  goto(url: string): Promise<void>;
  /** Runs an expression in the page and gives its JSON value. */
  evaluate<T>(expression: string): Promise<T>;
  /** Waits until the expression is truthy; says the page's text when it never is. */
  until(expression: string, timeout?: number): Promise<void>;
  /** Chooses files in the input that the expression gives. */
  chooseFiles(inputExpression: string, files: string[]): Promise<void>;
  /** A real mouse click on the element that the expression gives. */
  click(elementExpression: string): Promise<void>;
  /** Real key presses, by name: 'Tab', 'Enter', or a character. */
  keys(names: string[]): Promise<void>;
  /** PNG as base64. */
  screenshot(): Promise<string>;
}

export interface FirefoxWithExtension {
  browser: Browser;
  /** `moz-extension://…/`. */
  origin: string;
  /** A window keeps the tab before it visible: lists of a hidden page never open, since nothing is drawn there. */
  newTab(type?: 'tab' | 'window'): Promise<FirefoxTab>;
  close(): Promise<void>;
}

const uuid = 'b1946ac9-2f4e-4c3a-9d3e-6b1f0f6f7a11';

/**
 * Firefox with one built package installed; the hosts named go to loopback, every other host has no address.
 * `httpPort`: everything over plain http goes to this port of loopback, whatever host it names.
 */
export async function launchFirefox(
  flavour: 'citizen' | 'officer',
  hosts: string[],
  httpPort?: number,
): Promise<FirefoxWithExtension> {
  const executablePath = findProgram('firefox');
  if (!executablePath)
    throw new Error('No Firefox found. Run: sudo apt-get install -y firefox-esr, or set FIREFOX_PATH.');
  const folder = resolve(`.output/${flavour}-firefox-mv3`);
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as {
    browser_specific_settings: { gecko: { id: string } };
  };
  const browser = await launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    acceptInsecureCerts: true,
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [manifest.browser_specific_settings.gecko.id]: uuid }),
      'network.dns.localDomains': hosts.join(','),
      'network.dns.disabled': false,
      'network.proxy.type': httpPort === undefined ? 0 : 1,
      ...(httpPort === undefined ? {} : { 'network.proxy.http': '127.0.0.1', 'network.proxy.http_port': httpPort }),
      // The browser's own question about an optional host, which no driver can press, counts as answered with yes.
      'extensions.webextOptionalPermissionPrompts': false,
    },
  });
  await browser.installExtension(folder);
  const bidi = (browser as unknown as { connection: Bidi }).connection;
  return {
    browser,
    origin: `moz-extension://${uuid}/`,
    newTab: async (type = 'tab') => {
      const { result } = await bidi.send('browsingContext.create', { type });
      return tabOf(bidi, String(result.context));
    },
    close: () => browser.close(),
  };
}

/** WebDriver's code points for keys without a character. */
const keyCodes: Record<string, string> = { Tab: '\uE004', Enter: '\uE007' };

function tabOf(bidi: Bidi, context: string): FirefoxTab {
  const evaluateRaw = async (expression: string, awaitPromise = true) => {
    const { result } = await bidi.send('script.evaluate', { expression, target: { context }, awaitPromise });
    if (result.type === 'exception')
      throw new Error(`${expression}: ${JSON.stringify(result.exceptionDetails).slice(0, 500)}`);
    return result.result as { type: string; value?: unknown; sharedId?: string };
  };
  const evaluate = async <T>(expression: string): Promise<T> => {
    const { value } = await evaluateRaw(`(async () => JSON.stringify(await (${expression})) ?? 'null')()`);
    return JSON.parse(String(value)) as T;
  };
  const elementOf = async (expression: string) => {
    const { sharedId } = await evaluateRaw(expression);
    if (!sharedId) throw new Error(`No element: ${expression}`);
    return { sharedId };
  };
  return {
    goto: async (url) => {
      await bidi.send('browsingContext.navigate', { context, url, wait: 'complete' });
    },
    evaluate,
    until: async (expression, timeout = 20_000) => {
      const end = Date.now() + timeout;
      while (!(await evaluate<boolean>(`!!(${expression})`))) {
        if (Date.now() > end) {
          throw new Error(`Never came true: ${expression}\n${await evaluate<string>('document.body.innerText')}`);
        }
        await new Promise((next) => setTimeout(next, 100));
      }
    },
    chooseFiles: async (inputExpression, files) => {
      const element = await elementOf(inputExpression);
      await bidi.send('input.setFiles', { context, element, files: files.map((file) => resolve(file)) });
    },
    click: async (elementExpression) => {
      await evaluate(`(${elementExpression}).scrollIntoView({ block: 'center' })`);
      const element = await elementOf(elementExpression);
      await bidi.send('input.performActions', {
        context,
        actions: [
          {
            type: 'pointer',
            id: 'mouse',
            actions: [
              { type: 'pointerMove', x: 0, y: 0, origin: { type: 'element', element } },
              { type: 'pointerDown', button: 0 },
              { type: 'pointerUp', button: 0 },
            ],
          },
        ],
      });
    },
    keys: async (names) => {
      const actions = names.flatMap((name) => {
        const value = keyCodes[name] ?? name;
        return [
          { type: 'keyDown', value },
          { type: 'keyUp', value },
        ];
      });
      await bidi.send('input.performActions', { context, actions: [{ type: 'key', id: 'keys', actions }] });
    },
    screenshot: async () => {
      const { result } = await bidi.send('browsingContext.captureScreenshot', { context });
      return String(result.data);
    },
  };
}
