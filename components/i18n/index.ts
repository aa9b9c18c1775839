import { signal } from '@preact/signals';
import { en, type MessageKey, vi } from '../../locales';

export type Language = 'vi' | 'en';
export type { MessageKey };

/** The language on screen. Components that call {@link t} while rendering follow it by themselves. */
export const language = signal<Language>('vi');

/**
 * The sentence of a key in the language on screen, with `{name}` replaced from `values`.
 * A key missing in English falls back to Vietnamese, the language of the house.
 *
 * @example t('desk_checked', { done: 3, total: 20 }) // "Đã kiểm tra 3/20 tệp"
 */
export function t(key: MessageKey, values: Record<string, string | number> = {}): string {
  const catalogue: Partial<Record<MessageKey, string>> = language.value === 'en' ? en : vi;
  const sentence = catalogue[key] ?? vi[key];
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => (name in values ? String(values[name]) : whole));
}

/** For keys made at run time (`finding_` + code): the sentence, or null when the catalogue has none. */
export function tMaybe(key: string, values: Record<string, string | number> = {}): string | null {
  return key in vi ? t(key as MessageKey, values) : null;
}
