import { mkdirSync, writeFileSync } from 'node:fs';
import { closePress } from '../../fixtures/papers';
import { make } from '../../fixtures/papers/make-file';
import type { PageRecipe } from '../../fixtures/papers/recipe';
import { say } from '../measure';
import { runInWorker } from './in-worker';

const kinds = ['contract', 'decision', 'application', 'typed'] as const;

/** Ten pages in colour at 200 dpi, about 5 MB: what an office's scanner hands over. Checked by the built worker. */
export async function sayThickScan(): Promise<void> {
  const pages = Array.from({ length: 10 }, (_, at): PageRecipe => {
    const sheet = { split: 'tuning' as const, kind: kinds[at % 4] ?? 'contract', style: at % 4, seed: 1 + (at % 3) };
    const scan = { seed: at, dpi: 200, mode: 'colour' as const, skew: 0.4, noise: 3 };
    return { sheet, shot: { by: 'scanner', scan }, quality: 82 };
  });
  const bytes = await make({ as: 'pdf', pages });
  await closePress();
  mkdirSync('.cache/papers', { recursive: true });
  const path = '.cache/papers/ten-pages.pdf';
  writeFileSync(path, bytes);
  const { ms, steps } = await runInWorker('checkAttachment', { slot: {} }, path, 5);
  const megabytes = (bytes.length / 2 ** 20).toFixed(1);
  say(`10 pages, ${megabytes} MB, in the built worker (goal ≤ 1500 ms)`, `${ms.toFixed(0)} ms, ${steps} steps told`);
}
