import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { verifyPdf } from '../../utils/signature';
import { dropFiles } from '../e2e/harness/page';
import { openWorld } from '../e2e/harness/world';
import { importCertificate } from '../e2e/journeys/citizen';
import { deskDone, dropOnDesk } from '../e2e/journeys/officer';
import { ensureFixtures } from '../fixtures';
import { findProgram } from '../tools/programs.mjs';
import { heading, median, say, sayTimes, timed } from './measure';

/** Verification of one signed PDF of 1 MB, beside poppler's pdfsig on the same file (facts/signatures.md 12). */
export async function signatures(): Promise<void> {
  const { pdfs, authority } = await ensureFixtures();
  const { path } = pdfs['one-megabyte'];
  const bytes = new Uint8Array(readFileSync(path));
  heading(`Verify a signed PDF of ${(bytes.length / 1e6).toFixed(2)} MB`);
  const anchor = { der: authority.der('root'), purposes: ['signature' as const, 'timestamp' as const] };
  const trust = { anchors: [anchor], intermediates: [authority.der('sub')], version: 'bench' };
  const report = await verifyPdf(bytes, { trust });
  say('verdict', report.overall);
  const inNode = await timed(10, () => verifyPdf(bytes, { trust }), 3);
  sayTimes('engine in Node: structure, hash, CMS, timestamp, path', inNode);
  comparePdfsig(path, median(inNode));
  await inExtension(path);
}

function comparePdfsig(path: string, own: number): void {
  const pdfsig = findProgram('pdfsig');
  if (!pdfsig) {
    say('poppler pdfsig', 'missing: no peer measured (apt-get install poppler-utils)');
    return;
  }
  const run = (...args: string[]) => {
    const start = performance.now();
    execFileSync(pdfsig, args, { stdio: 'ignore' });
    return performance.now() - start;
  };
  const ten = Array.from({ length: 10 });
  const start = median(ten.map(() => run('-v')));
  const whole = ten.map(() => run('-nocert', path));
  const net = median(whole) - start;
  sayTimes('poppler pdfsig -nocert, its start included', whole);
  say('poppler pdfsig without its start', `${net.toFixed(1)} ms (start ${start.toFixed(1)} ms)`);
  say('engine : pdfsig', `${(own / net).toFixed(2)} : 1`);
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
