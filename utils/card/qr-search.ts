import { type Grey, halved, pixelsOf } from './grey';
import { type Box, cropPixels, scaleGrey } from './pixels';
import type { QrDecoder, QrEffort, QrSymbol } from './qr-decode';
import { boxIn, pointIn, type Quad, sidesOf, straighten } from './quad';
import { isAround, type Scene } from './scene';
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

/** A picture larger than this is looked at in half its size first: a fourth of the time, and nearly as good. */
const large = 5_000_000;

const isLarge = ({ width, height }: { width: number; height: number }) => width * height > large;

/** A first look at one picture: enough for most photos, a tenth of a second. */
export async function glanceForQr(picture: Pixels, grey: Grey, decode: QrDecoder): Promise<QrFinding> {
  return isLarge(grey) ? atFull(findingOf(await decode(pixelsOf(halved(grey)))), 2) : findingOf(await decode(picture));
}

/** The whole of a picture of which half the size was looked at. */
export async function lookOnceMore(picture: Pixels, decode: QrDecoder): Promise<QrFinding> {
  return isLarge(picture) ? findingOf(await decode(picture)) : { decoded: [], broken: [] };
}

function atFull({ decoded, broken }: QrFinding, factor: number): QrFinding {
  const scaled = ({ x, y, width, height }: Box): Box => ({
    x: x * factor,
    y: y * factor,
    width: width * factor,
    height: height * factor,
  });
  return { decoded: decoded.map(({ bytes, box }) => ({ bytes, box: scaled(box) })), broken: broken.map(scaled) };
}

/** Where the code stands on the cards of 2021 (front) and 2024 (back), upright and upside down; shares of the card. */
const codePlaces: Box[] = [
  { x: 0.66, y: -0.02, width: 0.36, height: 0.54 },
  { x: -0.02, y: 0.48, width: 0.36, height: 0.54 },
];
/** Pixels across a whole card: 2 to 5 a module of the largest codes. */
const cardWidths = [1400, 2000, 2800];
/** Of a card on a sheet scanned coarsely a module has 1.7 pixels: luck decides, so one more try. */
const small = { seen: 900, width: 3400 };

/** On a card this wide in the picture even the smallest modules are large enough as they are. */
const plentyOfPixels = 1500;

/** At the place of the code on each card that was found, straightened and enlarged as it needs (facts/idcards.md 5.1). */
export async function searchCardsForQr({ picture, bordered, printed }: Scene, decode: QrDecoder): Promise<QrFinding> {
  const withBorder = bordered.map(({ quad }) => quad);
  // Of two cards on a sheet the border of one may be too faint to be seen.
  const without = printed.filter((quad) => !withBorder.some((card) => isAround(card, quad)));
  const quads = [...withBorder.slice(0, 2), ...without.slice(0, 2)];
  for (const quad of quads) {
    const seenWidth = Math.max(...sidesOf(quad));
    for (const width of widthsFor(seenWidth)) {
      for (const place of codePlaces) {
        const finding = findingOf(await decodePlace(picture, quad, place, width, decode));
        if (finding.decoded.length > 0) return finding;
      }
    }
  }
  return { decoded: [], broken: [] };
}

function widthsFor(seen: number): number[] {
  if (seen > plentyOfPixels) return cardWidths.filter((width) => width <= 1.2 * seen);
  return seen < small.seen ? [...cardWidths, small.width] : cardWidths;
}

async function decodePlace(
  grey: Grey,
  quad: Quad,
  place: Box,
  cardWidth: number,
  decode: QrDecoder,
): Promise<QrSymbol[]> {
  const at = pointIn(quad, 1, 1);
  const [right, bottom] = [place.x + place.width, place.y + place.height];
  const part: Quad = [at(place.x, place.y), at(right, place.y), at(right, bottom), at(place.x, bottom)];
  const width = Math.round(cardWidth * place.width);
  const height = Math.round((cardWidth * place.height * 53.98) / 85.6);
  const symbols = await decode(pixelsOf(straighten(grey, part, width, height)));
  return symbols.map(({ bytes, box }) => ({ bytes, box: boxIn(part, width, height, box) }));
}

/**
 * Looks hard, cheapest way first: where a broken symbol was seen, enlarged; the whole picture enlarged and reduced;
 * whatever small stands in it, enlarged. Small modules need 2× and 3×, noise and moiré a reduction (facts/idcards.md 5.1).
 * Stops at the first view that decodes anything.
 */
export async function searchForQr(
  picture: Pixels,
  seen: QrFinding,
  islands: Box[],
  decode: QrDecoder,
  signal?: AbortSignal,
): Promise<QrFinding> {
  const broken = [...seen.broken];
  for (const view of [
    ...broken.slice(0, 4).flatMap(closeUps),
    ...wholeViews(picture),
    ...islandViews(picture, islands),
  ]) {
    signal?.throwIfAborted();
    const { decoded, broken: more } = findingOf(await decodeView(picture, view, decode));
    if (decoded.length > 0) return { decoded, broken: [] };
    broken.push(...more);
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

/** A code that needs enlarging is smaller than this. */
const smallest = 600;

/** Small islands, enlarged, for pictures too large to enlarge as a whole. */
function islandViews({ width, height }: Pixels, islands: Box[]): View[] {
  if (width * height * 4 <= mostViewPixels) return [];
  return islands
    .filter((box) => Math.max(box.width, box.height) < smallest)
    .slice(0, 6)
    .map((box) => ({ part: widened(box), factor: 2 }));
}

function widened(box: Box): Box {
  const margin = 40 + 0.35 * Math.max(box.width, box.height);
  return { x: box.x - margin, y: box.y - margin, width: box.width + 2 * margin, height: box.height + 2 * margin };
}

function findingOf(symbols: QrSymbol[]): QrFinding {
  return {
    decoded: symbols.flatMap(({ bytes, box }) => (bytes ? [{ bytes, box }] : [])),
    broken: symbols.filter(({ bytes }) => bytes === null).map(({ box }) => box),
  };
}
