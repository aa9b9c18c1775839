import type { Pixels } from '../../utils/card';
import type { JobResult } from '../../utils/messages';
import { readingSize } from '../shared/picture-size';

/** Decoded pictures, turned as their EXIF orientation says. A file that is no whole picture is `unreadable`. */
export async function decodePictures(files: File[], onDecoded: () => void): Promise<JobResult<Pixels[]>> {
  const pictures: Pixels[] = [];
  for (const file of files) {
    const picture = await decode(file, files.length);
    if (!picture) return { ok: false, failure: { code: 'unreadable', detail: file.name } };
    pictures.push(picture);
    onDecoded();
  }
  return { ok: true, value: pictures };
}

async function decode(file: File, count: number): Promise<Pixels | null> {
  let bitmap: ImageBitmap;
  try {
    bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' });
  } catch {
    return null;
  }
  const { width, height } = readingSize(bitmap, count);
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  context?.drawImage(bitmap, 0, 0, width, height);
  bitmap.close();
  if (!context) return null;
  return { width, height, data: context.getImageData(0, 0, width, height).data };
}
