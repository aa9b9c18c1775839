import { browser } from 'wxt/browser';

type Script = Parameters<typeof browser.scripting.registerContentScripts>[0][number];

/**
 * Hosts of portals that the person granted later are treated as those the package names itself: its own content
 * scripts run there too, from the next load of a page (facts/portals.md 1.6). Nothing is registered before the grant.
 */
export function followGrantedPortals(): void {
  let last = Promise.resolve();
  // One after the other: two grants at once would register the same ids.
  const sync = () => {
    last = last.then(registerGranted, registerGranted);
  };
  browser.permissions.onAdded.addListener(sync);
  browser.permissions.onRemoved.addListener(sync);
  // What was registered is forgotten when the package is updated.
  sync();
}

async function registerGranted(): Promise<void> {
  const { content_scripts: named = [], host_permissions: required = [] } = browser.runtime.getManifest();
  const { origins = [] } = await browser.permissions.getAll();
  const granted = origins.filter((origin) => isPortal(origin) && !(required as string[]).includes(origin));
  const scripts = named.map(
    (script, index): Script => ({
      id: `granted-${index}`,
      js: script.js ?? [],
      matches: granted,
      allFrames: script.all_frames ?? false,
      runAt: (script.run_at ?? 'document_idle') as NonNullable<Script['runAt']>,
      // Firefox leaves the word out where it means its own default.
      ...('world' in script && script.world === 'MAIN' ? { world: 'MAIN' as const } : {}),
    }),
  );
  const known = await browser.scripting.getRegisteredContentScripts({ ids: scripts.map(({ id }) => id) });
  if (known.length > 0) await browser.scripting.unregisterContentScripts({ ids: known.map(({ id }) => id) });
  if (granted.length > 0) await browser.scripting.registerContentScripts(scripts);
}

/** Servers of certification authorities are granted with any scheme, portals over https only. */
function isPortal(origin: string): boolean {
  return /^https:\/\/(\*\.)?([a-z0-9-]+\.)*gov\.vn\//.test(origin);
}
