import { PdfDocument, type PdfObject, type View } from '../pdf';
import { budgetOf, mostPixels, type Step, steps } from './legibility';
import { readPdfFacts } from './pdf-facts';
import { encodedImage, longestPageInches, type ShrinkableImage, shrinkableImages } from './pdf-images';
import { walkObjects } from './pdf-walk';
import { pdfSource, type Written, writePdf } from './pdf-write';
import type { Imaging, RepairResult } from './types';

type Made = { ok: true; bytes: Uint8Array } | Extract<RepairResult, { ok: false }>;

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
  const facts = readPdfFacts(bytes);
  if (facts.signed || facts.hasSignatureField) return { ok: false, reason: 'signed' };
  if (facts.encrypted) return { ok: false, reason: 'encrypted' };
  if (facts.problem || facts.damagedObjects > 0 || !facts.pages) return { ok: false, reason: 'unreadable' };
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
  if (!largest || images.length === 1) return steps;
  const total = images.reduce((sum, image) => sum + image.stream.data.length, 0);
  for (const [index, step] of steps.entries()) {
    const sample = await encode(largest, step, inches, imaging);
    if (!sample) return steps;
    // Pictures differ: a step that misses by less than a quarter still gets its chance.
    if ((sample.data.length / largest.stream.data.length) * total <= room * 1.25) return steps.slice(index);
  }
  return steps.slice(-1);
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

/** Writes every needed object anew, in the order it is reached, with the smaller pictures in place. */
function rewrite(view: View, smaller: Map<number, Smaller>): Uint8Array {
  const numbers = new Map<number, number>();
  const found = [...walkObjects(view)].filter((object) => !object.damaged && object.value.kind !== 'null');
  for (const [index, { number }] of found.entries()) numbers.set(number, index + 1);
  const numberOf = (reference: number) => numbers.get(reference) ?? 0;
  const objects = found.map((object): Written => {
    if (object.damaged) return { text: 'null' };
    const { value } = object;
    if (value.kind !== 'stream') return { text: pdfSource(value, numberOf) };
    const picture = smaller.get(object.number);
    const entries = new Map(value.dict.entries);
    const data = picture?.data ?? value.data;
    entries.set('Length', whole(data.length));
    if (picture) {
      entries.set('Width', whole(picture.width));
      entries.set('Height', whole(picture.height));
      entries.set('BitsPerComponent', whole(8));
      entries.set('Filter', { kind: 'name', name: 'DCTDecode', start: -1, end: -1 });
      // What the encoder writes is RGB, of a grey picture too.
      if (picture.wasGrey) entries.set('ColorSpace', rgb);
      entries.delete('DecodeParms');
    }
    return { text: pdfSource({ ...value.dict, entries }, numberOf), data };
  });
  const trailer = ['Root', 'Info', 'ID'].flatMap((key) => {
    const value = view.trailer.entries.get(key);
    return value ? [`/${key} ${pdfSource(value, numberOf)}`] : [];
  });
  return writePdf(objects, trailer.join(' '));
}

const whole = (value: number): PdfObject => ({ kind: 'number', value, integer: true, start: -1, end: -1 });
const rgb: PdfObject = { kind: 'name', name: 'DeviceRGB', start: -1, end: -1 };
