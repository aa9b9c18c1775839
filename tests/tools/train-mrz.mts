/**
 * Trains the model that reads machine-readable zones: `npx tsx tests/tools/train-mrz.mts`, about half an hour on one core.
 * Needs tesseract-ocr, imagemagick and fonts-ocr-b (facts/toolchain.md 8.3). Text and weather come from a fixed seed;
 * the same versions give the same model. Every line is a picture of its own with room above and below that differs,
 * as it does when a card is cut into lines: a model trained on tight boxes reads nothing else. The result,
 * public/models/mrz.traineddata, is kept in the project beside this script.
 */
import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const folder = resolve('.cache/mrz-training');
const font = '/usr/share/fonts/opentype/ocr-b/OCRB.otf';
const iterations = process.env.MRZ_ITERATIONS ?? '26000';

function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const random = seeded(2026);
const pick = <T,>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
const digits = (count: number) => Array.from({ length: count }, () => Math.floor(random() * 10)).join('');
const surnames =
  'NGUYEN TRAN LE PHAM HOANG HUYNH PHAN VU VO DANG BUI DO HO NGO DUONG LY DINH TRUONG LUONG CAO MAI'.split(' ');
const given =
  'VAN THI HUU MINH DUC QUOC THANH XUAN NGOC KIM BAO GIA AN BINH CUONG DUNG HUONG LAN PHUONG QUYNH TRANG VY YEN'.split(
    ' ',
  );

function cardLines(): string[] {
  const name = `${pick(surnames)}<<${Array.from({ length: 1 + Math.floor(random() * 3) }, () => pick(given)).join('<')}`;
  const expiry = random() < 0.15 ? '991231' : digits(6);
  return [
    `IDVNM${digits(10)}${digits(12)}<<${digits(1)}`,
    `${digits(7)}${pick(['M', 'F'])}${expiry}${digits(1)}VNM<<<<<<<<<<<${digits(1)}`,
    name.slice(0, 30).padEnd(30, '<'),
  ];
}

const anything = () => Array.from({ length: 30 }, () => pick([...'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789<'])).join('');

function text(): string {
  const lines: string[] = [];
  for (let round = 0; round < 300; round += 1) {
    lines.push(...cardLines());
    if (round % 3 === 0) lines.push(anything());
  }
  return `${lines.join('\n')}\n`;
}

const between = (from: number, to: number) => from + random() * (to - from);

/** What light, lens, paper and compression do to a line. */
function weather(): string[] {
  const operations: string[] = [];
  if (random() < 0.5) operations.push('-blur', `0x${between(0.4, 2.2).toFixed(2)}`);
  if (random() < 0.35) {
    const coarse = between(35, 70);
    operations.push('-resize', `${coarse}%`, '-resize', `${(10000 / coarse).toFixed(3)}%`);
  }
  if (random() < 0.45)
    operations.push('-attenuate', between(0.1, 0.5).toFixed(2), '+noise', 'Gaussian', '-colorspace', 'Gray');
  if (random() < 0.5)
    operations.push('-brightness-contrast', `${between(-25, 20).toFixed(0)}x${between(-55, 0).toFixed(0)}`);
  if (random() < 0.3) operations.push('-motion-blur', `0x${between(0.8, 2.4).toFixed(1)}+${pick([0, 90, 45])}`);
  return operations;
}

/** Wavy security lines behind the print, on half of the pictures. */
function pattern(width: number, height: number): string[] {
  if (random() < 0.5) return [];
  const drawing = ['-fill', 'none', '-strokewidth', between(1, 3).toFixed(1)];
  drawing.push('-stroke', `gray(${between(62, 88).toFixed(0)}%)`);
  for (let i = 0; i < 9; i += 1) {
    const y = between(-20, height + 20);
    const points = [0, 1, 2, 3].map((k) => `${((width * k) / 3).toFixed(0)},${(y + between(-40, 40)).toFixed(0)}`);
    drawing.push('-draw', `bezier ${points.join(' ')}`);
  }
  return drawing;
}

function run(program: string, ...args: string[]): string {
  const options = { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] as ['ignore', 'pipe', 'pipe'] };
  return execFileSync(program, args, { ...options, env: { ...process.env, OMP_THREAD_LIMIT: '1' } }).toString();
}

/** One line as a picture, and the box that says what stands in all of it. */
function makeLine(text: string, number: number): string {
  const base = `line${number}`;
  const size = Math.round(between(44, 76));
  const paper = `gray(${between(80, 100).toFixed(0)}%)`;
  const ink = `gray(${between(0, 18).toFixed(0)}%)`;
  const stroke = between(0, 1.6);
  const above = Math.round(size * between(0.06, 0.5));
  const below = Math.round(size * between(0.06, 0.5));
  const margin = Math.round(size * between(0.2, 1.2));
  run(
    'convert',
    ...['-background', paper, '-fill', ink, '-stroke', ink, '-strokewidth', stroke.toFixed(1), '-font', font],
    ...['-pointsize', String(size), '-kerning', between(-1, 4).toFixed(1), `label:${text}`],
    ...['-bordercolor', paper, '-fuzz', '8%', '-trim', '+repage', '-border', String(margin)],
    ...['-gravity', 'north', '-chop', `0x${margin}`, '-gravity', 'south', '-chop', `0x${margin}`],
    ...[
      '-background',
      paper,
      '-gravity',
      'north',
      '-splice',
      `0x${above}`,
      '-gravity',
      'south',
      '-splice',
      `0x${below}`,
    ],
    ...['-gravity', 'center', '-rotate', between(-0.6, 0.6).toFixed(2), '+repage'],
    ...['+gravity', '-colorspace', 'Gray', '-depth', '8', `${base}.png`],
  );
  const [width = 0, height = 0] = run('identify', '-format', '%w %h', `${base}.png`).split(' ').map(Number);
  const changes = [...pattern(width, height), ...weather()];
  // Drawn over the print and then made the darker of both: the pattern lies under the letters.
  if (changes.length > 0)
    run(
      'convert',
      `${base}.png`,
      '(',
      '+clone',
      ...changes,
      ')',
      '-compose',
      'Multiply',
      ...(random() < 0.5 ? ['-composite'] : ['-delete', '0']),
      '-colorspace',
      'Gray',
      '-depth',
      '8',
      `${base}.png`,
    );
  const [wide = width, high = height] = run('identify', '-format', '%w %h', `${base}.png`).split(' ').map(Number);
  writeFileSync(
    join(folder, `${base}.box`),
    `WordStr 0 0 ${wide} ${high} 0 #${text}\n\t ${wide} ${high} ${wide + 1} ${high + 1} 0\n`,
  );
  run('tesseract', `${base}.png`, base, '--psm', '13', 'lstm.train');
  return join(folder, `${base}.lstmf`);
}

rmSync(folder, { recursive: true, force: true });
for (const name of ['', 'langdata', 'out', 'ck']) mkdirSync(join(folder, name), { recursive: true });
const lines = text().trim().split('\n');
writeFileSync(join(folder, 'lines.txt'), `${lines.join('\n')}\n`);
const made = lines.map(makeLine).filter((path) => existsSync(path));
/** A tenth is held back: it tells whether the model learned to read or only these pictures. */
const heldBack = made.filter((_, i) => i % 10 === 9);
writeFileSync(join(folder, 'list.txt'), `${made.filter((_, i) => i % 10 !== 9).join('\n')}\n`);
writeFileSync(join(folder, 'held-back.txt'), `${heldBack.join('\n')}\n`);
run('unicharset_extractor', '--norm_mode', '1', '--output_unicharset', 'mrz.unicharset', 'lines.txt');
writeFileSync(join(folder, 'langdata/radical-stroke.txt'), '# none\n');
run(
  'combine_lang_model',
  ...['--input_unicharset', 'mrz.unicharset', '--script_dir', 'langdata', '--output_dir', 'out', '--lang', 'mrz'],
  '--pass_through_recoder',
);
const [classes = ''] = readFileSync(join(folder, 'out/mrz/mrz.unicharset'), 'utf8').split('\n');
run(
  'lstmtraining',
  ...['--traineddata', 'out/mrz/mrz.traineddata', '--train_listfile', 'list.txt', '--model_output', 'ck/mrz'],
  ...['--net_spec', `[1,36,0,1 Ct3,3,16 Mp3,3 Lfys48 Lfx96 Lrx96 Lfx128 O1c${classes.trim()}]`],
  ...[
    '--max_iterations',
    iterations,
    '--learning_rate',
    '0.002',
    '--target_error_rate',
    '0.15',
    '--debug_interval',
    '0',
  ],
);
/** The error stands in the checkpoint's name; the last state is far worse than the best one (facts/toolchain.md 8.2). */
const [best] = readdirSync(join(folder, 'ck'))
  .filter((name) => /^mrz_[0-9.]+_/.test(name))
  .sort((a, b) => Number.parseFloat(a.slice(4)) - Number.parseFloat(b.slice(4)));
if (!best) throw new Error('Training left no checkpoint.');
run(
  'lstmtraining',
  ...['--stop_training', '--convert_to_int', '--continue_from', join('ck', best)],
  ...['--traineddata', 'out/mrz/mrz.traineddata', '--model_output', 'mrz.traineddata'],
);
mkdirSync(resolve('public/models'), { recursive: true });
copyFileSync(join(folder, 'mrz.traineddata'), resolve('public/models/mrz.traineddata'));
console.log(`best checkpoint: ${best}`);
