import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer';
import { dropFiles } from '../e2e/harness/page';
import { openWorld, type World } from '../e2e/harness/world';
import { importCertificate } from '../e2e/journeys/citizen';
import { findProgram } from '../tools/programs.mjs';
import { deskFiles } from './desk-files/make';
import { heading, median, say } from './measure';

/** `DESK_FILES=200` for a shorter run. */
const count = Number(process.env.DESK_FILES ?? 2_000);
/** Traced at the end, when the list is at its longest; the trace of a whole run would be larger than the files. */
const tracedFiles = 100;
/** From then on memory must stay where it is. */
const settled = 200;

/** A desk of thousands of files beside `pdfsig` in two processes over the same folder. */
export async function desk(): Promise<void> {
  const { folder, authority } = await deskFiles(count);
  const bytes = readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
  heading(`Desk: ${count} signed PDFs, ${(bytes / 1e6).toFixed(0)} MB`);
  const world = await openWorld('officer');
  try {
    await (await importCertificate(world, authority.rootFiles.p7b)).close();
    const seconds = await onDesk(world, folder);
    const peer = await inPdfsig(folder);
    if (peer) say('desk : pdfsig in two processes, time', `${(seconds / peer).toFixed(2)} : 1`);
  } finally {
    await world.close();
  }
}

async function onDesk(world: World, folder: string): Promise<number> {
  const page = await world.open('desk.html');
  await page.evaluate(watchLongTasks);
  const target = await page.waitForSelector('.file-drop');
  if (!target) throw new Error('The desk has no place to drop files.');
  const memory: { done: number; megabytes: number }[] = [];
  let isTraced = false;
  const start = performance.now();
  await dropFiles(page, target, [folder]);
  for (let done = 0; done < count; ) {
    await new Promise((next) => setTimeout(next, 500));
    done = await doneOn(page);
    memory.push({ done, megabytes: await memoryOf(world) });
    if (done % 3 === 0) await page.evaluate(scrollList, done / count);
    if (isTraced || done < count - tracedFiles) continue;
    isTraced = true;
    await page.tracing.start({ categories: ['toplevel'] });
  }
  const seconds = (performance.now() - start) / 1_000;
  say('files a second', `${(count / seconds).toFixed(1)} (${seconds.toFixed(0)} s, scrolled now and then)`);
  const after = memory.filter((one) => one.done >= settled).map(({ megabytes }) => megabytes);
  const parts = [after.slice(0, after.length >> 1), after.slice(after.length >> 1)].map((part) =>
    median(part).toFixed(0),
  );
  say(
    'memory of the package’s processes, 200th to last',
    `${parts.join(' → ')} MB, most ${Math.max(...after).toFixed(0)} MB`,
  );
  const tasks = await page.evaluate(() => (window as unknown as { tasks: number[] }).tasks);
  const long = tasks.filter((time) => time > 50);
  say('tasks over 50 ms on the list’s page', `${long.length}, longest ${Math.max(0, ...tasks).toFixed(0)} ms`);
  const own = isTraced ? ownTimes(await page.tracing.stop()) : [];
  say(
    `tasks of the pages over 50 ms of their own, last ${tracedFiles} files`,
    `${own.filter((time) => time > 50).length} of ${own.length}, longest ${Math.max(0, ...own).toFixed(0)} ms`,
  );
  say('summary', await page.$eval('p[role=status]', (line) => line.textContent ?? ''));
  return seconds;
}

interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  /** Microseconds the processor worked on it; what others took from it is not in it. */
  tdur?: number;
  args?: { name?: string };
}

/** Milliseconds of processor time of each task on the main threads of pages. */
function ownTimes(trace: Uint8Array | undefined): number[] {
  if (!trace) return [];
  const { traceEvents } = JSON.parse(new TextDecoder().decode(trace)) as { traceEvents: TraceEvent[] };
  const thread = ({ pid, tid }: TraceEvent) => `${pid} ${tid}`;
  const main = new Set(traceEvents.filter(({ args }) => args?.name === 'CrRendererMain').map(thread));
  const tasks = traceEvents.filter(
    (event) => event.ph === 'X' && event.name.endsWith('RunTask') && main.has(thread(event)),
  );
  return tasks.map(({ tdur = 0 }) => tdur / 1_000);
}

/** Runs in the page. */
function watchLongTasks(): void {
  const tasks: number[] = [];
  (window as unknown as { tasks: number[] }).tasks = tasks;
  new PerformanceObserver((list) => tasks.push(...list.getEntries().map((entry) => entry.duration))).observe({
    type: 'longtask',
  });
}

/** Runs in the page. */
function scrollList(part: number): void {
  const list = document.querySelector('.desk-list');
  if (list) list.scrollTop = part * list.scrollHeight;
}

function doneOn(page: Page): Promise<number> {
  return page.evaluate((total) => {
    const text = document.body.innerText.normalize('NFC');
    if (text.includes(`Tổng số: ${total} tệp`)) return total;
    return Number(/Đã kiểm tra (\d+)\//.exec(text)?.[1] ?? 0);
  }, count);
}

/** Megabytes of the renderers in which the package's pages and workers live: what is theirs alone and their part of the rest. */
async function memoryOf(world: World): Promise<number> {
  const root = world.browser.process()?.pid;
  if (root === undefined) return 0;
  let kilobytes = 0;
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
      if (!command.includes('--extension-process') || !isUnder(pid, String(root))) continue;
      kilobytes += Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0);
    } catch {
      // Ended while it was looked at.
    }
  }
  return kilobytes / 1_000;
}

function isUnder(pid: string, root: string): boolean {
  for (let at = pid; at !== '1' && at !== '0'; ) {
    if (at === root) return true;
    at = /^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${at}/status`, 'utf8'))?.[1] ?? '0';
  }
  return false;
}

/** Seconds for the same folder; null where there is no pdfsig. */
async function inPdfsig(folder: string): Promise<number | null> {
  const program = findProgram('pdfsig');
  if (!program) {
    say('poppler pdfsig', 'missing: no peer measured (apt-get install poppler-utils)');
    return null;
  }
  const waiting = readdirSync(folder).map((name) => join(folder, name));
  const start = performance.now();
  const drain = async () => {
    for (let path = waiting.pop(); path; path = waiting.pop()) {
      const child = spawn(program, ['-nocert', path], { stdio: 'ignore' });
      await new Promise((done) => child.on('close', done));
    }
  };
  await Promise.all([drain(), drain()]);
  const seconds = (performance.now() - start) / 1_000;
  say('pdfsig in two processes, files a second', `${(count / seconds).toFixed(1)} (${seconds.toFixed(0)} s)`);
  return seconds;
}
