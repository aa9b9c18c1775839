/**
 * Trains the model that reads print on cards: `npx tsx tests/tools/train-print.ts`, about two hours on one core.
 * Begins from Debian's Vietnamese model (tesseract-ocr-vie, Apache-2.0) and shows it lines of cards in many hands and
 * weathers; six pairs of letters that Vietnam does not write become Ỵ and the short vowels of other peoples' names,
 * which no stock model can write (facts/idcards.md 5.4). Needs tesseract-ocr, tesseract-ocr-vie, chromium and
 * fonts-roboto-unhinted fonts-lato fonts-inter fonts-hack fonts-linuxlibertine tex-gyre. The result,
 * public/models/vie.traineddata, is kept in the project beside this script.
 */
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { trainingFile } from './train-print/lstmf';
import { closeSheets, linesOfSheet } from './train-print/sheets';
import { trainable } from './train-print/trainable';

const folder = resolve('.cache/print-training');
const stock = '/usr/share/tesseract-ocr/5/tessdata/vie.traineddata';
const sheets = Number(process.env.PRINT_SHEETS ?? 180);
/** Large steps first, then ever smaller ones: the last two thousand halve the remaining errors. */
const courses = [
  { rate: '0.001', until: 29_000 },
  { rate: '0.0003', until: 31_500 },
  { rate: '0.0001', until: 33_500 },
];
const renamed: Record<string, string> = {
  Ÿ: 'Ỵ',
  ÿ: 'ỵ',
  Ƒ: 'Ŏ',
  ƒ: 'ŏ',
  Ø: 'Ŭ',
  ø: 'ŭ',
  Š: 'Č',
  š: 'č',
  Œ: 'Ĕ',
  œ: 'ĕ',
  Ï: 'Ĭ',
  ï: 'ĭ',
};

function run(program: string, ...args: string[]): void {
  const env = { ...process.env, OMP_THREAD_LIMIT: '1' };
  execFileSync(program, args, { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'], env });
}

/** The alphabet with its letters renamed; a letter stands several times in its line, and as a number. */
function alphabet(text: string): string {
  const line = (one: string) => {
    const [letter = ''] = one.split(' ');
    const other = renamed[letter];
    if (!other) return one;
    return one.replaceAll(letter, other).replace(/\[[0-9a-f ]+\]/, `[${other.codePointAt(0)?.toString(16)} ]`);
  };
  return text.split('\n').map(line).join('\n');
}

async function makeLines(): Promise<string[]> {
  const files: string[] = [];
  for (let sheet = 0; sheet < sheets; sheet += 10) {
    const lines = [];
    for (let i = sheet; i < sheet + 10; i += 1) lines.push(...(await linesOfSheet(i)));
    const path = join(folder, `sheets${sheet}.lstmf`);
    writeFileSync(path, trainingFile(lines));
    files.push(path);
  }
  await closeSheets();
  return files;
}

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
copyFileSync(stock, join(folder, 'vie.traineddata'));
run('combine_tessdata', '-u', 'vie.traineddata', 'vie.');
writeFileSync(join(folder, 'start.lstm'), trainable(readFileSync(join(folder, 'vie.lstm'))));
const path = join(folder, 'vie.lstm-unicharset');
writeFileSync(path, alphabet(readFileSync(path, 'utf8')));
run('combine_tessdata', '-o', 'vie.traineddata', 'vie.lstm-unicharset');
writeFileSync(join(folder, 'list.txt'), `${(await makeLines()).join('\n')}\n`);
const common = ['--traineddata', 'vie.traineddata'];
let from = 'start.lstm';
for (const { rate, until } of courses) {
  run(
    'lstmtraining',
    ...common,
    ...['--continue_from', from, '--train_listfile', 'list.txt', '--model_output', 'print'],
    ...['--reset_learning_rate', '--learning_rate', rate, '--max_iterations', String(until)],
    ...['--target_error_rate', '0.01', '--debug_interval', '0'],
  );
  from = 'print_checkpoint';
}
run(
  'lstmtraining',
  ...common,
  ...['--stop_training', '--convert_to_int', '--continue_from', from, '--model_output', 'print.traineddata'],
);
copyFileSync(join(folder, 'print.traineddata'), resolve('public/models/vie.traineddata'));
