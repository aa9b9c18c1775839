import { browser } from 'wxt/browser';
import { keepLookAsked } from '../shared/page-advice';

/**
 * The note beside a portal's button was pressed: the panel opens for that tab and looks. Chrome takes the press for
 * the person's own; Firefox opens its sidebar from no message, there the note works while the sidebar is open.
 */
export function openPanelForNotes(): void {
  browser.runtime.onMessage.addListener((message: unknown, sender) => {
    const { type, isShown } = (message ?? {}) as { type?: unknown; isShown?: unknown };
    const tabId = sender.tab?.id;
    if (sender.id !== browser.runtime.id || type !== 'advice/look' || isShown !== true || tabId === undefined) return;
    // First of all: the press counts only while this handler runs.
    void browser.sidePanel?.open({ tabId }).catch(() => {});
    void keepLookAsked(tabId);
  });
}
