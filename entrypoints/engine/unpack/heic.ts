import libheifUrl from 'libheif-js/libheif-wasm/libheif-bundle.mjs?url';
import { readPictureHeader } from '../../../utils/attachment';
import type { UnpackedPictures } from '../../../utils/messages';
import { mostPixels } from '../../shared/picture-size';
import { pixelsToJpeg } from './jpeg';

/** The part of libheif-js that is used. */
interface HeifImage {
  get_width(): number;
  get_height(): number;
  is_primary(): boolean;
  display(into: { data: Uint8ClampedArray; width: number; height: number }, done: (shown: object | null) => void): void;
  free(): void;
}
interface Libheif {
  HeifDecoder: new () => { decode(bytes: Uint8Array): HeifImage[] };
}

/**
 * A phone's HEIC, by libheif. The library is LGPL-3.0: it is its own unchanged file of the package, loaded when the
 * first such picture comes, and can be exchanged for another build of the same interface.
 */
export async function unpackHeic(bytes: Uint8Array): Promise<UnpackedPictures> {
  const header = readPictureHeader(bytes, 'heic');
  if (header && header.width * header.height > mostPixels) return { ok: false, problem: 'too-many-pixels' };
  const { default: open }: { default: () => Libheif } = await import(/* @vite-ignore */ libheifUrl);
  const images = new (open().HeifDecoder)().decode(bytes);
  const main = images.find((image) => image.is_primary()) ?? images[0];
  if (!main) return { ok: false, problem: 'torn' };
  const size = { width: main.get_width(), height: main.get_height() };
  if (size.width * size.height > mostPixels) return { ok: false, problem: 'too-many-pixels' };
  const data = new Uint8ClampedArray(size.width * size.height * 4);
  const shown = await new Promise<object | null>((done) => main.display({ data, ...size }, done));
  if (!shown) return { ok: false, problem: 'torn' };
  return { ok: true, pictures: [await pixelsToJpeg(new Uint8Array(data.buffer), size)], left: 0 };
}
