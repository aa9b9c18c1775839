import { browser } from 'wxt/browser';

/** The language an organisation set for those who chose none; Vietnamese where it set none. */
export async function organisationLanguage(): Promise<'vi' | 'en'> {
  // Firefox rejects where no policy is installed (facts/toolchain.md 5).
  const stored: Record<string, unknown> = await browser.storage.managed.get('language').catch(() => ({}));
  return stored.language === 'en' ? 'en' : 'vi';
}
