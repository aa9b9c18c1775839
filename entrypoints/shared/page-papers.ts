import { browser } from 'wxt/browser';
import type { PapersOnPage } from '../../utils/messages';
import { scriptFiles } from './paths';

/** The rows of the tab's page that take papers, over all its frames; none where the page may not be read. */
export async function listPapers(tabId: number): Promise<PapersOnPage> {
  const none: PapersOnPage = { code: null, rows: [] };
  try {
    const target = { tabId, allFrames: true };
    const injected = await browser.scripting.executeScript({ target, files: scriptFiles('portal-papers') });
    // A frame that went away or does not answer hides nothing of the others.
    const settled = await Promise.allSettled(
      injected.map(
        ({ frameId = 0 }) =>
          browser.tabs.sendMessage(tabId, { type: 'papers/list' }, { frameId }) as Promise<PapersOnPage>,
      ),
    );
    const answers = settled.flatMap((one) => (one.status === 'fulfilled' && one.value ? [one.value] : []));
    return {
      code: answers.find(({ code }) => code !== null)?.code ?? null,
      rows: answers.flatMap(({ rows }) => rows),
    };
  } catch {
    return none;
  }
}

/** Calls back when a file was handed to a page; gives the way to stop. */
export function onFileHandedOver(look: () => void): () => void {
  const listen = (message: unknown) => {
    if ((message as { type?: unknown } | null)?.type === 'files/handed-over') look();
  };
  browser.runtime.onMessage.addListener(listen);
  return () => browser.runtime.onMessage.removeListener(listen);
}
