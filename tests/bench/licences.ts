import { spawn } from 'node:child_process';
import { cpus } from 'node:os';
import { createInterface } from 'node:readline';
import type { Split } from '../fixtures/papers/styles';
import { sayAgencies } from './licence-reading/agencies';
import type { MeasuredLicence } from './licence-reading/measure-part';
import { heading, median, say } from './measure';

/**
 * Generated licences of every kind in three layouts, digital and scanned, read in Node. `LICENCES=tuning` shows the half
 * that may be looked at, each wrong field of it by name; `LICENCES=0` leaves the part out.
 */
export async function licences(): Promise<void> {
  if (process.env.LICENCES === '0') return;
  const split: Split = process.env.LICENCES === 'tuning' ? 'tuning' : 'measuring';
  const all = await measure(split);
  heading(`Reading generated licences, ${split} half`);
  const digital = all.filter(({ isScan }) => !isScan);
  const scans = all.filter(({ isScan }) => isScan);
  say('licences, of which scanned', `${all.length}, ${scans.length}`);
  say('kind right, digital / scanned', `${share(digital, isKindRight)} / ${share(scans, isKindRight)}`);
  say('fields exact, digital (goal ≥ 98 %)', exact(digital));
  say('fields exact, scanned (goal ≥ 93 %)', exact(scans));
  const marks = all.flatMap((one) => one.marks);
  const wrong = marks.filter(({ truth, value, certainty }) => certainty === 'certain' && value !== truth).length;
  const invented = all.flatMap((one) => one.invented).length;
  say('wrong but called certain (goal ≤ 1 in 500)', `${wrong + invented} of ${marks.length}`);
  const certain = marks.filter(({ certainty }) => certainty === 'certain').length;
  say('called certain', `${((100 * certain) / marks.length).toFixed(1)} %`);
  const times = (list: MeasuredLicence[]) => `${median(list.map(({ ms }) => ms)).toFixed(0)} ms`;
  say('one licence, median, digital / scanned', `${times(digital)} / ${times(scans)}`);
  for (const kind of new Set(all.map((one) => one.kind))) {
    const part = (list: MeasuredLicence[]) => exact(list.filter((one) => one.kind === kind));
    say(`  ${kind}, digital / scanned`, `${part(digital)} / ${part(scans)}`);
  }
  for (const field of new Set(marks.map((mark) => mark.field))) {
    const part = (list: MeasuredLicence[]) =>
      exact(list.map((one) => ({ ...one, marks: one.marks.filter((mark) => mark.field === field) })));
    say(`  ${field}, digital / scanned`, `${part(digital)} / ${part(scans)}`);
  }
  if (!process.env.LICENCES_ONLY) sayAgencies();
  if (split === 'tuning') sayFaults(all);
}

const isKindRight = ({ kind, read }: MeasuredLicence) => kind === read;

function share<T>(list: T[], isRight: (one: T) => boolean): string {
  const right = list.filter(isRight).length;
  return `${((100 * right) / Math.max(1, list.length)).toFixed(1)} % (${right} of ${list.length})`;
}

const exact = (list: MeasuredLicence[]) =>
  share(
    list.flatMap(({ marks }) => marks),
    ({ truth, value }) => truth === value,
  );

function sayFaults(all: MeasuredLicence[]): void {
  for (const { id, kind, read, marks, invented } of all) {
    if (read !== kind) console.log(`  ${id}: taken for ${read}`);
    for (const { field, truth, value, certainty } of marks) {
      if (value !== truth) console.log(`  ${id}: ${field} ${certainty}: ${value} ≠ ${truth}`);
    }
    for (const one of invented) console.log(`  ${id}: not there: ${one}`);
  }
}

/** On two cores, a child each. */
async function measure(split: Split): Promise<MeasuredLicence[]> {
  const parts = Math.min(cpus().length, 2);
  const all: MeasuredLicence[] = [];
  const run = (part: number) =>
    new Promise<void>((resolve, reject) => {
      const words = ['--import', 'tsx', 'tests/bench/licence-reading/measure-part.ts', split, `${part}`, `${parts}`];
      const child = spawn(process.execPath, [...words, process.env.LICENCES_ONLY ?? ''], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      createInterface({ input: child.stdout }).on('line', (line) => all.push(JSON.parse(line) as MeasuredLicence));
      child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(`Reading licences ended with ${code}.`))));
    });
  await Promise.all(Array.from({ length: parts }, (_, part) => run(part)));
  return all.sort((a, b) => a.id.localeCompare(b.id));
}
