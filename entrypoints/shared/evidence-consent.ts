import { browser } from 'wxt/browser';
import { evidencePermission, evidenceServers } from '../../utils/trust';
import { wipeAnswers } from './evidence-cache';

/** The hosts a person said yes to. Off by default: an empty list. */
const key = 'evidenceHosts';

/** What was chosen, whatever the browser permits meanwhile. */
export async function chosenHosts(): Promise<string[]> {
  const stored = (await browser.storage.local.get(key))[key];
  return Array.isArray(stored) ? evidenceServers.map((row) => row.host).filter((host) => stored.includes(host)) : [];
}

/**
 * Asks the browser for the hosts and remembers the choice; false when the person declined there.
 * To be called directly from a click: Firefox forgets the click at the first wait.
 */
export async function allowHosts(hosts: string[]): Promise<boolean> {
  const isAllowed = await browser.permissions.request({ origins: hosts.map(evidencePermission) });
  if (isAllowed) await browser.storage.local.set({ [key]: [...new Set([...(await chosenHosts()), ...hosts])] });
  return isAllowed;
}

/** Takes the word back for some hosts: they are not asked again and what they answered is forgotten. */
export async function refuseHosts(hosts: string[]): Promise<void> {
  const kept = (await chosenHosts()).filter((host) => !hosts.includes(host));
  await browser.storage.local.set({ [key]: kept });
  await wipeAnswers();
  await browser.permissions.remove({ origins: hosts.map(evidencePermission) });
}

/** Which of these hosts the browser lets us reach now. */
export async function permittedHosts(hosts: string[]): Promise<string[]> {
  const permitted = await Promise.all(
    hosts.map((host) => browser.permissions.contains({ origins: [evidencePermission(host)] })),
  );
  return hosts.filter((_host, at) => permitted[at]);
}
