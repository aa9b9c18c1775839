import { readdirSync } from 'node:fs';
import type { ElementHandle } from 'puppeteer';
import { openWorld } from '../../e2e/harness/world';
import { median } from '../measure';

/** What the built worker makes of one file, warm. */
interface WorkerCheck {
  ms: number;
  /** Progress told during the last run. */
  steps: number;
  codes: string[];
}

interface Bench extends Window {
  checkOnce(file: File): Promise<{ codes: string[]; steps: number }>;
}

/** Checks a file in the citizen package's own worker, fed as its host feeds it. */
export async function checkInWorker(path: string, runs: number): Promise<WorkerCheck> {
  const world = await openWorld('citizen');
  try {
    const page = await world.open('report.html');
    const worker = readdirSync('.output/citizen-chrome-mv3/assets').find((name) => /^worker-.*\.js$/.test(name));
    if (!worker) throw new Error('The citizen package has no worker.');
    await page.evaluate((url) => {
      const engine = new Worker(url, { type: 'module' });
      (window as unknown as Bench).checkOnce = (file) =>
        new Promise((resolve, reject) => {
          let steps = 0;
          engine.onerror = () => reject(new Error('The worker failed.'));
          engine.onmessage = ({ data }) => {
            if (data.type === 'progress') steps += 1;
            if (data.type !== 'result') return;
            if (!data.result.ok) return reject(new Error(JSON.stringify(data.result.failure)));
            const findings = data.result.value as { code: string; page?: number }[];
            resolve({ codes: findings.map(({ code, page }) => (page ? `${code}@${page}` : code)), steps });
          };
          const request = { job: 'checkAttachment', input: { file: { url: '', name: file.name }, slot: {} } };
          engine.postMessage({ type: 'work', work: { request, files: [file], trust: null, mayAsk: false } });
        });
      const input = document.createElement('input');
      input.type = 'file';
      input.id = 'bench';
      document.body.append(input);
    }, `/assets/${worker}`);
    const input = (await page.$('#bench')) as ElementHandle<HTMLInputElement>;
    await input.uploadFile(path);
    const told = await page.evaluate(
      async (element, count) => {
        const file = element.files?.[0];
        if (!file) throw new Error('No file.');
        const times: number[] = [];
        let last = { codes: [] as string[], steps: 0 };
        for (let i = -1; i < count; i += 1) {
          const start = performance.now();
          last = await (window as unknown as Bench).checkOnce(file);
          if (i >= 0) times.push(performance.now() - start);
        }
        return { times, ...last };
      },
      input,
      runs,
    );
    return { ms: median(told.times), steps: told.steps, codes: told.codes };
  } finally {
    await world.close();
  }
}
