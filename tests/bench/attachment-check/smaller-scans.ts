import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { repairAttachment } from '../../../utils/attachment';
import { closePress } from '../../fixtures/papers';
import { nodeImaging } from '../../fixtures/papers/imaging';
import { make } from '../../fixtures/papers/make-file';
import type { PageRecipe } from '../../fixtures/papers/recipe';
import { say } from '../measure';
import { keptOf } from './kept-text';

const limit = 2 * 2 ** 20;
const folder = resolve('.cache/papers/smaller');
/** No ruled tables: what text recognition makes of their lines changes from one drawing of the same page to the next. */
const kinds = ['contract', 'decision', 'application', 'typed'] as const;

interface Sample {
  name: string;
  pages: PageRecipe[];
}

const page = (at: number, dpi: number, mode: 'colour' | 'grey', quality: number): PageRecipe => ({
  sheet: { split: 'measuring', kind: kinds[at % kinds.length] ?? 'contract', style: at % 4, seed: 20 + at },
  shot: { by: 'scanner', scan: { seed: at, dpi, mode, skew: 0.3, noise: 3, dirt: true } },
  quality,
});
const pages = (count: number, dpi: number, mode: 'colour' | 'grey', quality: number) =>
  Array.from({ length: count }, (_, at) => page(at, dpi, mode, quality));

/** What offices' machines hand over by default: far too large for a portal. */
const samples: Sample[] = [
  { name: '3 pages, 300 dpi, colour', pages: pages(3, 300, 'colour', 92) },
  { name: '6 pages, 300 dpi, grey', pages: pages(6, 300, 'grey', 90) },
  { name: '10 pages, 200 dpi, colour', pages: pages(10, 200, 'colour', 88) },
];

/**
 * Scans brought under 2 MB by the extension's own repair, and by Ghostscript's `/ebook` in the same run: what text
 * recognition reads of the print that it reads in the original.
 */
export async function saySmallerScans(): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for (const { name, pages } of samples) {
    const path = join(folder, `${name.replace(/[^\w]+/g, '-')}.pdf`);
    if (!existsSync(path)) writeFileSync(path, await make({ as: 'pdf', pages }));
    const bytes = new Uint8Array(readFileSync(path));
    const start = performance.now();
    const result = await repairAttachment(
      new File([bytes], 'a.pdf'),
      { maxBytes: limit },
      [{ kind: 'shrink-images' }],
      nodeImaging,
    );
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    const reference = textOf(path);
    say(
      `${name}, ${megabytes(bytes.length)}: own (goal ≥ 99 % of characters, ≤ 2 MB)`,
      result.ok ? `${kept(result.bytes, reference)}, ${seconds} s` : result.reason,
    );
    say('  Ghostscript /ebook', kept(byGhostscript(path), reference));
  }
  await closePress();
}

const megabytes = (bytes: number) => `${(bytes / 2 ** 20).toFixed(2)} MB`;

function kept(bytes: Uint8Array, reference: string): string {
  const path = join(folder, 'made.pdf');
  writeFileSync(path, bytes);
  return `${(100 * keptOf(reference, textOf(path))).toFixed(2)} % in ${megabytes(bytes.length)}`;
}

function byGhostscript(path: string): Uint8Array {
  const out = join(folder, 'ghostscript.pdf');
  execFileSync('gs', [
    '-q',
    '-dNOPAUSE',
    '-dBATCH',
    '-sDEVICE=pdfwrite',
    '-dPDFSETTINGS=/ebook',
    `-sOutputFile=${out}`,
    path,
  ]);
  return new Uint8Array(readFileSync(out));
}

/** By tesseract, every page drawn at 300 dpi. */
function textOf(path: string): string {
  const drawn = join(folder, 'drawn');
  rmSync(drawn, { recursive: true, force: true });
  mkdirSync(drawn);
  execFileSync('pdftoppm', ['-r', '300', '-gray', path, join(drawn, 'page')]);
  const settings = {
    env: { ...process.env, OMP_THREAD_LIMIT: '1' },
    encoding: 'utf8' as const,
    stdio: ['ignore', 'pipe', 'ignore'] as ['ignore', 'pipe', 'ignore'],
  };
  return readdirSync(drawn)
    .sort()
    .map((file) => execFileSync('tesseract', [join(drawn, file), '-', '-l', 'vie', '--psm', '4'], settings))
    .join('\n');
}
