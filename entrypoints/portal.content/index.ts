import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { portalMatches } from '../../utils/portals/hosts';
import { watchFiles } from './watch-files';

/**
 * All that lies on a portal page at rest: listeners that hold a chosen file until it is checked.
 * The check and its panel are another script, brought in by the first file.
 */
export default defineContentScript({
  matches: [...portalMatches],
  runAt: 'document_start',
  allFrames: true,
  // A frame that the page writes itself belongs to the page.
  matchAboutBlank: true,
  main() {
    watchFiles(window, {
      async summon() {
        // Gone after an update of the extension under an open page: the file then simply passes.
        if (!browser.runtime?.id) throw new Error('extension gone');
        const answer = await browser.runtime.sendMessage({ type: 'script/inject', script: 'portal-files' });
        if (!answer?.injected) throw new Error('not injected');
      },
      shadowOf: (host) => (host instanceof HTMLElement ? openOrClosed(host) : null),
    });
  },
});

interface ShadowReader {
  dom?: { openOrClosedShadowRoot(host: HTMLElement): ShadowRoot | null };
}

/** Not every element can have one, and Chrome throws for those. */
function openOrClosed(host: HTMLElement): ShadowRoot | null {
  try {
    return (browser as ShadowReader).dom?.openOrClosedShadowRoot(host) ?? null;
  } catch {
    return null;
  }
}
