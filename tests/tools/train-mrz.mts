/**
 * Trains the model that reads machine-readable zones: `npx tsx tests/tools/train-mrz.mts`, about half an hour.
 * Needs tesseract-ocr and fonts-ocr-b (facts/toolchain.md 8.3). The text is made from a fixed seed, the same versions
 * give the same model. A third of the pages stay clean; the others are blurred, noisy, coarse or on a pattern, as
 * photographs are. The result, public/models/mrz.traineddata, is kept in the project beside this script.
 */
import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const folder = resolve('.cache/mrz-training');
const fonts = '/usr/share/fonts/opentype/ocr-b';
const iterations = process.env.MRZ_ITERATIONS ?? '14000';

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
  for (let round = 0; round < 260; round += 1) {
    lines.push(...cardLines());
    if (round % 2 === 0) lines.push(anything());
  }
  return `${lines.join('\n')}\n`;
}

/** ImageMagick operations; none of them moves a letter, so that the boxes stay true. */
const weathers: string[][] = [
  [],
  ['-blur', '0x1.4'],
  ['-resize', '38%', '-resize', '263.158%!'],
  ['-blur', '0x0.8', '-attenuate', '0.35', '+noise', 'Gaussian', '-colorspace', 'Gray'],
  ['-fill', 'gray(72%)', '-tint', '60', '-brightness-contrast', '-10x-45'],
];

function run(program: string, ...args: string[]): void {
  execFileSync(program, args, {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, OMP_THREAD_LIMIT: '1' },
  });
}

const styles = [
  ['OCR B', '0'],
  ['OCR B', '-1'],
  ['OCR B', '1'],
] as const;

/** One page a piece: ImageMagick's own limits refuse more at once. Every text is seen clean and in two weathers. */
function makePages(): string[] {
  const lines = text().trim().split('\n');
  const lists: string[] = [];
  for (let at = 0; at < lines.length; at += 40) {
    const piece = at / 40;
    writeFileSync(join(folder, `text${piece}.txt`), `${lines.slice(at, at + 40).join('\n')}\n`);
    for (const round of [0, 1, 2]) lists.push(makePage(piece, round));
  }
  return lists.filter((path) => existsSync(path));
}

function makePage(piece: number, round: number): string {
  const base = `page${piece}-${round}`;
  const [font, exposure] = styles[(piece + round) % styles.length] ?? styles[0];
  const weather = round === 0 ? [] : (weathers[1 + ((piece * 2 + round) % (weathers.length - 1))] ?? []);
  run(
    'text2image',
    ...[`--fonts_dir=${fonts}`, `--font=${font}`, `--text=text${piece}.txt`, `--outputbase=${base}`, '--ptsize=12'],
    ...[`--exposure=${exposure}`, '--leading=30', '--xsize=2600', '--ysize=3600', '--max_pages=1', '--margin=100'],
    `--fontconfig_tmpdir=${join(folder, 'fc')}`,
  );
  if (weather.length > 0) run('convert', `${base}.tif`, ...weather, '-depth', '8', `${base}.tif`);
  run('tesseract', `${base}.tif`, base, '--psm', '6', 'lstm.train');
  return join(folder, `${base}.lstmf`);
}

rmSync(folder, { recursive: true, force: true });
for (const name of ['', 'langdata', 'out', 'ck', 'fc']) mkdirSync(join(folder, name), { recursive: true });
writeFileSync(join(folder, 'list.txt'), `${makePages().join('\n')}\n`);
run('unicharset_extractor', '--norm_mode', '1', '--output_unicharset', 'mrz.unicharset', 'page0-0.box');
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
