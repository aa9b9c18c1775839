import { effect } from '@preact/signals';
import { browser } from 'wxt/browser';
import type { PlanItem } from '../../utils/form';
import { removals } from '../shared/people';

/** The rest of a plan after its page was loaded anew. In memory only, for one tab and one address (facts/forms.md 9). */
interface PendingFill {
  tabId: number;
  /** Address without its query: WebForms adds to that. */
  page: string;
  at: number;
  items: PlanItem[];
}

const key = 'pending-fill';
/** A plan somebody walked away from is nobody's wish any more. */
const longest = 30 * 60_000;

export async function keepPending(tabId: number, items: PlanItem[]): Promise<void> {
  const page = pageOf((await browser.tabs.get(tabId)).url);
  if (page === null) return;
  await browser.storage.session.set({ [key]: { tabId, page, at: Date.now(), items } satisfies PendingFill });
}

/** What is still to be filled on this tab, if it shows the same page. */
export async function pendingOn(tabId: number): Promise<PlanItem[] | null> {
  const pending = (await browser.storage.session.get(key))[key] as PendingFill | undefined;
  if (!pending || pending.tabId !== tabId || Date.now() - pending.at > longest) return null;
  return pageOf((await browser.tabs.get(tabId)).url) === pending.page ? pending.items : null;
}

export async function forgetPending(): Promise<void> {
  await browser.storage.session.remove(key);
}

function pageOf(url: string | undefined): string | null {
  return url ? (url.split(/[?#]/)[0] ?? null) : null;
}

// Whoever was removed from the device is not filled in anywhere either.
effect(() => {
  if (removals.value > 0) void forgetPending();
});
