import { browser } from 'wxt/browser';
import { t } from '../../components/i18n';
import { fetchThroughPage } from '../shared/page-results';
import { scriptFiles } from '../shared/paths';
import { openPicker } from './open-report';

/** A downloaded PDF that nobody looked at yet. */
interface SavedFile {
  id: number;
  name: string;
  url: string;
  bytes: number;
  at: number;
}

const key = 'savedPdf';
/** Later nobody connects the badge with the download any more. */
const freshMs = 15 * 60_000;
const hookId = 'page-files';

/**
 * After a PDF was saved, the toolbar button says "PDF" until it is pressed: no window, no sound, nothing is fetched.
 * Only with the optional permission that the user gives in the report page.
 */
export function watchDownloads(): void {
  // The listener must stand before the first wait: the browser starts the background for it.
  browser.downloads?.onChanged.addListener(onChanged);
  browser.permissions.onAdded.addListener(() => {
    if (!browser.downloads?.onChanged.hasListener(onChanged)) browser.downloads?.onChanged.addListener(onChanged);
    // A host that was added later belongs to the pages that are watched, too.
    void keepHook();
  });
  browser.permissions.onRemoved.addListener(({ permissions }) => {
    if (!permissions?.includes('downloads')) return;
    void dismissDownload();
    void dropHook();
  });
  browser.runtime.onInstalled.addListener(() => void keepHook());
}

function onChanged(change: { id: number; state?: { current?: string | undefined } | undefined }): void {
  if (change.state?.current === 'complete') void note(change.id);
}

async function note(id: number): Promise<void> {
  const [item] = await browser.downloads.search({ id });
  if (!item || !(item.mime === 'application/pdf' || /\.pdf$/i.test(item.filename))) return;
  const name = item.filename.split(/[\\/]/).pop() ?? '';
  const saved: SavedFile = { id, name, url: item.finalUrl || item.url, bytes: item.fileSize, at: Date.now() };
  await browser.storage.session.set({ [key]: saved });
  await browser.action.setBadgeBackgroundColor({ color: '#14566b' });
  await browser.action.setBadgeText({ text: 'PDF' });
  await browser.action.setTitle({ title: t('download_badge', { name }) });
}

/** The last saved PDF while it is news; null otherwise. */
export async function recentDownload(): Promise<SavedFile | null> {
  const saved = (await browser.storage.session.get(key))[key] as SavedFile | undefined;
  return saved && Date.now() - saved.at <= freshMs ? saved : null;
}

export async function dismissDownload(): Promise<void> {
  await browser.storage.session.remove(key);
  await browser.action.setBadgeText({ text: '' });
  await browser.action.setTitle({ title: browser.runtime.getManifest().action?.default_title ?? '' });
}

export async function showDownload(): Promise<void> {
  const saved = await recentDownload();
  if (saved) await browser.downloads?.show(saved.id);
}

/**
 * Opens the report on the saved file. No extension may read the disk: the page it came from fetches it again,
 * or still has what it made itself; otherwise the user is asked for it. False when there is no such file.
 */
export async function checkDownload(): Promise<boolean> {
  const saved = await recentDownload();
  if (!saved) return false;
  const tab = await tabOf(saved.url);
  const { url, name, bytes } = saved;
  const outcome =
    tab === null ? 'failed' : await fetchThroughPage(tab, 0, { url, name, ...(bytes > 0 ? { expected: bytes } : {}) });
  if (outcome !== 'opened') await openPicker('download', name);
  else await dismissDownload();
  return true;
}

/** The tab looked at last of those that show a page of the file's own host. */
async function tabOf(url: string): Promise<number | null> {
  const { origin } = new URL(url);
  if (!origin.startsWith('https://')) return null;
  const tabs = await browser.tabs.query({});
  const own = tabs.filter((tab) => tab.url && new URL(tab.url).origin === origin);
  return own.sort((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0))[0]?.id ?? null;
}

/** From now on pages of the portals remember the PDFs they make, from their first moment on. */
async function keepHook(): Promise<void> {
  const { permissions = [], origins = [] } = await browser.permissions.getAll();
  const matches = origins.filter((origin) => origin.startsWith('https://'));
  if (!permissions.includes('downloads') || matches.length === 0) return;
  await dropHook();
  await browser.scripting.registerContentScripts([
    {
      id: hookId,
      js: scriptFiles('page-files') as unknown as string[],
      matches,
      runAt: 'document_start',
      allFrames: true,
      world: 'MAIN',
      persistAcrossSessions: true,
    },
  ]);
}

async function dropHook(): Promise<void> {
  const known = await browser.scripting.getRegisteredContentScripts({ ids: [hookId] });
  if (known.length > 0) await browser.scripting.unregisterContentScripts({ ids: [hookId] });
}
