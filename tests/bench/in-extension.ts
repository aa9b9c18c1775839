import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer';
import { openWorld } from '../e2e/harness/world';
import { median } from './measure';

/**
 * Milliseconds one file takes, warm: the browser's reading of it, the verification in the built worker from its bytes
 * to the report, and SHA-256 of the same bytes.
 */
export interface WarmTimes {
  read: number;
  verify: number;
  sha256: number;
  overall: string;
}

/** A built worker of the officer package in a real page of the extension, fed as its own host feeds it. */
export interface WarmEngine {
  measure(path: string, runs: number): Promise<WarmTimes>;
  close(): Promise<void>;
}

const built = '.output/officer-chrome-mv3/assets';

export async function openWarmEngine(): Promise<WarmEngine> {
  const world = await openWorld('officer');
  const page = await world.open('report.html');
  const worker = readdirSync(built).find((name) => /^worker-.*\.js$/.test(name));
  if (!worker) throw new Error(`No worker in ${join(built)}`);
  const { authority } = world.fixtures;
  const trust = { root: [...authority.der('root')], sub: [...authority.der('sub')] };
  await page.evaluate(startWorker, `/assets/${worker}`, trust);
  return {
    measure: (path, runs) => measureFile(page, path, runs),
    close: () => world.close(),
  };
}

interface Bench extends Window {
  verifyOnce(bytes: ArrayBuffer): Promise<string>;
}

/** Runs in the page. */
function startWorker(url: string, { root, sub }: { root: number[]; sub: number[] }): void {
  const worker = new Worker(url, { type: 'module' });
  const anchor = { der: Uint8Array.from(root), purposes: ['signature', 'timestamp'] };
  const material = { anchors: [anchor], intermediates: [Uint8Array.from(sub)], version: 'bench' };
  (window as unknown as Bench).verifyOnce = (bytes) =>
    new Promise((resolve, reject) => {
      worker.onerror = () => reject(new Error('The worker failed.'));
      worker.onmessage = ({ data }) => {
        if (data.type !== 'result') return;
        if (data.result.ok) resolve(data.result.value.overall);
        else reject(new Error(JSON.stringify(data.result.failure)));
      };
      const file = new File([], 'a.pdf');
      const request = { job: 'verifyPdf', input: { file: { url: '', name: file.name } } };
      const work = { request, files: [file], bytes, trust: { material, lists: [] }, mayAsk: false };
      worker.postMessage({ type: 'work', work }, [bytes]);
    });
}

async function measureFile(page: Page, path: string, runs: number): Promise<WarmTimes> {
  const handle = await page.evaluateHandle(() => {
    const input = document.createElement('input');
    input.type = 'file';
    document.body.append(input);
    return input;
  });
  const input = handle.asElement() as ElementHandle<HTMLInputElement>;
  await input.uploadFile(path);
  const times = await page.evaluate(
    async (element, count) => {
      const file = element.files?.[0];
      if (!file) throw new Error('No file.');
      const read: number[] = [];
      const verify: number[] = [];
      const sha256: number[] = [];
      let overall = '';
      for (let i = -2; i < count; i += 1) {
        const start = performance.now();
        const bytes = await file.arrayBuffer();
        const inHand = performance.now();
        await crypto.subtle.digest('SHA-256', bytes);
        const hashed = performance.now();
        overall = await (window as unknown as Bench).verifyOnce(bytes);
        if (i >= 0) {
          read.push(inHand - start);
          sha256.push(hashed - inHand);
          verify.push(performance.now() - hashed);
        }
      }
      element.remove();
      return { read, verify, sha256, overall };
    },
    input,
    runs,
  );
  const { read, verify, sha256, overall } = times;
  return { read: median(read), verify: median(verify), sha256: median(sha256), overall };
}
