import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dropFiles } from '../e2e/harness/page';
import { openWorld } from '../e2e/harness/world';
import { importCertificate } from '../e2e/journeys/citizen';
import { deskDone, dropOnDesk } from '../e2e/journeys/officer';
import { ensureFixtures } from '../fixtures';
import type { Authority } from '../fixtures/ca/authority';
import { certificateText, makePaper } from '../fixtures/pdf/paper';
import { signPdf } from '../fixtures/pdf/sign';
import { findProgram } from '../tools/programs.mjs';
import { openWarmEngine, type WarmEngine } from './in-extension';
import { heading, median, say, sayTimes } from './measure';

const kinds = ['valid', 'two-signatures', 'pss', 'elliptic', 'no-timestamp', 'one-megabyte', 'expired'] as const;

/** Verification in the built extension beside poppler's pdfsig on the same files (facts/signatures.md 12). */
export async function signatures(): Promise<void> {
  const { pdfs, authority } = await ensureFixtures();
  const folder = mkdtempSync(join(tmpdir(), 'khong-giay-bench-'));
  const engine = await openWarmEngine();
  try {
    heading('Verify signed PDFs, warm, in the built extension');
    const peer = openPdfsig();
    const ratios: number[] = [];
    for (const kind of kinds) {
      const { path } = pdfs[kind];
      const own = await engine.measure(path, 60);
      const theirs = peer?.(path);
      if (theirs) ratios.push(own.verify / theirs);
      const beside = theirs ? `pdfsig ${theirs.toFixed(1)} ms, ${(own.verify / theirs).toFixed(2)} : 1` : 'no peer';
      say(
        `${kind} (${(statSync(path).size / 1e6).toFixed(2)} MB, ${own.overall})`,
        `${own.verify.toFixed(1)} ms after ${own.read.toFixed(1)} ms in which the browser reads it; ${beside}`,
      );
    }
    if (ratios.length > 0) say('engine : pdfsig, median over the files', `${median(ratios).toFixed(2)} : 1`);
    heading('Large and long files');
    await large(engine, authority, folder);
    await manyRevisions(engine, authority, folder);
  } finally {
    await engine.close();
    rmSync(folder, { recursive: true, force: true });
  }
  heading('Where people meet it, a file of 1 MB');
  await inExtension(pdfs['one-megabyte'].path);
}

/** Cost stays linear in bytes: 10 MB, then 100 MB, each beside its own SHA-256. */
async function large(engine: WarmEngine, authority: Authority, folder: string): Promise<void> {
  for (const megabytes of [10, 100]) {
    const paper = await makePaper(certificateText, { padding: megabytes * 1e6 });
    const path = join(folder, `${megabytes}.pdf`);
    writeFileSync(path, signPdf(paper, authority, { signer: 'agency' }));
    const { verify, sha256, overall } = await engine.measure(path, 5);
    const ratio = `${(verify / sha256).toFixed(2)} : 1 (SHA-256 ${sha256.toFixed(0)} ms)`;
    say(`${megabytes} MB, ${overall}`, `${verify.toFixed(0)} ms; to SHA-256 ${ratio}`);
  }
}

/** Cost in savings: each further signature is one more saving to explain for all signatures before it. */
async function manyRevisions(engine: WarmEngine, authority: Authority, folder: string): Promise<void> {
  let file = await makePaper(certificateText);
  for (let count = 1; count <= 20; count += 1) {
    file = signPdf(file, authority, { signer: 'agency', timestamp: 'none' });
    if (![5, 10, 20].includes(count)) continue;
    const path = join(folder, `${count}-signatures.pdf`);
    writeFileSync(path, file);
    const { verify, overall } = await engine.measure(path, 5);
    say(`${count} signatures, ${overall}`, `${verify.toFixed(1)} ms, ${(verify / count).toFixed(2)} ms each`);
  }
}

/** Milliseconds of pdfsig on a file, its start subtracted. */
function openPdfsig(): ((path: string) => number) | null {
  const pdfsig = findProgram('pdfsig');
  if (!pdfsig) {
    say('poppler pdfsig', 'missing: no peer measured (apt-get install poppler-utils)');
    return null;
  }
  const run = (...args: string[]) => {
    const start = performance.now();
    execFileSync(pdfsig, args, { stdio: 'ignore' });
    return performance.now() - start;
  };
  // Start and work in turn: on a busy machine both move together.
  return (path) =>
    median(
      Array.from({ length: 15 }, () => {
        const start = run('-v');
        return run('-nocert', path) - start;
      }),
    );
}

async function inExtension(path: string): Promise<void> {
  const world = await openWorld('officer');
  const folder = mkdtempSync(join(tmpdir(), 'khong-giay-bench-'));
  try {
    const options = await importCertificate(world, world.fixtures.authority.rootFiles.p7b);
    // The anchor is stored once the question is gone; a page closed before that takes it along.
    await options.waitForFunction(() => !document.body.innerText.normalize('NFC').includes('Đã so, tin'));
    await options.close();
    const onReport: number[] = [];
    for (let i = 0; i < 5; i += 1) {
      const page = await world.open('report.html');
      const target = await page.waitForSelector('.file-drop');
      if (!target) throw new Error('The report page has no place to drop a file.');
      const start = performance.now();
      await dropFiles(page, target, [path]);
      await page.waitForFunction(() => document.querySelector('.verdict') !== null, { polling: 10 });
      onReport.push(performance.now() - start);
      await page.close();
    }
    sayTimes('report page: from the drop to the verdict on screen', onReport);
    const files = copies(path, folder, 20);
    const start = performance.now();
    const summary = await deskDone(await dropOnDesk(world, files));
    const each = (performance.now() - start) / files.length;
    say('desk: 20 such files, page opened, all on screen', `${each.toFixed(1)} ms each (${summary})`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
    await world.close();
  }
}

/** Same signed bytes, different files: white space after the end belongs to nobody. */
function copies(path: string, folder: string, count: number): string[] {
  const bytes = readFileSync(path);
  return Array.from({ length: count }, (_, i) => {
    const copy = join(folder, `ban-${i}.pdf`);
    writeFileSync(copy, Buffer.concat([bytes, Buffer.from('\n'.repeat(i + 1))]));
    return copy;
  });
}
