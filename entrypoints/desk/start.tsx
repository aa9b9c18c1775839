import { render } from 'preact';
import { loadSettings } from '../shared/settings';
import { App } from './app';
import { loadReadsLicences } from './licence';
import { restoreDesk } from './queue';
import { applyRetention } from './retention';

/** Draws the desk. Called by its own main script alone. */
export async function start(): Promise<void> {
  await loadSettings();
  await loadReadsLicences();
  const root = document.getElementById('app');
  if (root) render(<App />, root);
  await restoreDesk();
  await applyRetention();
}
