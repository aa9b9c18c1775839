/** In pixels. */
export interface Size {
  width: number;
  height: number;
}

/** A picture past this would need half a gigabyte once decoded; no phone and no scanner of a desk makes one. */
export const mostPixels = 100_000_000;
/** More does not help a card: 24 megapixels is a large phone photo. */
const mostOfOne = 24_000_000;
/** Of all pictures of one reading together: 288 MB of memory at most, however many pages a scan has. */
const mostOfAll = 72_000_000;

/** The size at which a picture is read when it is one of `count`. A reading's crops are boxes in that size. */
export function readingSize({ width, height }: Size, count: number): Size {
  const most = Math.min(mostOfOne, mostOfAll / count);
  const scale = Math.min(1, Math.sqrt(most / (width * height)));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

/** Of one PDF or TIFF: a card has two sides, and scanners put empty ones between. */
export const mostPages = 10;
