import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch, type Page } from 'puppeteer';
import { build } from 'vite';
import { findProgram } from '../tools/programs.mjs';
import type { LedgerBench } from './ledger-page/page';
import { heading, say, sayTimes } from './measure';

const entries = 100_000;

/** The ledger in a real browser's own store, on its disk. */
export async function ledger(): Promise<void> {
  heading(`Ledger of ${entries.toLocaleString('en')} entries, in Chromium's IndexedDB`);
  await withPage(async (page) => {
    const filled = await call(page, 'fill', entries);
    say('written in fives of thousands', `${filled.toFixed(0)} ms`);
    sayTimes('one more entry, on the disk', await call(page, 'recordOne', 0));
    sayTimes('search by hash (at most 50 ms)', await call(page, 'search', 200));
    for (let run = 0; run < 3; run += 1) {
      const { took, state, entries: seen } = await call(page, 'verify', 0);
      say('verify the chain (at most 2,000 ms)', `${took.toFixed(0)} ms, ${state}, ${seen} entries`);
    }
    const { took, added } = await call(page, 'importFresh', 50_000);
    say('import of 50,000 (at most 10,000 ms)', `${took.toFixed(0)} ms, ${added} added`);
  });
}

function call<Name extends keyof LedgerBench>(page: Page, name: Name, value: number): ReturnType<LedgerBench[Name]> {
  return page.evaluate(
    (key, number) => (window as unknown as { bench: Record<string, (n: number) => unknown> }).bench[key]?.(number),
    name,
    value,
  ) as ReturnType<LedgerBench[Name]>;
}

async function withPage(work: (page: Page) => Promise<void>): Promise<void> {
  const program = findProgram('chromium');
  if (!program) return say('ledger', 'no Chromium');
  const script = await bundled();
  const server = createServer((request, response) => {
    const isScript = request.url === '/page.js';
    response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html');
    response.end(
      isScript ? script : '<!doctype html><title>Bench</title><script type="module" src="/page.js"></script>',
    );
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const userDataDir = mkdtempSync(join(tmpdir(), 'khong-giay-ledger-'));
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const browser = await launch({ executablePath: program, pipe: true, userDataDir, args, protocolTimeout: 300_000 });
  try {
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    await page.waitForFunction(() => 'bench' in window);
    await work(page);
  } finally {
    await browser.close();
    server.close();
    rmSync(userDataDir, { recursive: true, force: true });
  }
}

async function bundled(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: true,
      lib: { entry: 'tests/bench/ledger-page/page.ts', formats: ['es'], fileName: 'page' },
    },
  });
  const [output] = [result].flat();
  const chunk = output && 'output' in output ? output.output[0] : undefined;
  if (!chunk) throw new Error('The page could not be bundled.');
  return chunk.code;
}
