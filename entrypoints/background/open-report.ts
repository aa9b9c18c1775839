import { browser } from 'wxt/browser';
import type { ResultOutcome } from '../../utils/messages';
import { putHandoff } from '../shared/handoff';
import { fetchThroughPage, type WantedFile } from '../shared/page-results';
import { pageUrl } from '../shared/paths';

type Given = Parameters<typeof putHandoff>[0];

/** Opens the report page on a file in hand. */
export async function openReport(file: Given): Promise<void> {
  const id = await putHandoff(file);
  await browser.tabs.create({ url: pageUrl('report', `?job=${id}`) });
}

/** Why the user has to give the file; `pick_<why>` in the message catalogue. */
export type PickReason = Exclude<ResultOutcome, 'opened'> | 'download' | 'tab';

/** Opens the report page with a word on why it could not get the file by itself. */
export async function openPicker(why: PickReason, name: string): Promise<void> {
  await browser.tabs.create({ url: pageUrl('report', `?${new URLSearchParams({ pick: why, name })}`) });
}

/** The file of a link, fetched by its page in the user's own session: the background has no way to the network. */
export async function openLinked(tabId: number, frameId: number, url: string): Promise<void> {
  const outcome = await fetchThroughPage(tabId, frameId, { url });
  if (outcome !== 'opened') await openPicker(outcome, lastPart(url));
}

/** The PDF that a tab shows in the browser's own viewer. False when the tab shows something else. */
export async function openShown(tabId: number, address: string | undefined): Promise<boolean> {
  const shown = await contentTypeOf(tabId);
  if (shown !== 'application/pdf' && !(shown === null && /\.pdf($|[?#])/i.test(address ?? ''))) return false;
  const file: WantedFile = {};
  const outcome = shown === null ? 'failed' : await fetchThroughPage(tabId, 0, file);
  if (outcome !== 'opened') await openPicker('tab', lastPart(address ?? ''));
  return true;
}

/** Null where no script may run: the browser's own pages, files of the disk, Firefox's viewer. */
async function contentTypeOf(tabId: number): Promise<string | null> {
  try {
    const [answer] = await browser.scripting.executeScript({ target: { tabId }, func: () => document.contentType });
    return String(answer?.result ?? '');
  } catch {
    return null;
  }
}

function lastPart(address: string): string {
  try {
    return decodeURIComponent(new URL(address).pathname.split('/').pop() ?? '');
  } catch {
    return '';
  }
}
