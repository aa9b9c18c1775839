import { mkdirSync, writeFileSync } from 'node:fs';
import type { Finding, Repair } from '../../../utils/attachment';
import { closePress } from '../../fixtures/papers';
import { make } from '../../fixtures/papers/make-file';
import { say } from '../measure';
import { runInWorker } from './in-worker';

const slot = { accept: '.pdf', maxBytes: 2 * 2 ** 20 };

/** A phone's photo of twelve megapixels becomes a PDF of an A4 page: as it is, and with the sheet cut out of it. */
export async function sayPhotoToPdf(): Promise<void> {
  const sheet = { split: 'tuning' as const, kind: 'decision' as const, style: 2, seed: 1 };
  const photo = {
    seed: 7,
    width: 3000,
    height: 4000,
    surface: 'wood' as const,
    share: 0.88,
    tilt: 3,
    lean: 0.04,
    white: 205,
  };
  const bytes = await make({ as: 'jpeg', pages: [{ sheet, shot: { by: 'phone', photo }, quality: 92 }] });
  await closePress();
  mkdirSync('.cache/papers', { recursive: true });
  const path = '.cache/papers/twelve-megapixels.jpg';
  writeFileSync(path, bytes);
  const check = await runInWorker('checkAttachment', { slot }, path, 5);
  const cut = (check.value as Finding[]).map(({ repair }) => repair).find((repair) => repair?.kind === 'cut-out');
  say(`photo, ${(bytes.length / 2 ** 20).toFixed(1)} MB, checked and its sheet found`, `${check.ms.toFixed(0)} ms`);
  const toPdf: Repair[] = [{ kind: 'photo-to-pdf' }];
  for (const [what, repairs] of [
    ['as it is', toPdf],
    ['its sheet cut out', cut ? [...toPdf, cut] : null],
  ] as const) {
    if (!repairs) {
      say(`photo to PDF, ${what}`, 'no sheet was found');
      continue;
    }
    const { ms } = await runInWorker('repairAttachment', { slot, repairs }, path, 5);
    say(`photo to PDF, ${what} (goal ≤ 700 ms)`, `${ms.toFixed(0)} ms`);
  }
}
