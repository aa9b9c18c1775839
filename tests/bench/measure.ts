import { loadavg } from 'node:os';
import type { Page } from 'puppeteer';

export function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}

/** Milliseconds of each of `runs` calls, after `warm` calls that do not count. */
export async function timed(runs: number, work: () => unknown, warm = 0): Promise<number[]> {
  const times: number[] = [];
  for (let i = -warm; i < runs; i += 1) {
    const start = performance.now();
    await work();
    if (i >= 0) times.push(performance.now() - start);
  }
  return times;
}

/** Waits for words on a page, looking often enough not to blur what is measured. */
export async function words(page: Page, pattern: RegExp, timeout = 45_000): Promise<void> {
  await page.waitForFunction(
    (source) => new RegExp(source, 'i').test(document.body.innerText.normalize('NFC')),
    { timeout, polling: 10 },
    pattern.source,
  );
}

export function say(what: string, value: string): void {
  console.log(`  ${what.padEnd(62, '.')} ${value}`);
}

export function sayTimes(what: string, times: number[]): void {
  const ms = (value: number) => value.toFixed(value < 100 ? 1 : 0);
  const range = `${ms(Math.min(...times))}–${ms(Math.max(...times))}`;
  say(what, `${ms(median(times))} ms, median of ${times.length} (${range})`);
}

export function heading(title: string): void {
  const load = loadavg()
    .map((one) => one.toFixed(2))
    .join(' ');
  console.log(`\n${title}   [load ${load}]`);
}
