import { browser } from 'wxt/browser';
import type { ResultLink, ResultOutcome } from '../../utils/messages';
import { scriptFiles } from './paths';

/** The result files the tab's page links to or made itself; empty where the page may not be read. */
export async function listResults(tabId: number): Promise<ResultLink[]> {
  try {
    await putScripts(tabId, 0);
    return (await browser.tabs.sendMessage(tabId, { type: 'results/list' }, { frameId: 0 })) ?? [];
  } catch {
    return [];
  }
}

/** Calls back when a page made one more file; gives the way to stop. */
export function onResultsChanged(look: () => void): () => void {
  const listen = (message: unknown) => {
    if ((message as { type?: unknown } | null)?.type === 'results/changed') look();
  };
  browser.runtime.onMessage.addListener(listen);
  return () => browser.runtime.onMessage.removeListener(listen);
}

/** Lets the page fetch one of its result files and opens the report on it. */
export function openResult(tabId: number, url: string): Promise<ResultOutcome> {
  return browser.tabs.sendMessage(tabId, { type: 'results/open', url }, { frameId: 0 });
}

/** What is known of a file before it is fetched; `url` absent: the file that the page itself is. */
export interface WantedFile {
  url?: string;
  name?: string;
  /** Bytes of the file the browser saved. */
  expected?: number;
}

/** The same where the script may not be in the page yet: puts it there first. */
export async function fetchThroughPage(tabId: number, frameId: number, file: WantedFile): Promise<ResultOutcome> {
  try {
    await putScripts(tabId, frameId);
    return await browser.tabs.sendMessage(tabId, { type: 'results/open', ...file }, { frameId });
  } catch {
    return 'failed';
  }
}

/** The reading script, and in the page's own world the one that remembers what the page makes from now on. */
async function putScripts(tabId: number, frameId: number): Promise<void> {
  const target = { tabId, frameIds: [frameId] };
  await browser.scripting.executeScript({ target, files: scriptFiles('page-results') });
  await browser.scripting.executeScript({ target, files: scriptFiles('page-files'), world: 'MAIN' });
}
