import type { Page } from 'puppeteer';
import type { FillOutcome, FillValue, ScannedField } from '../../../utils/form';
import type { ExtensionBrowser } from './chromium';

/** The form script of the built package in one tab, asked from a page of the package as its own panel asks. */
export interface FormScript {
  scan(): Promise<ScannedField[]>;
  fill(id: string, value: FillValue): Promise<FillOutcome>;
  undo(): Promise<number>;
  close(): Promise<void>;
}

/** Puts the script into the page's main frame. The package must be permitted there. */
export async function openFormScript(extension: ExtensionBrowser, page: Page): Promise<FormScript> {
  const driver = await extension.open('options.html');
  const url = page.url();
  const ask = <T>(message: object): Promise<T> =>
    driver.evaluate(
      async (address, asked) => {
        const { tabs, scripting } = (globalThis as unknown as { chrome: typeof import('wxt/browser').browser }).chrome;
        const tab = (await tabs.query({})).find((one) => one.url === address);
        if (tab?.id === undefined) throw new Error(`No tab shows ${address}`);
        const files = ['/content-scripts/portal-form.js'] as never;
        await scripting.executeScript({ target: { tabId: tab.id }, files });
        return tabs.sendMessage(tab.id, asked, { frameId: 0 }) as Promise<never>;
      },
      url,
      message,
    );
  // The page under test is the one a person looks at.
  await page.bringToFront();
  return {
    scan: async () => (await ask<{ fields: ScannedField[] }>({ type: 'form/scan' })).fields,
    fill: (id, value) => ask({ type: 'form/fill', id, value }),
    undo: () => ask({ type: 'form/undo' }),
    close: () => driver.close(),
  };
}
