import { browser } from 'wxt/browser';
import { t } from '../../components/i18n';
import { openLinked, openPicker, openShown } from './open-report';

const link = 'verify-link';
const page = 'verify-page';
const button = 'verify-tab';

/** "Kiểm tra chữ ký số…" on links of portals, on a page that is itself a PDF, and on the toolbar button. */
export function addMenus(): void {
  browser.runtime.onInstalled.addListener(() => {
    const hosts = browser.runtime.getManifest().host_permissions ?? [];
    browser.contextMenus.create({
      id: link,
      title: t('menu_verify_link'),
      contexts: ['link'],
      documentUrlPatterns: hosts,
    });
    browser.contextMenus.create({
      id: page,
      title: t('menu_verify_page'),
      contexts: ['page'],
      documentUrlPatterns: ['*://*/*.pdf', '*://*/*.pdf?*', 'file:///*.pdf'],
    });
    browser.contextMenus.create({ id: button, title: t('menu_verify_page'), contexts: ['action'] });
  });
  browser.contextMenus.onClicked.addListener((info, tab) => {
    if (tab?.id === undefined) return;
    if (info.menuItemId === link && info.linkUrl) void openLinked(tab.id, info.frameId ?? 0, info.linkUrl);
    if (info.menuItemId === page || info.menuItemId === button) void openTab(tab.id, tab.url);
  });
}

async function openTab(tabId: number, address: string | undefined): Promise<void> {
  if (!(await openShown(tabId, address))) await openPicker('tab', '');
}
