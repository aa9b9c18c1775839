import { signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import { language as shownLanguage } from '../../components/i18n';
import { organisationLanguage } from './organisation-language';

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
  const language = await organisationLanguage();
  apply(parse(stored.settings, language));
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'local' && changes.settings) apply(parse(changes.settings.newValue, language));
  });
}

/** Changes some settings here and in every open page. */
export async function saveSettings(patch: Partial<Settings>): Promise<void> {
  const next = { ...settings.value, ...patch };
  apply(next);
  await browser.storage.local.set({ settings: next });
}

function parse(stored: unknown, language: Settings['language']): Settings {
  if (typeof stored !== 'object' || stored === null) return { ...defaults, language };
  const { language: lang, theme } = stored as Partial<Record<keyof Settings, unknown>>;
  return {
    language: lang === 'en' || lang === 'vi' ? lang : language,
    theme: theme === 'light' || theme === 'dark' ? theme : 'system',
  };
}

function apply(next: Settings): void {
  settings.value = next;
  shownLanguage.value = next.language;
  const root = document.documentElement;
  root.lang = next.language;
  if (next.theme === 'system') delete root.dataset.theme;
  else root.dataset.theme = next.theme;
}
