import { signal } from '@preact/signals';
import type { Facts } from '../../utils/procedure';

/** What the person said of their case, for each procedure; forgotten with the panel. The same fact may mean another thing elsewhere. */
export const caseFacts = signal<Readonly<Record<string, Facts>>>({});

export function sayOfCase(code: string, name: string, answer: string | boolean): void {
  const before = caseFacts.value[code] ?? {};
  caseFacts.value = { ...caseFacts.value, [code]: { ...before, [name]: answer } };
}
