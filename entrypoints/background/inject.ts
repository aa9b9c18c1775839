import { browser } from 'wxt/browser';
import { isPortalScript, type PortalScript } from '../../utils/messages';
import { scriptFiles } from '../shared/paths';
import type { Sender } from './router';

/** Puts an on-demand script into the very frame that asked for it, nowhere else. */
export async function injectScript(script: PortalScript, sender: Sender): Promise<boolean> {
  if (!isPortalScript(script) || sender.tab?.id === undefined) return false;
  const target = { tabId: sender.tab.id, frameIds: [sender.frameId ?? 0] };
  await browser.scripting.executeScript({ target, files: scriptFiles(script) });
  return true;
}
