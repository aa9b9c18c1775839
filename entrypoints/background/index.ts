import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { pageUrl } from '../shared/paths';
import { checkDownload, dismissDownload, recentDownload, showDownload, watchDownloads } from './downloads';
import { ensureEnginePage } from './engine-page';
import { followGrantedPortals } from './granted-portals';
import { injectScript } from './inject';
import { addMenus } from './menus';
import { openPanelForNotes } from './open-panel';
import { openReport } from './open-report';
import { verificationPolicy } from './policy';
import { route } from './router';
import { onToolbarClick } from './toolbar';

export default defineBackground({
  type: 'module',
  main() {
    route({
      'engine/ensure': async () => {
        await ensureEnginePage();
        return { ready: true };
      },
      'script/inject': async ({ script }, sender) => ({ injected: await injectScript(script, sender) }),
      'report/open': async ({ blob, name, from, expected }) => {
        await openReport({ blob, name, ...(from ? { from } : {}), ...(expected ? { expected } : {}) });
        return { opened: true };
      },
      'download/recent': async () => ({ name: (await recentDownload())?.name ?? null }),
      'download/check': async () => ({ opened: await checkDownload() }),
      'download/dismiss': () => dismissDownload().then(() => ({ done: true })),
      'download/show': () => showDownload().then(() => ({ done: true })),
      'policy/read': verificationPolicy,
      'options/open': async ({ tab }) => {
        await browser.tabs.create({ url: pageUrl('options', tab ? `#${tab}` : '') });
        return { opened: true };
      },
    });
    addMenus();
    watchDownloads();
    onToolbarClick();
    openPanelForNotes();
    followGrantedPortals();
  },
});
