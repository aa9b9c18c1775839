import { existsSync, readFileSync } from 'node:fs';
import { configureQr, configureTextReader, openTesseract, readCard } from '../../../utils/card';
import { type CardImage, cardImages, closeDarkroom } from '../../fixtures/cards';
import type { Split } from '../../fixtures/cards/plan';
import { type FieldMark, marksOf } from './compare';
import { type TesseractResult, tesseractOn, type ZxingResult, zxingOn } from './peers';

/** All that one picture gave: what the tables are made of. */
export interface Measured {
  id: string;
  kind: CardImage['kind'];
  side: CardImage['side'];
  condition: CardImage['condition'];
  isQrCovered: boolean;
  truth: CardImage['truth'];
  read: {
    kind: string;
    sides: string[];
    outcome: string;
    conflicts: string[];
    marks: FieldMark[];
    ms: number;
    error?: string;
  };
  zxing: ZxingResult | null;
  tesseract: TesseractResult | null;
}

const wasm = (path: string) => new Uint8Array(readFileSync(`node_modules/${path}`)).buffer;
const model = 'public/models/vie.traineddata';

/** False where the model is missing: then codes alone can be read, and the tables say so. */
export function hasTextReader(): boolean {
  return process.env.CARDS_OCR !== 'off' && existsSync(model);
}

/** Reads every `parts`-th picture of a half and gives what came out, one at a time. */
async function* measurePart(split: Split, count: number, part: number, parts: number): AsyncGenerator<Measured> {
  configureQr({ wasmBinary: wasm('zxing-wasm/dist/reader/zxing_reader.wasm') });
  if (hasTextReader()) {
    const print = new Uint8Array(readFileSync(model));
    const core = wasm('tesseract.js-core/tesseract-core-simd-lstm.wasm');
    configureTextReader(() => openTesseract({ wasm: core, print }));
  }
  let at = 0;
  for await (const image of cardImages(split, count, { part, parts })) {
    const { id, kind, side, condition, isQrCovered, truth } = image;
    const isPrintOnly = !truth.hasQr && !truth.hasMrz && truth.printed.includes('fullName');
    const tesseract = isPrintOnly && at++ % 4 === 0 ? tesseractOn(image) : null;
    const zxing = truth.hasQr ? await zxingOn(image) : null;
    yield { id, kind, side, condition, isQrCovered, truth, read: await readOne(image), zxing, tesseract };
  }
}

async function readOne({ pixels, truth }: CardImage): Promise<Measured['read']> {
  const start = performance.now();
  try {
    const reading = await readCard([pixels], { today: '2026-11-24' });
    const ms = performance.now() - start;
    const conflicts = reading.conflicts.map(({ field, code }) => `${field}:${code}`);
    const { kind, sides, outcome } = reading;
    return { kind, sides, outcome, conflicts, marks: marksOf(reading, truth), ms };
  } catch (error) {
    return {
      kind: 'unknown',
      sides: [],
      outcome: 'stopped',
      conflicts: [],
      marks: [],
      ms: performance.now() - start,
      error: String(error),
    };
  }
}

if (process.argv[1]?.endsWith('measure-part.ts')) {
  const [split, count, part, parts] = process.argv.slice(2);
  if (split !== 'tuning' && split !== 'measuring') throw new Error(`No half is called ${split}.`);
  for await (const one of measurePart(split, Number(count), Number(part), Number(parts))) {
    process.stdout.write(`${JSON.stringify(one)}\n`);
  }
  await closeDarkroom();
}
