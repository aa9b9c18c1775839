import { type Box, cropPixels, scaleGrey } from './pixels';
import type { QrDecoder, QrEffort, QrSymbol } from './qr-decode';
import type { Pixels } from './types';

/** What one picture holds: symbols that were decoded, and places of those that were seen but would not decode. */
export interface QrFinding {
  decoded: { bytes: Uint8Array; box: Box }[];
  broken: Box[];
}

interface View {
  part: Box;
  factor: number;
  effort?: QrEffort;
}

/** A view larger than this costs seconds and memory and finds nothing more. */
const mostViewPixels = 16_000_000;

/** A first look at one picture, as it is: enough for most photos, a fraction of a second. */
export async function glanceForQr(picture: Pixels, decode: QrDecoder): Promise<QrFinding> {
  const symbols = await decode(picture);
  return { decoded: symbols.flatMap(toDecoded), broken: symbols.filter(isBroken).map((symbol) => symbol.box) };
}

/**
 * Looks hard, cheapest way first: where a broken symbol was seen, enlarged; the whole picture enlarged and reduced;
 * enlarged tiles. Small modules need 2× and 3×, noise and moiré a reduction (facts/idcards.md 5.1). Takes seconds
 * for a large photo. Stops at the first view that decodes anything.
 */
export async function searchForQr(
  picture: Pixels,
  seen: QrFinding,
  decode: QrDecoder,
  signal?: AbortSignal,
): Promise<QrFinding> {
  const broken = [...seen.broken];
  for (const view of [...broken.flatMap(closeUps), ...wholeViews(picture), ...tiles(picture)]) {
    signal?.throwIfAborted();
    const symbols = await decodeView(picture, view, decode);
    const decoded = symbols.flatMap(toDecoded);
    if (decoded.length > 0) return { decoded, broken: [] };
    broken.push(...symbols.filter(isBroken).map((symbol) => symbol.box));
  }
  return { decoded: [], broken };
}

async function decodeView(picture: Pixels, view: View, decode: QrDecoder): Promise<QrSymbol[]> {
  const part = cropPixels(picture, view.part);
  const symbols = await decode(scaleGrey(part, view.factor), view.effort);
  return symbols.map(({ bytes, box }) => ({
    bytes,
    box: {
      x: part.x + box.x / view.factor,
      y: part.y + box.y / view.factor,
      width: box.width / view.factor,
      height: box.height / view.factor,
    },
  }));
}

/** Around a symbol that was seen but not decoded: other sizes, other thresholds. */
function closeUps(box: Box): View[] {
  const margin = Math.max(box.width, box.height) * 0.35;
  const part = {
    x: box.x - margin,
    y: box.y - margin,
    width: box.width + 2 * margin,
    height: box.height + 2 * margin,
  };
  const factors = [2, 3, 1.5].filter((factor) => part.width * part.height * factor ** 2 <= mostViewPixels);
  return factors.flatMap((factor) => [
    { part, factor },
    { part, factor, effort: { binarizer: 'GlobalHistogram' as const } },
    { part, factor, effort: { denoise: true } },
  ]);
}

function wholeViews({ width, height }: Pixels): View[] {
  const part = { x: 0, y: 0, width, height };
  const pixels = width * height;
  const factors = [2, 3, 0.5, 0.7, 0.25].filter((factor) =>
    factor > 1 ? pixels * factor ** 2 <= mostViewPixels : Math.min(width, height) * factor >= 400,
  );
  const sharper =
    pixels <= mostViewPixels ? [{ part, factor: 1, effort: { binarizer: 'GlobalHistogram' as const } }] : [];
  return [...factors.map((factor) => ({ part, factor })), ...sharper];
}

/** Overlapping quarters and ninths, enlarged, for pictures too large to enlarge as a whole. */
function tiles({ width, height }: Pixels): View[] {
  if (width * height * 4 <= mostViewPixels) return [];
  const views: View[] = [];
  const side = 1600;
  const step = 1100; // 500 pixels of overlap: a code that needs enlarging is smaller than that
  for (let y = 0; y === 0 || y + side - step < height; y += step) {
    for (let x = 0; x === 0 || x + side - step < width; x += step) {
      views.push({ part: { x, y, width: Math.min(side, width - x), height: Math.min(side, height - y) }, factor: 2 });
    }
  }
  return views;
}

function isBroken(symbol: QrSymbol): boolean {
  return symbol.bytes === null;
}

function toDecoded({ bytes, box }: QrSymbol): { bytes: Uint8Array; box: Box }[] {
  return bytes ? [{ bytes, box }] : [];
}
