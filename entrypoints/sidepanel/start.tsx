import { render } from 'preact';
import { loadPeople } from '../shared/people';
import { loadSettings } from '../shared/settings';
import { followActiveTab } from './active-tab';
import { App } from './app';

/** Draws the side panel. Called by its own main script alone. */
export async function start(): Promise<void> {
  await loadSettings();
  const root = document.getElementById('app');
  if (root) render(<App />, root);
  await Promise.all([followActiveTab(), loadPeople()]);
}
