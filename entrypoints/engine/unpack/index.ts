import { kindOf } from '../../../utils/attachment';
import type { UnpackedPictures } from '../../../utils/messages';
import { unpackHeic } from './heic';
import { toJpeg } from './jpeg';

/** The pictures of a file that browsers do not show, as JPEG: a phone's HEIC, the pages of a scanner's TIFF. */
export async function unpackPictures(file: File): Promise<UnpackedPictures> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const kind = kindOf(bytes.subarray(0, 2048));
  if (kind === 'tiff') return (await import('./tiff')).unpackTiff(bytes);
  if (kind !== 'heic') return { ok: false, problem: 'not-a-picture' };
  // Safari's own decoder, where there is one, is faster than any code of ours.
  const own = await createImageBitmap(file).catch(() => null);
  return own ? { ok: true, pictures: [await toJpeg(own)], left: 0 } : unpackHeic(bytes);
}
