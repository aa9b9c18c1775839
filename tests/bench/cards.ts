import { spawn } from 'node:child_process';
import { cpus } from 'node:os';
import { createInterface } from 'node:readline';
import { makeCards } from '../fixtures/cards/make';
import type { Split } from '../fixtures/cards/plan';
import { hasTextReader, type Measured } from './card-reading/measure-part';
import { groupsOf, sayGoals, sayTable, share } from './card-reading/tables';
import { heading, median, say } from './measure';

/**
 * Synthetic cards read by the reader as it is, in Node. `CARDS=60` takes that many; `CARDS=0` leaves them out;
 * `CARDS_SPLIT=tuning` shows the half that may be looked at, each wrong field of it by name.
 */
export async function cards(): Promise<void> {
  const count = Number(process.env.CARDS ?? 9999);
  const split: Split = process.env.CARDS_SPLIT === 'tuning' ? 'tuning' : 'measuring';
  if (count === 0) return;
  await makeCards(split, count);
  heading(`Reading synthetic cards, ${split} half`);
  if (!hasTextReader()) say('OCR is NOT configured', 'codes alone are read; MRZ and print cannot count');
  const all = await measure(split, count);
  say('pictures, of which no card', `${all.length}, ${groupsOf(all).negatives.length}`);
  sayGoals(all);
  sayTimes(all);
  sayPeers(all);
  sayTable(all, 'by kind', ({ kind, side, isQrCovered }) =>
    kind === 'unknown' ? 'no card' : `${kind} ${side}${isQrCovered ? ' *' : ''}`,
  );
  console.log('  * something lies on the QR');
  sayTable(all, 'by condition', ({ condition }) => condition);
  if (split === 'tuning') sayFaults(all);
}

/** On every core; a child each, so that one reading's memory is not another's. */
async function measure(split: Split, count: number): Promise<Measured[]> {
  const parts = Math.min(cpus().length, 4);
  const all: Measured[] = [];
  const run = (part: number) =>
    new Promise<void>((resolve, reject) => {
      const words = [
        '--import',
        'tsx',
        'tests/bench/card-reading/measure-part.ts',
        split,
        String(count),
        String(part),
        String(parts),
      ];
      const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit'] });
      createInterface({ input: child.stdout }).on('line', (line) => all.push(JSON.parse(line) as Measured));
      child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(`Reading cards ended with ${code}.`))));
    });
  await Promise.all(Array.from({ length: parts }, (_, part) => run(part)));
  return all.sort((a, b) => a.id.localeCompare(b.id));
}

/** In Node and on all cores at once; the built extension is measured apart. */
function sayTimes(all: Measured[]): void {
  const { qr, mrzAlone, printAlone, negatives } = groupsOf(all);
  for (const [name, list] of Object.entries({
    'a QR': qr,
    'the MRZ': mrzAlone,
    'print alone': printAlone,
    'no card': negatives,
  })) {
    if (list.length > 0)
      say(
        `one picture with ${name}, median`,
        `${median(list.map(({ read }) => read.ms)).toFixed(0)} ms of ${list.length}`,
      );
  }
}

function sayPeers(all: Measured[]): void {
  const codes = all.flatMap(({ zxing }) => zxing ?? []);
  say(
    'peer: zxing alone on the bare picture, QR in sight',
    `${share(codes.filter(({ bare }) => bare).length, codes.length)}, ${median(codes.map(({ ms }) => ms)).toFixed(0)} ms`,
  );
  say(
    '  zxing at any scale, given the true place of the code',
    share(codes.filter(({ anyScale }) => anyScale).length, codes.length),
  );
  const inQr = all.filter(({ zxing }) => zxing);
  say(
    '  this reader on the same: any data from the QR',
    share(inQr.filter(({ read }) => read.marks.some(({ source }) => source === 'qr')).length, inQr.length),
  );
  const lines = all.flatMap(({ tesseract }) => tesseract ?? []);
  if (lines.length === 0) {
    say('peer: command-line tesseract', 'not measured: the program or its Vietnamese model is missing');
    return;
  }
  const found = (field: 'number' | 'birth' | 'name') => share(lines.filter((one) => one[field]).length, lines.length);
  say('peer: tesseract -l vie on the truly straightened card', `${median(lines.map(({ ms }) => ms)).toFixed(0)} ms`);
  say('  number / birth / name somewhere in its text', `${found('number')} / ${found('birth')} / ${found('name')}`);
}

function sayFaults(all: Measured[]): void {
  console.log('\n  wrong fields');
  for (const { id, read } of all) {
    for (const { field, mark, certainty, source, value, truth } of read.marks) {
      if (mark === 'wrong') console.log(`  ${id}: ${field} ${certainty} ${source}: ${value} ≠ ${truth}`);
    }
  }
}
