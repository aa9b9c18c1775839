import { browser } from 'wxt/browser';
import { pageUrl } from '../shared/paths';
import { checkDownload } from './downloads';
import { openShown } from './open-report';

/** Firefox only; WXT's types follow Chrome. */
interface SidebarAction {
  open(): Promise<void>;
}
const { sidebarAction } = browser as typeof browser & { sidebarAction?: SidebarAction };

/**
 * The toolbar button: the side panel where the package has one; otherwise a PDF saved just now, the PDF in the tab,
 * the badges of a dossier page, and the desk everywhere else.
 */
export function onToolbarClick(): void {
  if (browser.sidePanel) {
    void browser.sidePanel.setPanelBehavior({ openPanelOnActionClick: true });
  } else if (sidebarAction) {
    // Firefox opens its sidebar only from a handler of the user's own click.
    browser.action.onClicked.addListener(() => void sidebarAction.open());
  } else {
    browser.action.onClicked.addListener((tab) => void openOfficer(tab.id, tab.url));
  }
}

async function openOfficer(tabId: number | undefined, address: string | undefined): Promise<void> {
  if (await checkDownload()) return;
  if (tabId !== undefined && (await openShown(tabId, address))) return;
  const started = tabId === undefined ? false : await startCasework(tabId);
  if (!started) await browser.tabs.create({ url: pageUrl('desk') });
}

/** False where no dossier script runs: any page that is not a known officer's screen. */
async function startCasework(tabId: number): Promise<boolean> {
  try {
    return (await browser.tabs.sendMessage(tabId, { type: 'casework/start' })) === true;
  } catch {
    return false;
  }
}
