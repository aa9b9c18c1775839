import { createHash } from 'node:crypto';
import { type PdfReport, verifyPdf } from '../../utils/signature';
import type { TrustMaterial } from '../../utils/trust';
import { ensureFixtures } from '../fixtures';
import { Dice, mutated } from '../fixtures/attacks/mutations';
import { genuineDocuments } from '../fixtures/genuine';
import { type Kit, openKit } from '../fixtures/pdf/kit';
import { heading, say } from './measure';

const seed = 20261124;
const runs = 20_000;

export interface Outcome {
  run: number;
  file: string;
  how: string[];
  overall: PdfReport['overall'];
  /** Of the processor: the machine may be busy with others. */
  milliseconds: number;
  /** Bytes the heap grew by while the file was judged. */
  growth: number;
  /** "Valid" though a signature in the file covers bytes that nobody signed. */
  wrong: boolean;
}

interface Seed {
  name: string;
  bytes: Buffer;
}

/** `npm run bench`: mutated signed files, none of which may be called valid over changed bytes. */
export async function fuzzing(): Promise<void> {
  heading(`${runs} mutated signed files, seed ${seed}`);
  const { authority } = await ensureFixtures();
  const totals = new Map<string, Map<string, number>>();
  const all: Outcome[] = [];
  for await (const outcome of fuzz(openKit(authority), runs)) {
    all.push(outcome);
    const row = totals.get(outcome.how[0] ?? '') ?? new Map<string, number>();
    totals.set(outcome.how[0] ?? '', row);
    row.set(outcome.overall, (row.get(outcome.overall) ?? 0) + 1);
  }
  for (const [how, row] of [...totals].sort()) say(how, [...row].map(([one, count]) => `${one} ${count}`).join(', '));
  const slowest = all.reduce((a, b) => (b.milliseconds > a.milliseconds ? b : a));
  const largest = all.reduce((a, b) => (b.growth > a.growth ? b : a));
  say(
    'slowest',
    `${slowest.milliseconds.toFixed(0)} ms (run ${slowest.run}, ${slowest.file}, ${slowest.how.join(' + ')})`,
  );
  say(
    'most memory',
    `${(largest.growth / 2 ** 20).toFixed(1)} MB (run ${largest.run}, ${largest.file}, ${largest.how.join(' + ')})`,
  );
  const wrong = all.filter((one) => one.wrong);
  say('valid over bytes nobody signed', String(wrong.length));
  for (const one of wrong.slice(0, 20)) say(`  run ${one.run}`, `${one.file}: ${one.how.join(' + ')}`);
  if (wrong.length > 0 || slowest.milliseconds > 2000 || largest.growth > 256 * 2 ** 20) process.exitCode = 1;
}

/** Judges `count` mutated files, the same ones in every run. */
export async function* fuzz(kit: Kit, count: number): AsyncGenerator<Outcome> {
  const dice = new Dice(seed);
  const seeds = genuineDocuments.map(({ name, make }): Seed => ({ name, bytes: make(kit).bytes }));
  const small = seeds.filter(({ bytes }) => bytes.length < 200_000);
  const signed = new Set(small.flatMap(({ bytes }) => coveredDigests(bytes)));
  const anchor = { der: new Uint8Array(kit.root.certificate), purposes: ['signature' as const, 'timestamp' as const] };
  const trust = { anchors: [anchor], intermediates: [new Uint8Array(kit.sub.certificate)], version: 'fuzz' };
  for (let run = 0; run < count; run += 1) {
    const file = dice.of(small);
    const { bytes, how } = mutated(file.bytes, dice.of(small).bytes, dice);
    const judged = await judge(bytes, trust);
    const wrong = judged.overall === 'valid' && !coveredDigests(bytes).every((digest) => signed.has(digest));
    yield { run, file: file.name, how, ...judged, wrong };
  }
}

async function judge(
  bytes: Buffer,
  trust: TrustMaterial,
): Promise<Pick<Outcome, 'overall' | 'milliseconds' | 'growth'>> {
  const before = used();
  const start = process.cpuUsage();
  const { overall } = await verifyPdf(new Uint8Array(bytes), { trust });
  const { user, system } = process.cpuUsage(start);
  const milliseconds = (user + system) / 1000;
  return { overall, milliseconds, growth: Math.max(0, used() - before) };
}

function used(): number {
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

/**
 * What each /ByteRange in the bytes covers, as a digest. A file that is still called valid must cover what some seed
 * covered: then only what no signature covers has changed, such as padding or white space behind the end.
 */
function coveredDigests(bytes: Buffer): string[] {
  return [...bytes.toString('latin1').matchAll(/\/ByteRange\s*\[\s*(\d+)\s+(\d+)\s+(\d+)\s+(\d+)\s*\]/g)].map(
    (found) => {
      const [a = 0, b = 0, c = 0, d = 0] = found.slice(1).map(Number);
      const hash = createHash('sha256');
      return hash
        .update(bytes.subarray(a, a + b))
        .update('|')
        .update(bytes.subarray(c, c + d))
        .digest('hex');
    },
  );
}
