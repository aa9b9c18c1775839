import { provinces, wardsOf } from '../units';
import { type ControlPage, type ControlRow, controlRows } from './rows';

declare global {
  interface Window {
    forbidden: string[];
    /** What each control's framework holds, by key. */
    bench: Record<string, () => unknown>;
  }
}

window.bench = {};

export const units = provinces;
export const sexes = [
  { code: '1', name: 'Nam' },
  { code: '2', name: 'Nữ' },
];
/** Enough rows that libraries draw a part of them only; the wanted one stands near the end. */
export const manyUnits = [
  ...Array.from({ length: 200 }, (_, i) => ({ code: `x${i}`, name: `Tỉnh Mẫu ${i}` })),
  ...provinces.slice().sort((a, b) => a.name.localeCompare(b.name, 'vi')),
];

/** As a portal's service answers: late, and only what was asked for. */
export async function unitsLike(words: string): Promise<typeof provinces> {
  await new Promise((done) => setTimeout(done, 350));
  return units.filter(({ name }) => name.toLowerCase().includes(words.toLowerCase()));
}

/** Rows of one page, with the words of their labels. */
export function rowsOf(page: ControlPage): ControlRow[] {
  return controlRows.filter((row) => row.page === page);
}

/** A labelled place for one control; `state` tells what its framework holds. */
export function place(key: string, state: () => unknown, id = ''): HTMLElement {
  const row = controlRows.find((one) => one.key === key);
  if (!row) throw new Error(`No row for ${key}`);
  const item = document.createElement('div');
  item.className = 'form-item';
  item.style.cssText = 'position: relative; margin: 6px 0';
  const label = document.createElement('label');
  label.textContent = row.label;
  if (id) label.htmlFor = id;
  const holder = document.createElement('div');
  item.append(label, holder);
  document.getElementById('bench')?.append(item);
  window.bench[key] = state;
  return holder;
}

/** A date as ISO by this clock; whatever is no date as it is. */
export function isoOf(value: unknown): unknown {
  const date = value instanceof Date ? value : null;
  if (!date || Number.isNaN(date.getTime())) return value;
  const two = (part: number) => String(part).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

export function addStyle(...sheets: string[]): void {
  for (const sheet of sheets)
    document.head.append(Object.assign(document.createElement('style'), { textContent: sheet }));
}

export { wardsOf };
