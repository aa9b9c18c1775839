import { browser } from 'wxt/browser';

/** What an organisation's policy holds, unchecked; nothing where none is installed: Firefox rejects then (facts/toolchain.md 5). */
export function managedValues(key?: string): Promise<Record<string, unknown>> {
  return browser.storage.managed.get<Record<string, unknown>>(key).catch(() => ({}));
}
