import { type Browser, launch, type Page } from 'puppeteer';
import { cropGrey, greyOf } from '../../../utils/card/grey';
import { straighten } from '../../../utils/card/quad';
import { photoConditions, shotFor } from '../../fixtures/cards/camera/conditions';
import type { Quad } from '../../fixtures/cards/camera/raster';
import { photograph, scan } from '../../fixtures/cards/camera/shot';
import { fromJpeg, toJpeg } from '../../fixtures/cards/darkroom';
import { guilloche } from '../../fixtures/cards/faces/ornaments';
import { faceHeight, faceWidth } from '../../fixtures/cards/faces/sheet';
import { type Random, randomOf } from '../../fixtures/cards/random';
import { findProgram } from '../programs.mjs';
import type { TrainingLine } from './lstmf';
import { anyLine } from './text';

/** None of the fonts that the measuring half is printed in: what is learned here must carry over to them. */
const sans = [
  'Liberation Sans',
  'DejaVu Sans',
  'DejaVu Sans Condensed',
  'Roboto',
  'Roboto Condensed',
  'Lato',
  'Inter',
  'TeXGyreHeros',
  'TeXGyreHerosCondensed',
];
const typed = [
  'Liberation Serif',
  'DejaVu Sans Mono',
  'DejaVu Serif',
  'Hack',
  'TeXGyreCursor',
  'TeXGyreTermes',
  'Linux Libertine O',
];
const tints = [
  ['#cfe6d8', '#f2eed2', '#cfe4ee'],
  ['#c3dcf0', '#f6efc8', '#c3dcf0'],
  ['#d6e9dd', '#e9efdc', '#d2e6e6'],
  ['#cfe2f0', '#e4eef2', '#c9dfee'],
];
const inks = ['#1b2126', '#1f3b35', '#3b3f94', '#23405a', '#27545c', '#22242c', '#111'];
const seedOf = (sheet: number) => 5_000_000 + sheet;

let open: Promise<{ browser: Browser; page: Page }> | undefined;

async function openPage(): Promise<{ browser: Browser; page: Page }> {
  const executablePath = findProgram('chromium');
  if (!executablePath) throw new Error('No Chromium found.');
  const browser = await launch({
    executablePath,
    pipe: true,
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run'],
  });
  const page = await browser.newPage();
  await page.setViewport({ width: faceWidth, height: faceHeight });
  return { browser, page };
}

export async function closeSheets(): Promise<void> {
  await (await open)?.browser.close();
  open = undefined;
}

interface Row {
  text: string;
  html: string;
}

function rowFor(random: Random): Row {
  const { text, isBig = false } = anyLine(random);
  const isDigits = /^\D{0,10}\d{9,12}$/.test(text);
  const isTyped = random.chance(0.3) && !/\//.test(text.slice(0, 30));
  const font = random.pick(isTyped ? typed : sans);
  const size = isDigits ? random.between(70, 100) : isBig ? random.between(52, 76) : random.between(38, 66);
  const css = [`font-family:'${font}'`, `font-size:${size.toFixed(1)}px`];
  css.push(`color:${isDigits && random.chance(0.2) ? '#c3313a' : random.pick(inks)}`);
  css.push(`font-weight:${random.chance(0.3) || (isDigits && random.chance(0.6)) ? 700 : 400}`);
  if (isDigits && random.chance(0.3)) css.push('letter-spacing:6px');
  if (isTyped && random.chance(0.5))
    css.push('-webkit-mask-image:radial-gradient(circle,#000 58%,#0005 76%);-webkit-mask-size:5px 5px');
  const escaped = text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  const underline = random.chance(0.15) ? 'border-bottom:4px dotted #27545c99;' : '';
  return {
    text,
    html: `<span style="${css.join(';')}">${escaped}</span>${underline ? `<i style="${underline}"></i>` : ''}`,
  };
}

/** A face covered with lines, where each lies on it. */
async function drawSheet(random: Random, sheet: number) {
  const rows = Array.from({ length: 70 }, () => rowFor(random));
  const ground = guilloche(
    `print${sheet}`,
    random.pick(tints),
    ['#88b2cc', '#9cc0ad', '#d2b77a'],
    random.between(0.2, 0.9),
  );
  const html =
    `<!doctype html><meta charset="utf-8"><style>html,body{margin:0;overflow:hidden;background:#e6efe2}` +
    `.g{position:absolute;inset:0;filter:hue-rotate(${random.whole(-40, 40)}deg)} .g svg{width:100%;height:100%}` +
    `main{position:absolute;inset:30px 40px;display:flex;flex-wrap:wrap;align-content:flex-start;align-items:center;column-gap:${random.whole(70, 130)}px;row-gap:${random.whole(2, 16)}px}` +
    `p{position:relative;margin:0;white-space:nowrap;line-height:1.16} i{position:absolute;left:0;width:115%;bottom:2%}</style>` +
    `<div class="g">${ground}</div><main>${rows.map(({ html: row }) => `<p>${row}</p>`).join('')}</main>`;
  open ??= openPage();
  const { page } = await open;
  await page.setContent(html, { waitUntil: 'load' });
  const boxes = await page.evaluate(() =>
    [...document.querySelectorAll('p span')].map((span) => {
      const { left, top, width, height } = span.getBoundingClientRect();
      return { left, top, width, height };
    }),
  );
  const face = fromJpeg(await page.screenshot({ type: 'jpeg', quality: 96, optimizeForSpeed: true }));
  return { face, rows, boxes };
}

/** What tesseract's alphabet has for a mark. */
const inAlphabet = (text: string) => text.replace(/[’‘]/g, "'").replace(/–/g, '-').normalize('NFC');
const picture = { width: 1400, height: 930 };
const straight = { width: 1280, height: 807 };

/** The lines of one sheet as the reader sees them: photographed in some weather, straightened nearly right, cut apart. */
export async function linesOfSheet(sheet: number): Promise<TrainingLine[]> {
  const random = randomOf('print-sheet', sheet);
  const { face, rows, boxes } = await drawSheet(random, sheet);
  const seed = seedOf(sheet);
  const { pose, ...weather } = shotFor(random.pick(photoConditions), seed);
  // The card fills the picture: only its own pixels count here. Far cards are told by their share.
  const share = pose.share * weather.width < 1000 ? 0.62 : 0.95;
  const shot = { ...weather, ...picture, pose: { ...pose, turn: random.between(-3, 3), share } };
  if (weather.width > 2400) Object.assign(shot, { blur: weather.blur / 1.6, smear: weather.smear / 1.6 });
  if (random.chance(0.3))
    Object.assign(shot, { noise: random.between(2, 7), blur: shot.blur * random.between(0.8, 1.5) });
  const dpi = random.pick([200, 300]);
  const taken = random.chance(0.15)
    ? scan([face], { seed, dpi, noise: 3, isGrey: random.chance(0.5), turn: 0 })
    : photograph(face, shot);
  const quad = ('quad' in taken ? taken.quad : taken.quads[0]) as Quad;
  const off = () => random.normal() * 2.5;
  const seen = quad.map(({ x, y }) => ({ x: x + off(), y: y + off() })) as Quad;
  const photo = fromJpeg(toJpeg(taken.pixels, 'quad' in taken ? shot.quality : random.whole(75, 92)));
  const card = straighten(greyOf(photo), seen, straight.width, straight.height);
  const scale = straight.width / faceWidth;
  return rows.flatMap(({ text }, i) => {
    const box = boxes[i];
    if (!box || box.left + box.width > faceWidth - 10 || box.top + box.height > faceHeight - 20) return [];
    const height = box.height * scale;
    const [above, below] = [height * random.between(-0.04, 0.3), height * random.between(-0.04, 0.3)];
    const [before, after] = [height * random.between(0.05, 0.8), height * random.between(0.05, 0.8)];
    const x = box.left * scale - before;
    const y = box.top * scale - above;
    const part = { x, y, width: box.width * scale + before + after, height: height + above + below };
    return [{ picture: cropGrey(card, part), text: inAlphabet(text) }];
  });
}
