import { cutOut } from './cut-out';
import { readJpeg, stripJpeg } from './jpeg';
import { budgetOf, type Step, steps } from './legibility';
import { writePdf } from './pdf-write';
import type { CutOutRepair, Imaging, Picture, RepairRefusal } from './types';

interface Photo {
  bytes: Uint8Array;
  type: string;
}
interface Options {
  maxBytes?: number | undefined;
  /** Clockwise, on top of what EXIF says. */
  rotate?: 0 | 90 | 180 | 270 | undefined;
  /** The sheet alone instead of the whole picture. */
  cut?: CutOutRepair | undefined;
  signal?: AbortSignal | undefined;
}
type Made = { ok: true; bytes: Uint8Array } | RepairRefusal;

/** A4 in points, and a margin printers need. */
const a4 = { short: 595.28, long: 841.89 };
const margin = 14.17;
/** The file around the picture. */
const overhead = 1200;

/**
 * One picture as a one-page A4 PDF, upright, without EXIF. A JPEG that fits is put in as it is, without a second
 * loss; otherwise at 200 dpi, then as far down as it stays legible.
 */
export async function photoToPdf(photo: Photo, imaging: Imaging, options: Options): Promise<Made> {
  const budget = options.maxBytes === undefined ? Number.POSITIVE_INFINITY : budgetOf(options.maxBytes) - overhead;
  const direct = options.cut && imaging.picture ? null : embedAsIs(photo, budget, options.rotate ?? 0);
  if (direct) return { ok: true, bytes: direct };
  const picture = await imaging.decode(photo.bytes, photo.type);
  if (!picture) return { ok: false, reason: photo.type === 'image/heic' ? 'unsupported' : 'unreadable' };
  try {
    if (!options.cut || !imaging.picture) {
      return await search(picture, pageFor(picture.width, picture.height), budget, options);
    }
    const { pixels, millimetres } = cutOut(picture, options.cut);
    const sheet = imaging.picture(pixels);
    try {
      return await search(sheet, pageOf(millimetres), budget, options);
    } finally {
      sheet.close();
    }
  } finally {
    picture.close();
  }
}

async function search(picture: Picture, page: Place, budget: number, { rotate = 0, signal }: Options): Promise<Made> {
  const nativeDpi = (picture.width / page.width) * 72;
  for (const step of steps) {
    if (signal?.aborted) return { ok: false, reason: 'cancelled' };
    const { width, height } = scaled(picture, step, nativeDpi);
    const data = await picture.jpeg(width, height, step.quality);
    if (data.length > budget) continue;
    return { ok: true, bytes: onePage({ data, width, height, components: 3, orientation: 1 }, page, rotate) };
  }
  return { ok: false, reason: 'cannot-shrink-enough' };
}

/** Never more pixels than the photo has: enlarging adds bytes and no detail. */
function scaled(picture: { width: number; height: number }, step: Step, nativeDpi: number) {
  const factor = Math.min(1, step.dpi / nativeDpi);
  return {
    width: Math.max(1, Math.round(picture.width * factor)),
    height: Math.max(1, Math.round(picture.height * factor)),
  };
}

function embedAsIs(photo: Photo, budget: number, rotate: number): Uint8Array | null {
  if (photo.type !== 'image/jpeg') return null;
  const header = readJpeg(photo.bytes);
  // CMYK photos are inverted by some programs and not by others: those are decoded and written anew.
  if (!header?.complete || (header.components !== 1 && header.components !== 3)) return null;
  const data = stripJpeg(photo.bytes);
  if (!data || data.length > budget) return null;
  const upright = header.orientation > 4 ? [header.height, header.width] : [header.width, header.height];
  return onePage({ ...header, data }, pageFor(upright[0] ?? 1, upright[1] ?? 1), rotate);
}

interface PlacedPicture {
  data: Uint8Array;
  /** As stored, before turning. */
  width: number;
  height: number;
  components: number;
  orientation: number;
}

/** A page, and the place on it where an upright picture stands, in points. */
interface Place {
  page: { width: number; height: number };
  left: number;
  bottom: number;
  width: number;
  height: number;
}

/** Where an upright picture of that shape stands on A4: as large as fits, in the middle. */
function pageFor(width: number, height: number): Place {
  const page = a4For(width > height);
  const scale = Math.min((page.width - 2 * margin) / width, (page.height - 2 * margin) / height);
  return middleOf(page, width * scale, height * scale);
}

/** A sheet of A4 is the page; a card stands on it at twice its size, where a copy of it would. */
function pageOf({ width, height }: { width: number; height: number }): Place {
  const isPage = Math.max(width, height) > cardLength;
  const page = a4For(isPage && width > height);
  if (isPage) return { page, left: 0, bottom: 0, ...page };
  const scale = (2 * 72) / 25.4;
  const place = middleOf(page, width * scale, height * scale);
  return { ...place, bottom: page.height - place.height - page.height / 8 };
}

const cardLength = 100;

const a4For = (lies: boolean) => ({ width: lies ? a4.long : a4.short, height: lies ? a4.short : a4.long });

const middleOf = (page: Place['page'], width: number, height: number): Place => ({
  page,
  left: (page.width - width) / 2,
  bottom: (page.height - height) / 2,
  width,
  height,
});

function onePage(picture: PlacedPicture, place: Place, rotate: number): Uint8Array {
  const { data, width, height, components, orientation } = picture;
  const turn = turns[orientation] ?? [1, 0, 0, 1, 0, 0];
  const matrix = turn.map((value, i) => number(i % 2 === 0 ? value * place.width : value * place.height));
  const contents = `q 1 0 0 1 ${number(place.left)} ${number(place.bottom)} cm ${matrix.join(' ')} cm /Im Do Q`;
  const colours = components === 1 ? '/DeviceGray' : '/DeviceRGB';
  const box = `[0 0 ${number(place.page.width)} ${number(place.page.height)}]`;
  return writePdf(
    [
      { text: '<</Type/Catalog/Pages 2 0 R>>' },
      { text: '<</Type/Pages/Kids[3 0 R]/Count 1>>' },
      {
        text: `<</Type/Page/Parent 2 0 R/MediaBox${box}${rotate ? `/Rotate ${rotate}` : ''}/Resources<</XObject<</Im 4 0 R>>>>/Contents 5 0 R>>`,
      },
      {
        text: `<</Type/XObject/Subtype/Image/Width ${width}/Height ${height}/ColorSpace${colours}/BitsPerComponent 8/Filter/DCTDecode/Length ${data.length}>>`,
        data,
      },
      { text: `<</Length ${contents.length}>>`, data: new TextEncoder().encode(contents) },
    ],
    '/Root 1 0 R',
    '1.4',
  );
}

const number = (value: number) => String(Math.round(value * 1000) / 1000);

/**
 * The unit square turned as EXIF orientation 1–8 asks, as a PDF matrix [a b c d e f]; x values are then scaled by
 * the width on the page, y values by the height.
 */
const turns: Record<number, number[]> = {
  1: [1, 0, 0, 1, 0, 0],
  2: [-1, 0, 0, 1, 1, 0],
  3: [-1, 0, 0, -1, 1, 1],
  4: [1, 0, 0, -1, 0, 1],
  5: [0, -1, -1, 0, 1, 1],
  6: [0, -1, 1, 0, 0, 1],
  7: [0, 1, 1, 0, 0, 0],
  8: [0, 1, -1, 0, 1, 0],
};
