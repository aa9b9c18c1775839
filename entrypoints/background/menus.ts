import { browser } from 'wxt/browser';
import { t } from '../../components/i18n';
import { scriptFiles } from '../shared/paths';

const verifyLink = 'verify-link';

/** "Kiểm tra chữ ký số của tệp này" on links of pages the package may read. */
export function addMenus(): void {
  browser.runtime.onInstalled.addListener(() => {
    const hosts = browser.runtime.getManifest().host_permissions ?? [];
    browser.contextMenus.create({
      id: verifyLink,
      title: t('menu_verify_link'),
      contexts: ['link'],
      documentUrlPatterns: hosts,
    });
  });
  browser.contextMenus.onClicked.addListener((info, tab) => {
    if (info.menuItemId !== verifyLink || tab?.id === undefined || !info.linkUrl) return;
    void openLinkedFile(tab.id, info.frameId ?? 0, info.linkUrl);
  });
}

/** The page itself fetches the file, in the user's own session: the background has no way to the network. */
async function openLinkedFile(tabId: number, frameId: number, url: string): Promise<void> {
  await browser.scripting.executeScript({
    target: { tabId, frameIds: [frameId] },
    files: scriptFiles('page-results'),
  });
  await browser.tabs.sendMessage(tabId, { type: 'results/open', url }, { frameId });
}
