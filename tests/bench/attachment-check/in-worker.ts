import { readdirSync } from 'node:fs';
import type { ElementHandle } from 'puppeteer';
import type { JobName } from '../../../utils/messages';
import { openWorld } from '../../e2e/harness/world';
import { median } from '../measure';

/** What the built worker makes of one file, warm. */
interface WorkerRun {
  ms: number;
  /** Progress told during the last run. */
  steps: number;
  value: unknown;
}

interface Bench extends Window {
  workOnce(file: File): Promise<{ value: unknown; steps: number }>;
}

/** One job on a file in the citizen package's own worker, fed as its host feeds it; `input` is what it needs besides. */
export async function runInWorker(job: JobName, input: object, path: string, runs: number): Promise<WorkerRun> {
  const world = await openWorld('citizen');
  try {
    const page = await world.open('report.html');
    const worker = readdirSync('.output/citizen-chrome-mv3/assets').find((name) => /^worker-.*\.js$/.test(name));
    if (!worker) throw new Error('The citizen package has no worker.');
    await page.evaluate(
      (url, name, extra) => {
        const engine = new Worker(url, { type: 'module' });
        (window as unknown as Bench).workOnce = (file) =>
          new Promise((resolve, reject) => {
            let steps = 0;
            engine.onerror = () => reject(new Error('The worker failed.'));
            engine.onmessage = ({ data }) => {
              if (data.type === 'progress') steps += 1;
              if (data.type !== 'result') return;
              if (!data.result.ok) return reject(new Error(JSON.stringify(data.result.failure)));
              // A file that was made is told by its size.
              const { bytes, ...value } = data.result.value;
              resolve({ value: bytes ? { ...value, size: bytes.length } : data.result.value, steps });
            };
            const request = { job: name, input: { file: { url: '', name: file.name }, ...extra } };
            engine.postMessage({ type: 'work', work: { request, files: [file], trust: null, mayAsk: false } });
          });
        const chooser = document.createElement('input');
        chooser.type = 'file';
        chooser.id = 'bench';
        document.body.append(chooser);
      },
      `/assets/${worker}`,
      job,
      input,
    );
    const chosen = (await page.$('#bench')) as ElementHandle<HTMLInputElement>;
    await chosen.uploadFile(path);
    const told = await page.evaluate(
      async (element, count) => {
        const file = element.files?.[0];
        if (!file) throw new Error('No file.');
        const times: number[] = [];
        let last: Awaited<ReturnType<Bench['workOnce']>> = { value: null, steps: 0 };
        for (let i = -1; i < count; i += 1) {
          const start = performance.now();
          last = await (window as unknown as Bench).workOnce(file);
          if (i >= 0) times.push(performance.now() - start);
        }
        return { times, ...last };
      },
      chosen,
      runs,
    );
    return { ms: median(told.times), steps: told.steps, value: told.value };
  } finally {
    await world.close();
  }
}
