import { browser } from 'wxt/browser';
import { idbStore } from '../../utils/ledger';
import { evidenceServers } from '../../utils/trust';
import { openVault } from '../../utils/vault';
import { refuseHosts } from '../shared/evidence-consent';
import { wipeHandoffs } from '../shared/handoff';
import { removeEverybody } from '../shared/people';
import { saveSettings, settings } from '../shared/settings';

/** Everything the extension keeps on this device, its key included. Language and theme stay: they tell nothing. */
export async function wipeDevice(): Promise<void> {
  const { language, theme } = settings.value;
  await removeEverybody();
  const vault = await openVault();
  await vault.wipe();
  await wipeHandoffs();
  await idbStore().wipe();
  await refuseHosts(evidenceServers.map((server) => server.host));
  await browser.storage.local.clear();
  await browser.storage.session?.clear();
  await saveSettings({ language, theme });
}
