import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { putHandoff } from '../shared/handoff';
import { pageUrl } from '../shared/paths';
import { ensureEnginePage } from './engine-page';
import { injectScript } from './inject';
import { addMenus } from './menus';
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
      'report/open': async ({ blob, name }) => {
        const id = await putHandoff(blob, name);
        await browser.tabs.create({ url: pageUrl('report', `?job=${id}`) });
        return { opened: true };
      },
      'policy/read': verificationPolicy,
      'options/open': async ({ tab }) => {
        await browser.tabs.create({ url: pageUrl('options', tab ? `#${tab}` : '') });
        return { opened: true };
      },
    });
    addMenus();
    onToolbarClick();
  },
});
