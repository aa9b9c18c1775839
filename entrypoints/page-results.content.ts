import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import type { ResultLink } from '../utils/messages';
import { isPdfLink, linkedFileName } from '../utils/portals';
import { request } from './shared/request';

/**
 * Put into a page when the user asks about its result files. It reads the links that stand on the page and
 * fetches one of them in the user's own session, from the page's own host only; the file goes to the report page.
 */
export default defineContentScript({
  // On demand only: WXT would add these hosts to the required permissions.
  matches: [],
  registration: 'runtime',
  main() {
    const marked = globalThis as { khongGiayResults?: true };
    if (marked.khongGiayResults) return;
    marked.khongGiayResults = true;
    browser.runtime.onMessage.addListener((message: unknown, sender, sendResponse) => {
      if (sender.id !== browser.runtime.id || typeof message !== 'object' || message === null) return;
      const { type, url } = message as { type?: string; url?: string };
      if (type === 'results/list') sendResponse(listLinks());
      else if (type === 'results/open' && url) void openFile(url).then(sendResponse);
      else return;
      return true;
    });
  },
});

function listLinks(): ResultLink[] {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('a[href]')].filter((link) => isPdfLink(link));
  const byUrl = new Map(links.map((link) => [link.href, { url: link.href, name: linkedFileName(link) }]));
  return [...byUrl.values()].slice(0, 100);
}

async function openFile(url: string): Promise<'opened' | 'other-host' | 'failed'> {
  const target = new URL(url, location.href);
  if (target.origin !== location.origin) return 'other-host';
  try {
    const response = await fetch(target, { credentials: 'same-origin' });
    if (!response.ok) return 'failed';
    const link = [...document.querySelectorAll<HTMLAnchorElement>('a[href]')].find((anchor) => anchor.href === url);
    const name = link ? linkedFileName(link) : linkedFileName({ href: target.href, download: '', textContent: '' });
    await request('report/open', { blob: await response.blob(), name });
    return 'opened';
  } catch {
    return 'failed';
  }
}
