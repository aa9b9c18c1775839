import { browser } from 'wxt/browser';
import { organisationLanguage } from './organisation-language';

/** Language and theme as the person set them. */
export interface Look {
  language: 'vi' | 'en';
  theme: 'light' | 'dark' | 'system';
}

/** For scripts inside a page, whose own document is left as it is. */
export async function readLook(): Promise<Look> {
  const { settings } = await browser.storage.local.get('settings');
  return lookIn(settings, await organisationLanguage());
}

/** What was stored, whatever it is; `language` for a person who chose none. */
export function lookIn(stored: unknown, language: Look['language']): Look {
  const { language: chosen, theme } = (stored ?? {}) as Partial<Record<keyof Look, unknown>>;
  return {
    language: chosen === 'en' || chosen === 'vi' ? chosen : language,
    theme: theme === 'light' || theme === 'dark' ? theme : 'system',
  };
}
