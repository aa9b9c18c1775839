import type { PdfDict, PdfObject, PdfStream, View } from '../pdf';
import { readJpeg, stripJpeg } from './jpeg';
import { walkObjects } from './pdf-walk';
import { pngOf } from './png';

/** A photograph inside a PDF that can be stored smaller without touching anything else. */
export interface ShrinkableImage {
  number: number;
  stream: PdfStream;
  width: number;
  height: number;
  /** 1 grey, 3 RGB. */
  components: 1 | 3;
  /** How it is stored now; `filtered` has PNG predictors. */
  stored: 'jpeg' | 'flate' | 'filtered';
}

/**
 * Pictures in grey or RGB, as JPEG or deflated. Left alone: masks, everything whose colours or transparency depend
 * on more than its pixels (CMYK, palettes, Decode arrays, colour-key masks, soft masks with a matte), bi-level
 * scans, which are small already, and pictures so small that little is to be won.
 */
export function shrinkableImages(view: View): ShrinkableImage[] {
  const images: ShrinkableImage[] = [];
  const masks = new Set<number>();
  for (const found of walkObjects(view)) {
    if (found.damaged) continue;
    for (const dict of found.dicts) {
      for (const key of ['SMask', 'Mask']) {
        const mask = dict.entries.get(key);
        if (mask?.kind === 'ref') masks.add(mask.number);
      }
    }
    if (found.value.kind !== 'stream') continue;
    const size = shrinkable(view, found.value);
    if (size) images.push({ number: found.number, stream: found.value, ...size });
  }
  // A mask must stay grey, and its edges must stay sharp.
  return images.filter(({ number }) => !masks.has(number));
}

/** A grey or RGB picture as a decoder can have it, however small; `null` for all that {@link shrinkableImages} leaves out. */
export function plainImage(view: View, stream: PdfStream): ShrinkableImage | null {
  const size = plain(view, stream);
  return size && { number: 0, stream, ...size };
}

/** The picture for a decoder. Readers of PDF ignore EXIF and profiles inside it, so they are not handed on. */
export async function encodedImage(image: ShrinkableImage): Promise<{ bytes: Uint8Array; type: string } | null> {
  const { stream, width, height, components, stored } = image;
  const bytes =
    stored === 'jpeg'
      ? stripJpeg(stream.data)
      : await pngOf({ data: stream.data, width, height, components, filtered: stored === 'filtered' });
  return bytes ? { bytes, type: stored === 'jpeg' ? 'image/jpeg' : 'image/png' } : null;
}

const leastBytes = 20_000;

function shrinkable(view: View, stream: PdfStream): Omit<ShrinkableImage, 'number' | 'stream'> | null {
  return stream.data.length < leastBytes ? null : plain(view, stream);
}

function plain(view: View, stream: PdfStream): Omit<ShrinkableImage, 'number' | 'stream'> | null {
  const get = (key: string) => stream.dict.entries.get(key);
  if (view.name(get('Subtype')) !== 'Image') return null;
  if (get('Decode') || view.array(get('Mask')) || view.resolve(get('ImageMask')).kind === 'boolean') return null;
  const softMask = view.resolve(get('SMask'));
  if (softMask.kind === 'stream' && softMask.dict.entries.has('Matte')) return null;
  const components = componentsOf(view, get('ColorSpace'));
  if (components === 0) return null;
  switch (onlyFilter(view, get('Filter'))) {
    case 'DCTDecode': {
      const header = readJpeg(stream.data);
      if (header?.components !== components) return null;
      return { width: header.width, height: header.height, components, stored: 'jpeg' };
    }
    case 'FlateDecode':
      return deflated(view, stream.dict, components);
    default:
      return null;
  }
}

/** Eight bits a component, and a predictor that PNG knows too. */
function deflated(view: View, dict: PdfDict, components: 1 | 3) {
  const number = (from: PdfDict | undefined, key: string, otherwise: number) => {
    const value = view.resolve(from?.entries.get(key));
    return value.kind === 'number' ? value.value : otherwise;
  };
  const [width, height] = [number(dict, 'Width', 0), number(dict, 'Height', 0)];
  if (width < 1 || height < 1 || number(dict, 'BitsPerComponent', 0) !== 8) return null;
  const written = dict.entries.get('DecodeParms');
  const settings = view.dict(view.array(written)?.[0] ?? written);
  const predictor = number(settings, 'Predictor', 1);
  if (predictor === 1) return { width, height, components, stored: 'flate' as const };
  const rowFits =
    number(settings, 'Colors', 1) === components &&
    number(settings, 'BitsPerComponent', 8) === 8 &&
    number(settings, 'Columns', 1) === width;
  return predictor >= 10 && rowFits ? { width, height, components, stored: 'filtered' as const } : null;
}

function onlyFilter(view: View, filter: PdfObject | undefined): string | undefined {
  const list = view.array(filter);
  if (!list) return view.name(filter);
  return list.length === 1 ? view.name(list[0]) : undefined;
}

/** 1 or 3 for colour spaces whose values a JPEG holds as they are; 0 for all others. */
function componentsOf(view: View, space: PdfObject | undefined): 0 | 1 | 3 {
  const parts = view.array(space);
  switch (parts ? view.name(parts[0]) : view.name(space)) {
    case 'DeviceGray':
    case 'CalGray':
      return 1;
    case 'DeviceRGB':
    case 'CalRGB':
      return 3;
    case 'ICCBased': {
      const profile = view.resolve(parts?.[1]);
      const count = profile.kind === 'stream' ? view.resolve(profile.dict.entries.get('N')) : profile;
      return count.kind === 'number' && (count.value === 1 || count.value === 3) ? count.value : 0;
    }
    default:
      return 0;
  }
}

/** The longest side of any page, in inches: a picture on it is at least as dense as if it filled that side. */
export function longestPageInches(view: View): number {
  let longest = 0;
  for (const found of walkObjects(view)) {
    if (found.damaged) continue;
    for (const dict of found.dicts) {
      const box = view.array(dict.entries.get('MediaBox'));
      if (!box) continue;
      const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = box.map((item) => {
        const value = view.resolve(item);
        return value.kind === 'number' ? value.value : 0;
      });
      longest = Math.max(longest, Math.abs(x1 - x0), Math.abs(y1 - y0));
    }
  }
  return (longest || 841.89) / 72;
}
