import { type Imaging, kindOf } from '../../utils/attachment';
import type { Pixels } from '../../utils/card';
import { paper } from '../shared/imaging';

const quality = 0.8;

/** Pages of a PDF, or a picture as its only page, as small JPEGs to look at. */
export async function drawPages(
  file: File,
  pages: number[],
  maxSide: number,
  imaging: Imaging,
): Promise<(Uint8Array | null)[]> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const nothing = pages.map(() => null);
  if (kindOf(bytes.subarray(0, 65_536)) !== 'pdf') return drawPicture(bytes, file.type, maxSide, imaging);
  const pdf = await imaging.openPdf?.(bytes);
  if (!pdf) return nothing;
  try {
    const drawn: (Uint8Array | null)[] = [];
    for (const page of pages) {
      const pixels = page <= pdf.count ? await pdf.pixels(page, maxSide) : null;
      drawn.push(pixels && (await jpegOf(pixels)));
    }
    return drawn;
  } finally {
    pdf.close();
  }
}

async function drawPicture(bytes: Uint8Array, type: string, maxSide: number, imaging: Imaging) {
  const [unpacked] = (await imaging.unpack?.(bytes, type)) ?? [];
  const picture = unpacked ? await imaging.decode(unpacked, 'image/jpeg') : await imaging.decode(bytes, type);
  if (!picture) return [null];
  try {
    const factor = Math.min(1, maxSide / Math.max(picture.width, picture.height));
    const [width, height] = [Math.round(picture.width * factor), Math.round(picture.height * factor)];
    return [await picture.jpeg(Math.max(1, width), Math.max(1, height), quality)];
  } finally {
    picture.close();
  }
}

async function jpegOf({ width, height, data }: Pixels): Promise<Uint8Array> {
  const { canvas, context } = paper(width, height);
  context.putImageData(new ImageData(new Uint8ClampedArray(data), width, height), 0, 0);
  const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality });
  return new Uint8Array(await blob.arrayBuffer());
}
