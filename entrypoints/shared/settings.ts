import { signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import { language } from '../../components/i18n';

export interface Settings {
  language: 'vi' | 'en';
  theme: 'system' | 'light' | 'dark';
}

const defaults: Settings = { language: 'vi', theme: 'system' };

/** The settings as every page of the extension sees them. */
export const settings = signal<Settings>(defaults);

/** Reads the settings, applies them to this page and follows changes made in other pages. Call once a page. */
export async function loadSettings(): Promise<void> {
  const stored = await browser.storage.local.get('settings');
  apply(parse(stored.settings));
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'local' && changes.settings) apply(parse(changes.settings.newValue));
  });
}

/** Changes some settings here and in every open page. */
export async function saveSettings(patch: Partial<Settings>): Promise<void> {
  const next = { ...settings.value, ...patch };
  apply(next);
  await browser.storage.local.set({ settings: next });
}

function parse(stored: unknown): Settings {
  if (typeof stored !== 'object' || stored === null) return defaults;
  const { language: lang, theme } = stored as Partial<Record<keyof Settings, unknown>>;
  return {
    language: lang === 'en' ? 'en' : 'vi',
    theme: theme === 'light' || theme === 'dark' ? theme : 'system',
  };
}

function apply(next: Settings): void {
  settings.value = next;
  language.value = next.language;
  const root = document.documentElement;
  root.lang = next.language;
  if (next.theme === 'system') delete root.dataset.theme;
  else root.dataset.theme = next.theme;
}
