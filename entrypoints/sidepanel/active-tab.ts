import { signal } from '@preact/signals';
import { browser } from 'wxt/browser';

/** The tab beside the panel. `url` is unknown where the extension has no permission for the page. */
export interface ActiveTab {
  id: number;
  url: string | null;
  /** Grows with every other page that the tab or the window shows. */
  visit: number;
}

export const activeTab = signal<ActiveTab | null>(null);

let visit = 0;

/** Follows which page is beside the panel; costs nothing on the page itself. */
export async function followActiveTab(): Promise<void> {
  browser.tabs.onActivated.addListener(() => void look());
  browser.tabs.onUpdated.addListener((tabId, change) => {
    if (tabId === activeTab.value?.id && (change.status === 'complete' || change.url)) void look();
  });
  await look();
}

async function look(): Promise<void> {
  const tab = await besidePanel();
  visit++;
  activeTab.value = tab?.id === undefined ? null : { id: tab.id, url: tab.url ?? null, visit };
}

/** The active tab; when the panel itself was opened in a tab or window, the page that was looked at before it. */
async function besidePanel() {
  const [active] = await browser.tabs.query({ active: true, currentWindow: true });
  const own = await browser.tabs.getCurrent();
  if (!own || active?.id !== own.id) return active;
  const others = (await browser.tabs.query({})).filter((tab) => tab.id !== own.id);
  return others.sort((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0))[0];
}
