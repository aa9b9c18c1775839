import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import type { ResultLink, ResultOutcome } from '../utils/messages';
import {
  isPdfLink,
  linkedFileName,
  type MadeFile,
  madeFilesAnswer,
  madeFilesNews,
  madeFilesQuestion,
  readMadeFiles,
} from '../utils/portals';
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
    // Whoever shows the list asks again; nobody listening is no error.
    document.addEventListener(madeFilesNews, () => {
      browser.runtime.sendMessage({ type: 'results/changed' }).catch(() => {});
    });
    browser.runtime.onMessage.addListener((message: unknown, sender, sendResponse) => {
      if (sender.id !== browser.runtime.id || typeof message !== 'object' || message === null) return;
      const { type, url, name, expected } = message as {
        type?: string;
        url?: string;
        name?: string;
        expected?: number;
      };
      if (type === 'results/list') sendResponse(listLinks());
      else if (type === 'results/open') void openFile(url ?? location.href, name, expected).then(sendResponse);
      else return;
      return true;
    });
  },
});

function listLinks(): ResultLink[] {
  // A tab of the browser's own PDF viewer: the file is the page.
  if (document.contentType === 'application/pdf') return [{ url: location.href, name: nameOf(location.href) }];
  const made = madeFiles().map(({ url, name }) => ({ url, name: name || 'ket-qua.pdf' }));
  const links = [...document.querySelectorAll<HTMLAnchorElement>('a[href]')].filter((link) => isPdfLink(link));
  const byUrl = new Map(links.map((link) => [link.href, { url: link.href, name: linkedFileName(link) }]));
  return [...made.reverse(), ...byUrl.values()].slice(0, 100);
}

/** What the page made itself, asked of its own world; the answer comes before the question returns. */
function madeFiles(): MadeFile[] {
  let files: MadeFile[] = [];
  const listen = (event: Event) => {
    files = readMadeFiles((event as CustomEvent).detail);
  };
  document.addEventListener(madeFilesAnswer, listen, { once: true });
  document.dispatchEvent(new Event(madeFilesQuestion));
  document.removeEventListener(madeFilesAnswer, listen);
  return files;
}

async function openFile(url: string, given?: string, expected?: number): Promise<ResultOutcome> {
  const made = madeFiles().find((file) => file.source === url || file.url === url);
  const target = new URL(made?.url ?? url, location.href);
  if (target.origin !== location.origin) return 'other-host';
  try {
    const response = await fetch(target, { credentials: 'same-origin' });
    if (!response.ok) return 'failed';
    const blob = await response.blob();
    // A session that ended answers with a page.
    if (!(await blob.slice(0, 1024).text()).includes('%PDF-')) return 'failed';
    const name = given || made?.name || nameOf(url);
    await request('report/open', { blob, name, from: location.hostname, ...(expected ? { expected } : {}) });
    return 'opened';
  } catch {
    return 'failed';
  }
}

function nameOf(url: string): string {
  const link = [...document.querySelectorAll<HTMLAnchorElement>('a[href]')].find((anchor) => anchor.href === url);
  return linkedFileName(link ?? { href: url, download: '', textContent: '' });
}
