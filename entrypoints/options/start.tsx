import { render } from 'preact';
import { loadSettings } from '../shared/settings';
import { App } from './app';

/** Draws the settings page. Called by its own main script alone. */
export async function start(): Promise<void> {
  await loadSettings();
  const root = document.getElementById('app');
  if (root) render(<App />, root);
}
