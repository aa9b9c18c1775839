import { signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import { language as shownLanguage } from '../../components/i18n';
import { type Look, lookIn } from './look';
import { organisationLanguage } from './organisation-language';

/** The settings as every page of the extension sees them. */
export const settings = signal<Look>(lookIn(undefined, 'vi'));

/** Reads the settings, applies them to this page and follows changes made in other pages. Call once a page. */
export async function loadSettings(): Promise<void> {
  const stored = await browser.storage.local.get('settings');
  const language = await organisationLanguage();
  apply(lookIn(stored.settings, language));
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'local' && changes.settings) apply(lookIn(changes.settings.newValue, language));
  });
}

/** Changes some settings here and in every open page. */
export async function saveSettings(patch: Partial<Look>): Promise<void> {
  const next = { ...settings.value, ...patch };
  apply(next);
  await browser.storage.local.set({ settings: next });
}

function apply(next: Look): void {
  settings.value = next;
  shownLanguage.value = next.language;
  const root = document.documentElement;
  root.lang = next.language;
  if (next.theme === 'system') delete root.dataset.theme;
  else root.dataset.theme = next.theme;
}
