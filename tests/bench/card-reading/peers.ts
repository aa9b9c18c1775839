import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Pixels } from '../../../utils/card';
import { cropPixels, scaleGrey } from '../../../utils/card/pixels';
import { decodeWithZxing } from '../../../utils/card/qr-decode';
import type { CardImage } from '../../fixtures/cards';
import { homography, type Quad } from '../../fixtures/cards/camera/raster';
import { printed } from '../../fixtures/cards/people/calendar';
import { qrText } from '../../fixtures/cards/people/codes';
import { type DrawnKind, personFor } from '../../fixtures/cards/people/person';

/** What zxing alone makes of a picture: bare, and at any size or part of it; milliseconds of the bare look. */
export interface ZxingResult {
  bare: boolean;
  anyScale: boolean;
  ms: number;
}

/** Where the code lies on the face that carries it, with room (fractions; `faces/`). */
const codeBox: Partial<Record<DrawnKind, { side: 'front' | 'back'; u0: number; v0: number; u1: number; v1: number }>> =
  {
    'cccd-2021': { side: 'front', u0: 0.8, v0: 0.01, u1: 0.99, v1: 0.33 },
    'can-cuoc-2024': { side: 'back', u0: 0.72, v0: 0.02, u1: 0.99, v1: 0.44 },
  };

/** The measure "decodable by zxing at any scale": the whole picture at four sizes, the true place of the code at five. */
export async function zxingOn({ kind, seed, truth, quads, pixels }: CardImage): Promise<ZxingResult> {
  if (kind === 'unknown') return { bare: false, anyScale: false, ms: 0 };
  const wanted = qrText(personFor(kind, seed));
  const reads = async (picture: Pixels) =>
    (await decodeWithZxing(picture)).some(({ bytes }) => bytes && new TextDecoder().decode(bytes) === wanted);
  const start = performance.now();
  const bare = await reads(pixels);
  const ms = performance.now() - start;
  if (bare) return { bare, anyScale: true, ms };
  const box = codeBox[kind];
  const quad = box && quads[truth.sides.indexOf(box.side)];
  for (const scale of [1, 1.5, 2, 3, 4]) {
    if (quad && box && (await reads(scaleGrey(cropPixels(pixels, boxIn(quad, box)), scale))))
      return { bare, anyScale: true, ms };
  }
  for (const scale of [0.5, 0.75, 1.5, 2])
    if (await reads(scaleGrey(pixels, scale))) return { bare, anyScale: true, ms };
  return { bare, anyScale: false, ms };
}

function boxIn(quad: Quad, { u0, v0, u1, v1 }: { u0: number; v0: number; u1: number; v1: number }) {
  const place = placeIn(quad);
  const corners = [place(u0, v0), place(u1, v0), place(u1, v1), place(u0, v1)];
  const [xs, ys] = [corners.map(({ x }) => x), corners.map(({ y }) => y)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

function placeIn(quad: Quad): (u: number, v: number) => { x: number; y: number } {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = homography(quad);
  return (u, v) => {
    const w = g * u + h * v + 1;
    return { x: (a * u + b * v + c) / w, y: (d * u + e * v + f) / w };
  };
}

/** What command-line tesseract finds of three fields on the card straightened by its true corners. */
export interface TesseractResult {
  number: boolean;
  birth: boolean;
  name: boolean;
  ms: number;
}

const program = 'tesseract';
/** Asked once: the program and its Vietnamese model are not part of the set-up. */
const hasTesseract = spawnSync(program, ['--list-langs'], { encoding: 'utf8' }).stdout?.includes('vie') ?? false;

/** Stock Vietnamese model, page mode 6, 800 pixels of height (facts/toolchain.md 8.1); generous: found anywhere counts. */
export function tesseractOn({ kind, seed, quads, pixels }: CardImage): TesseractResult | null {
  const [quad] = quads;
  if (kind === 'unknown' || !quad || !hasTesseract) return null;
  const folder = mkdtempSync(join(tmpdir(), 'khong-giay-cards-'));
  try {
    const path = join(folder, 'card.ppm');
    writeFileSync(path, flat(pixels, quad, 1268, 800));
    const start = performance.now();
    const text = execFileSync(program, [path, '-', '-l', 'vie', '--psm', '6', '--dpi', '300'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).normalize('NFC');
    const ms = performance.now() - start;
    const person = personFor(kind, seed);
    const birth = kind === 'cmnd-9' ? person.birthDate.split('-').reverse().join('-') : printed(person.birthDate);
    const lines = text.split('\n').map((line) => ` ${line.replace(/\s+/g, ' ').trim()} `);
    const name = ` ${person.fullName.toLocaleUpperCase('vi')} `;
    return {
      number: text.includes(person.personalNumber),
      birth: text.includes(birth),
      name: lines.some((line) => line.includes(name)),
      ms,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The card upright, as a Netpbm file. */
function flat({ width, height, data }: Pixels, quad: Quad, across: number, down: number): Uint8Array {
  const place = placeIn(quad);
  const head = new TextEncoder().encode(`P6\n${across} ${down}\n255\n`);
  const bytes = new Uint8Array(head.length + across * down * 3);
  bytes.set(head);
  for (let y = 0; y < down; y += 1) {
    for (let x = 0; x < across; x += 1) {
      const at = place((x + 0.5) / across, (y + 0.5) / down);
      const [fx, fy] = [clamp(at.x - 0.5, width - 1.001), clamp(at.y - 0.5, height - 1.001)];
      const [x0, y0] = [Math.floor(fx), Math.floor(fy)];
      const from = (y0 * width + x0) * 4;
      for (let k = 0; k < 3; k += 1) {
        const mix = (left: number) => (data[left + k] ?? 0) * (1 - fx + x0) + (data[left + 4 + k] ?? 0) * (fx - x0);
        bytes[head.length + (y * across + x) * 3 + k] = mix(from) * (1 - fy + y0) + mix(from + width * 4) * (fy - y0);
      }
    }
  }
  return bytes;
}

function clamp(value: number, most: number): number {
  return Math.min(Math.max(value, 0), most);
}
