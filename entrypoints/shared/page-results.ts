import { browser } from 'wxt/browser';
import type { ResultLink } from '../../utils/messages';
import { scriptFiles } from './paths';

/** The result files the tab's page links to; empty where the page may not be read. */
export async function listResults(tabId: number): Promise<ResultLink[]> {
  try {
    await browser.scripting.executeScript({ target: { tabId }, files: scriptFiles('page-results') });
    return (await browser.tabs.sendMessage(tabId, { type: 'results/list' }, { frameId: 0 })) ?? [];
  } catch {
    return [];
  }
}

/** Lets the page fetch one of its result files and opens the report on it. */
export function openResult(tabId: number, url: string): Promise<'opened' | 'other-host' | 'failed'> {
  return browser.tabs.sendMessage(tabId, { type: 'results/open', url }, { frameId: 0 });
}
