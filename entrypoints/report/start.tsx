import { render } from 'preact';
import { takeHandoff } from '../shared/handoff';
import { loadSettings } from '../shared/settings';
import { App } from './app';
import { type Arrival, readPick } from './arrival';

/** Draws the report page. Called by its own main script alone. */
export async function start(): Promise<void> {
  await loadSettings();
  const root = document.getElementById('app');
  if (root) render(<App arrival={await arrive(new URLSearchParams(location.search))} />, root);
}

async function arrive(search: URLSearchParams): Promise<Arrival> {
  const id = search.get('job');
  if (!id) return readPick(search);
  const handed = await takeHandoff(id);
  if (!handed) return { is: 'lost' };
  const file = new File([handed.blob], handed.name, { type: 'application/pdf' });
  return { is: 'file', file, from: handed.from ?? null, expected: handed.expected ?? null };
}
