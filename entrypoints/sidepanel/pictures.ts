import type { Part } from '../../components/card/picture-view';
import type { Crop } from '../../utils/card';

/** A picture of a card in this page's memory, under a `blob:` address that dies with it. */
export interface Picture {
  url: string;
  name: string;
  /** Size as decoded, turned as its EXIF orientation says; `null` until the browser has decoded it. */
  size: { width: number; height: number } | null;
}

/** Pictures as the reader decodes them are never larger (entrypoints/engine/pictures.ts). */
const mostPixels = 24_000_000;

/** Puts files into memory; the browser's decoder tells their size. */
export async function holdPictures(files: File[]): Promise<Picture[]> {
  return Promise.all(
    files.map(async (file) => {
      const url = URL.createObjectURL(file);
      return { url, name: file.name, size: await sizeOf(url) };
    }),
  );
}

/** Wipes pictures from memory. */
export function dropPictures(pictures: Picture[]): void {
  for (const picture of pictures) URL.revokeObjectURL(picture.url);
}

/** A crop in the reader's pixels as a part of the picture on screen. */
export function partOf(crop: Crop, size: Picture['size']): Part | undefined {
  if (!size) return undefined;
  const scale = Math.min(1, Math.sqrt(mostPixels / (size.width * size.height)));
  return {
    x: crop.x / (size.width * scale),
    y: crop.y / (size.height * scale),
    width: crop.width / (size.width * scale),
    height: crop.height / (size.height * scale),
  };
}

async function sizeOf(url: string): Promise<Picture['size']> {
  const image = new Image();
  image.src = url;
  try {
    await image.decode();
    return { width: image.naturalWidth, height: image.naturalHeight };
  } catch {
    return null;
  }
}
