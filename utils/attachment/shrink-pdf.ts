import { PdfDocument, type View } from '../pdf';
import { budgetOf, mostPixels, type Step, scanSteps } from './legibility';
import { PdfDraft } from './pdf-edit/draft';
import { refusalOf } from './pdf-edit/guard';
import { name, whole, withEntries } from './pdf-edit/source';
import { readPdfFacts } from './pdf-facts';
import { encodedImage, longestPageInches, type ShrinkableImage, shrinkableImages } from './pdf-images';
import type { Imaging, RepairRefusal } from './types';

type Made = { ok: true; bytes: Uint8Array } | RepairRefusal;

/**
 * The same PDF with its photographs stored smaller; text, drawings, forms and everything else stay object by object.
 * A signed, encrypted or damaged file is refused: nothing of it is rewritten.
 */
export async function shrinkPdf(
  bytes: Uint8Array,
  maxBytes: number,
  imaging: Imaging,
  signal?: AbortSignal,
): Promise<Made> {
  const refusal = refusalOf(readPdfFacts(bytes));
  if (refusal) return refusal;
  const view = PdfDocument.open(bytes).view();
  const images = shrinkableImages(view).filter(({ width, height }) => width * height <= mostPixels);
  const inches = longestPageInches(view);
  const rest = bytes.length - images.reduce((sum, image) => sum + image.stream.data.length, 0);
  const budget = budgetOf(maxBytes);
  if (images.length === 0 || rest > budget) return { ok: false, reason: 'cannot-shrink-enough' };
  for (const step of await promisingSteps(images, inches, budget - rest, imaging)) {
    const smaller = new Map<number, Smaller>();
    for (const image of images) {
      if (signal?.aborted) return { ok: false, reason: 'cancelled' };
      const again = await encode(image, step, inches, imaging);
      if (again && again.data.length < image.stream.data.length) smaller.set(image.number, again);
    }
    const written = rewrite(view, smaller);
    if (written.length <= budget) return { ok: true, bytes: written };
  }
  return { ok: false, reason: 'cannot-shrink-enough' };
}

interface Smaller {
  data: Uint8Array;
  wasGrey: boolean;
  width: number;
  height: number;
}

/** Tries the steps on the largest picture alone and leaves out those that are hopeless for the whole file. */
async function promisingSteps(
  images: ShrinkableImage[],
  inches: number,
  room: number,
  imaging: Imaging,
): Promise<readonly Step[]> {
  const [largest] = [...images].sort((a, b) => b.stream.data.length - a.stream.data.length);
  if (!largest || images.length === 1) return scanSteps;
  const total = images.reduce((sum, image) => sum + image.stream.data.length, 0);
  for (const [index, step] of scanSteps.entries()) {
    const sample = await encode(largest, step, inches, imaging);
    if (!sample) return scanSteps;
    // Pictures differ: a step that misses by less than a quarter still gets its chance.
    if ((sample.data.length / largest.stream.data.length) * total <= room * 1.25) return scanSteps.slice(index);
  }
  return scanSteps.slice(-1);
}

async function encode(image: ShrinkableImage, step: Step, inches: number, imaging: Imaging): Promise<Smaller | null> {
  const encoded = await encodedImage(image);
  const picture = encoded ? await imaging.decode(encoded.bytes, encoded.type) : null;
  if (!picture) return null;
  try {
    if (picture.width !== image.width || picture.height !== image.height) return null;
    const factor = Math.min(1, (step.dpi * inches) / Math.max(image.width, image.height));
    const width = Math.max(1, Math.round(image.width * factor));
    const height = Math.max(1, Math.round(image.height * factor));
    return { width, height, wasGrey: image.components === 1, data: await picture.jpeg(width, height, step.quality) };
  } finally {
    picture.close();
  }
}

/** The file with the smaller pictures in place. */
function rewrite(view: View, smaller: Map<number, Smaller>): Uint8Array {
  const draft = new PdfDraft(view);
  for (const [number, { data, wasGrey, width, height }] of smaller) {
    const before = view.get(number);
    if (before.kind !== 'stream') continue;
    const dict = withEntries(before.dict, {
      Width: whole(width),
      Height: whole(height),
      BitsPerComponent: whole(8),
      Filter: name('DCTDecode'),
      // What the encoder writes is RGB, of a grey picture too.
      ...(wasGrey ? { ColorSpace: name('DeviceRGB') } : {}),
      DecodeParms: null,
    });
    draft.set(number, { ...before, dict, data });
  }
  return draft.write();
}
