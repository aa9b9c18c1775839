import { spawn } from 'node:child_process';
import { cpus } from 'node:os';
import { createInterface } from 'node:readline';
import { makePapers } from '../fixtures/papers/make';
import type { Split } from '../fixtures/papers/styles';
import type { Checked } from './attachment-check/check-part';
import { sayPhotoToPdf } from './attachment-check/photo-time';
import { saySmallerScans } from './attachment-check/smaller-scans';
import { sayOthers, sayTable } from './attachment-check/tables';
import { sayThickScan } from './attachment-check/thick-scan';
import { heading, median, say } from './measure';

/**
 * Papers with one fault each, and papers with none, checked as a portal's row would have them, in Node.
 * `PAPERS=tuning` shows the half that may be looked at, each miss and false flag of it by name; `PAPERS=0` leaves the
 * part out.
 */
export async function attachments(): Promise<void> {
  if (process.env.PAPERS === '0') return;
  const split: Split = process.env.PAPERS === 'tuning' ? 'tuning' : 'measuring';
  await makePapers(split);
  heading(`Faults of attachments, ${split} half`);
  const all = await checkAll(split);
  const faulty = all.filter(({ code }) => code !== null);
  const good = all.filter(({ code }) => code === null);
  const found = faulty.filter(({ isFound }) => isFound).length;
  const flagged = good.filter(({ others }) => others.length > 0).length;
  const share = (part: number, whole: number) =>
    `${((100 * part) / Math.max(1, whole)).toFixed(1)} % (${part} of ${whole})`;
  say('faults found (goal ≥ 97 %)', share(found, faulty.length));
  say('good files flagged (goal ≤ 1 %)', share(flagged, good.length));
  say('one page, median', `${median(all.filter(({ pages }) => pages === 1).map(({ ms }) => ms)).toFixed(0)} ms`);
  await sayThickScan();
  await sayPhotoToPdf();
  await saySmallerScans();
  sayTable(all);
  sayOthers(all);
  if (split === 'measuring') return;
  for (const { id, strength, isFound, code, others, page } of all) {
    if (!isFound) console.log(`  missed: ${id} (${strength}, page ${page ?? 1})`);
    if (others.length > 0 && code === null) console.log(`  flagged: ${id} ${others.join(' ')}`);
  }
}

/** On every core, a child each. */
async function checkAll(split: Split): Promise<Checked[]> {
  const parts = Math.min(cpus().length, 4);
  const all: Checked[] = [];
  const run = (part: number) =>
    new Promise<void>((resolve, reject) => {
      const words = ['--import', 'tsx', 'tests/bench/attachment-check/check-part.ts', split, `${part}`, `${parts}`];
      const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit'] });
      createInterface({ input: child.stdout }).on('line', (line) => all.push(JSON.parse(line) as Checked));
      child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(`Checking papers ended with ${code}.`))));
    });
  await Promise.all(Array.from({ length: parts }, (_, part) => run(part)));
  return all.sort((a, b) => a.id.localeCompare(b.id));
}
