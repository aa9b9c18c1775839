import type { Part } from '../../components/card/picture-view';
import type { Crop } from '../../utils/card';
import { readingSize, type Size } from '../shared/picture-size';

/** A picture of a card in this page's memory, under a `blob:` address that dies with it. */
export interface Picture {
  url: string;
  name: string;
  /** Upright, as its EXIF orientation says. */
  size: Size;
}

/** Wipes pictures from memory. */
export function dropPictures(pictures: Picture[]): void {
  for (const picture of pictures) URL.revokeObjectURL(picture.url);
}

/** A crop in the reader's pixels as a part of the picture on screen; `count` pictures were read together. */
export function partOf(crop: Crop, size: Size, count: number): Part {
  const { width, height } = readingSize(size, count);
  return { x: crop.x / width, y: crop.y / height, width: crop.width / width, height: crop.height / height };
}
