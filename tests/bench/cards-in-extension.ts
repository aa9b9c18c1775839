import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer';
import { openWorld } from '../e2e/harness/world';
import { closeDarkroom, renderFace } from '../fixtures/cards';
import { shotFor } from '../fixtures/cards/camera/conditions';
import { photograph } from '../fixtures/cards/camera/shot';
import { develop, toJpeg } from '../fixtures/cards/darkroom';
import { drawNegative } from '../fixtures/cards/faces/negatives';
import { styles } from '../fixtures/cards/faces/styles';
import { personFor } from '../fixtures/cards/people/person';
import { heading, say, sayTimes } from './measure';

/** Photos of 4000 × 3000 with the path that reads them; several of each. */
const kinds = [
  { path: 'a QR (400)', kind: 'cccd-2021', side: 'front', wanted: 'qr' },
  { path: 'a QR and the zone below it', kind: 'can-cuoc-2024', side: 'back', wanted: 'qr' },
  { path: 'the MRZ (1200)', kind: 'cccd-2021', side: 'back', wanted: 'mrz' },
  { path: 'print alone (3000)', kind: 'cccd-2016', side: 'front', wanted: 'print' },
  { path: 'no card', kind: null, side: 'front', wanted: null },
] as const;
const each = 4;
const runs = 3;

/** Cards of 12 megapixels in the built extension: from the file to the reading, decoding of the picture included. */
export async function cardsInExtension(): Promise<void> {
  heading('Reading 12-megapixel photos of cards in the built extension');
  const folder = mkdtempSync(join(tmpdir(), 'khong-giay-bench-'));
  const world = await openWorld('citizen');
  try {
    const page = await world.open('sidepanel.html');
    const before = memoryOf(world.browser.process()?.pid ?? 0);
    await page.evaluate(startWorker, workerPath());
    for (const { path, kind, side, wanted } of kinds) {
      const times: number[] = [];
      let right = 0;
      for (let seed = 0; seed < each; seed += 1) {
        const file = join(folder, `${side}-${kind}-${seed}.jpg`);
        writeFileSync(file, await photo(kind, side, seed));
        const { ms, sources } = await readFile(page, file);
        times.push(...ms);
        if (wanted === null ? sources.length === 0 : sources.includes(wanted)) right += 1;
      }
      sayTimes(`a photo read by ${path}`, times);
      say('  of which read so', `${right} of ${each}`);
    }
    const during = memoryOf(world.browser.process()?.pid ?? 0);
    await page.evaluate(() => (window as unknown as Bench).endWorker());
    await new Promise((resolve) => setTimeout(resolve, 4000));
    const after = memoryOf(world.browser.process()?.pid ?? 0);
    say('memory of the browser: before, with the worker, after it', `${before}, ${during}, ${after} MB`);
  } finally {
    await world.close();
    await closeDarkroom();
    rmSync(folder, { recursive: true, force: true });
  }
}

function workerPath(): string {
  const worker = readdirSync('.output/citizen-chrome-mv3/assets').find((name) => /^worker-.*\.js$/.test(name));
  if (!worker) throw new Error('The package has no worker.');
  return `/assets/${worker}`;
}

async function photo(kind: (typeof kinds)[number]['kind'], side: 'front' | 'back', seed: number): Promise<Uint8Array> {
  const face = kind
    ? await renderFace(kind, side, personFor(kind, 900 + seed), styles.A)
    : await develop(await drawNegative('landscape', seed, styles.A));
  const shot = shotFor('clean', 900 + seed);
  const { pixels } = photograph(face, {
    ...shot,
    ...{ width: 4000, height: 3000, blur: 1.2, quality: 88 },
    pose: { ...shot.pose, share: 0.45 + 0.05 * seed },
  });
  return toJpeg(pixels, 88);
}

interface Bench extends Window {
  readOnce(file: File): Promise<string[]>;
  endWorker(): void;
}

/** Runs in the page. */
function startWorker(url: string): void {
  const worker = new Worker(url, { type: 'module' });
  const bench = window as unknown as Bench;
  bench.endWorker = () => worker.terminate();
  bench.readOnce = (file) =>
    new Promise((resolve, reject) => {
      worker.onerror = () => reject(new Error('The worker failed.'));
      worker.onmessage = ({ data }) => {
        if (data.type !== 'result') return;
        if (!data.result.ok) reject(new Error(JSON.stringify(data.result.failure)));
        else
          resolve(
            Object.values(data.result.value.fields as Record<string, { source: string }>).map(({ source }) => source),
          );
      };
      const request = { job: 'readCard', input: { images: [{ url: '', name: file.name }] } };
      worker.postMessage({ type: 'work', work: { request, files: [file], trust: null, mayAsk: false } });
    });
}

async function readFile(page: Page, path: string): Promise<{ ms: number[]; sources: string[] }> {
  const handle = await page.evaluateHandle(() => {
    const input = document.createElement('input');
    input.type = 'file';
    document.body.append(input);
    return input;
  });
  const input = handle.asElement() as ElementHandle<HTMLInputElement>;
  await input.uploadFile(path);
  return page.evaluate(
    async (element, count) => {
      const file = element.files?.[0];
      if (!file) throw new Error('No file.');
      const ms: number[] = [];
      let sources: string[] = [];
      for (let i = -1; i < count; i += 1) {
        const start = performance.now();
        sources = await (window as unknown as Bench).readOnce(file);
        if (i >= 0) ms.push(performance.now() - start);
      }
      element.remove();
      return { ms, sources };
    },
    input,
    runs,
  );
}

/** Megabytes of a process and all below it, shared pages divided among those that share them. */
function memoryOf(pid: number): number {
  let kilobytes = 0;
  try {
    const pss = /^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'));
    kilobytes += Number(pss?.[1] ?? 0);
    for (const child of readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean)) {
      kilobytes += memoryOf(Number(child)) * 1024;
    }
  } catch {
    // It ended while it was looked at.
  }
  return Math.round(kilobytes / 1024);
}
