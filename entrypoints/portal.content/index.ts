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
  main() {
    watchFiles(window, async () => {
      // Gone after an update of the extension under an open page: the file then simply passes.
      if (!browser.runtime?.id) throw new Error('extension gone');
      const answer = await browser.runtime.sendMessage({ type: 'script/inject', script: 'portal-files' });
      if (!answer?.injected) throw new Error('not injected');
    });
  },
});
