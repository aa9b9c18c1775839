import { readFileSync } from 'node:fs';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { resolveAddress } from '../../utils/address';
import { damages } from '../unit/address/noise';
import { styles } from '../unit/address/styles';
import { type AddressCase, oldCases } from '../unit/address/units';
import { lookUpNaively } from './address-lookup';
import { heading, say } from './measure';

const detail = 'Số 5 Thôn Đông';
/** One unit in so many is measured: `ADDRESS_STEP=1` takes all 10,040 and some minutes. */
const step = Number(process.env.ADDRESS_STEP ?? 5);
const table = 'utils/address/units.gen.json';
const budget = 120_000;

interface Tally {
  texts: number;
  single: number;
  right: number;
  offered: number;
  wrong: number;
  several: number;
  exact: number;
  guessed: number;
  seconds: number;
}

type Answer = { sure: string | null; candidates: string[] };

/** Every old unit in every writing style, as it is and damaged; beside a parser that cuts at commas and looks names up. */
export async function addresses(): Promise<void> {
  heading(`Addresses: one old unit in ${step} of ${oldCases.length}, ${Object.keys(styles).length} writing styles`);
  const bytes = readFileSync(table);
  const packed = [gzipSync(bytes, { level: 9 }).length, brotliCompressSync(bytes).length];
  say('table of units', `${packed[0]} bytes gzip, ${packed[1]} brotli, at most ${budget}`);
  if ((packed[0] ?? 0) > budget) process.exitCode = 1;
  for (const issuedOn of ['2022-06-01', undefined]) {
    const ask = (text: string): Answer => {
      const found = resolveAddress(text, issuedOn ? { issuedOn } : {});
      return { sure: found.ward?.code ?? null, candidates: found.candidates.map(({ code }) => code) };
    };
    for (const [name, damage] of Object.entries({ 'as written': (parts: AddressCase['parts']) => parts, ...damages })) {
      const own = measure(ask, damage);
      const peer = measure(lookUpNaively, damage);
      say(`${issuedOn ? `card of ${issuedOn.slice(0, 4)}` : 'no date'}, ${name}`, told(own));
      say('  cut at commas and looked up', `${told(peer)}; ratio ${(own.right / (peer.right || 1)).toFixed(2)}`);
      // A letter that is lost altogether may leave another real name: that is told, not promised.
      if (own.wrong + own.guessed > 0 && !/letter lost|another tone/.test(name)) process.exitCode = 1;
    }
  }
}

function measure(ask: (text: string) => Answer, damage: (parts: AddressCase['parts'], seed: number) => unknown): Tally {
  const tally: Tally = {
    texts: 0,
    single: 0,
    right: 0,
    offered: 0,
    wrong: 0,
    several: 0,
    exact: 0,
    guessed: 0,
    seconds: 0,
  };
  const cases = oldCases.flatMap((one, i) => {
    const parts = i % step === 0 ? (damage(one.parts, i) as AddressCase['parts'] | null) : null;
    return parts ? [{ ...one, texts: Object.values(styles).map((write) => write(detail, parts)) }] : [];
  });
  const { user, system } = process.cpuUsage();
  const answers = cases.map(({ texts }) => texts.map(ask));
  const spent = process.cpuUsage();
  tally.seconds = (spent.user + spent.system - user - system) / 1e6;
  for (const [i, { expected, areaOnly }] of cases.entries()) {
    for (const answer of answers[i] ?? []) count(tally, answer, expected, areaOnly);
  }
  return tally;
}

function count(tally: Tally, { sure, candidates }: Answer, expected: string[], areaOnly: string[]): void {
  tally.texts += 1;
  if (expected.length === 1) {
    tally.single += 1;
    if (sure !== null) tally[sure === expected[0] ? 'right' : 'wrong'] += 1;
    else if (candidates.includes(expected[0] ?? '')) tally.offered += 1;
    return;
  }
  tally.several += 1;
  if (sure !== null) tally.guessed += 1;
  const legal = [...expected, ...areaOnly];
  if (candidates.length === legal.length && legal.every((code) => candidates.includes(code))) tally.exact += 1;
}

function told(tally: Tally): string {
  const share = (part: number, whole: number) => `${((100 * part) / (whole || 1)).toFixed(2)} %`;
  return (
    `${share(tally.right, tally.single)} found, ${share(tally.offered, tally.single)} offered, ${tally.wrong} wrong; ` +
    `divided: ${share(tally.exact, tally.several)} exactly the legal ones, ${tally.guessed} guessed; ` +
    `${Math.round(tally.texts / tally.seconds)} a second of processor time`
  );
}
