import { browser } from 'wxt/browser';
import type { Advice } from '../../utils/messages';
import { scriptFiles } from './paths';

/** Puts the note beside the portal's own button, in whichever frame has it; nothing where none has. */
export async function showAdvice(tabId: number, advice: Advice): Promise<void> {
  try {
    const target = { tabId, allFrames: true };
    const injected = await browser.scripting.executeScript({ target, files: scriptFiles('portal-advice') });
    await Promise.allSettled(
      injected.map(({ frameId = 0 }) => browser.tabs.sendMessage(tabId, { type: 'advice/show', advice }, { frameId })),
    );
  } catch {
    // A page that may not be written to, or that went away: advice is no duty.
  }
}

/** Where the background keeps that a page asked for a look while the panel was closed. */
const key = 'look-asked';

/** Remembers it for the panel that is about to open. */
export async function keepLookAsked(tabId: number): Promise<void> {
  await browser.storage.session.set({ [key]: { tabId, at: Date.now() } });
}

/** Was a look at this tab asked for just now? Only once. */
export async function takeLookAsked(tabId: number): Promise<boolean> {
  const asked = (await browser.storage.session.get(key))[key] as { tabId: number; at: number } | undefined;
  if (asked?.tabId !== tabId || Date.now() - asked.at > 10_000) return false;
  await browser.storage.session.remove(key);
  return true;
}

/** Calls back when the note of this tab was pressed (`isShown`), or its button is about to be. Gives the way to stop. */
export function onLookAsked(tabId: number, look: (isShown: boolean) => void): () => void {
  const listen = (message: unknown, sender: { tab?: { id?: number | undefined } | undefined }) => {
    const { type, isShown } = (message ?? {}) as { type?: unknown; isShown?: unknown };
    if (type === 'advice/look' && sender.tab?.id === tabId) look(isShown === true);
  };
  browser.runtime.onMessage.addListener(listen);
  return () => browser.runtime.onMessage.removeListener(listen);
}
