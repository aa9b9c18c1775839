import { browser } from 'wxt/browser';
import { organisationLanguage } from './organisation-language';

/** Language and theme as the person set them. The page's own document is left as it is. */
export interface Look {
  language: 'vi' | 'en';
  theme: 'light' | 'dark' | 'system';
}

export async function readLook(): Promise<Look> {
  const { settings } = await browser.storage.local.get<{ settings?: Partial<Look> }>('settings');
  return {
    language: isLanguage(settings?.language) ? settings.language : await organisationLanguage(),
    theme: settings?.theme === 'light' || settings?.theme === 'dark' ? settings.theme : 'system',
  };
}

const isLanguage = (value: unknown): value is Look['language'] => value === 'vi' || value === 'en';
