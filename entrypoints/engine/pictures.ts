import type { Pixels } from '../../utils/card';
import type { JobResult } from '../../utils/messages';

/** More pixels do not help a card, they only exhaust the machine: 24 megapixels is a large phone photo. */
const mostPixels = 24_000_000;

/** Decoded pictures, turned as their EXIF orientation says. A file that is no picture is `unreadable`. */
export async function decodePictures(files: File[]): Promise<JobResult<Pixels[]>> {
  const pictures: Pixels[] = [];
  for (const file of files) {
    const picture = await decode(file);
    if (!picture) return { ok: false, failure: { code: 'unreadable', detail: file.name } };
    pictures.push(picture);
  }
  return { ok: true, value: pictures };
}

async function decode(file: File): Promise<Pixels | null> {
  let bitmap: ImageBitmap;
  try {
    bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' });
  } catch {
    return null;
  }
  const scale = Math.min(1, Math.sqrt(mostPixels / (bitmap.width * bitmap.height)));
  const width = Math.max(1, Math.round(bitmap.width * scale));
  const height = Math.max(1, Math.round(bitmap.height * scale));
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  context?.drawImage(bitmap, 0, 0, width, height);
  bitmap.close();
  if (!context) return null;
  return { width, height, data: context.getImageData(0, 0, width, height).data };
}
