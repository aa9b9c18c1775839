/** A step of the search for a smaller picture: dots per inch on the page, and JPEG quality. */
export interface Step {
  dpi: number;
  quality: number;
}

/**
 * From best to last acceptable. 200 dpi is what Decree 30/2020 asks of a scan (facts/procedures.md 6.1);
 * below 110 dpi small print and stamps can no longer be read, so there the search gives up.
 */
export const steps: readonly Step[] = [
  { dpi: 200, quality: 0.82 },
  { dpi: 200, quality: 0.7 },
  { dpi: 200, quality: 0.58 },
  { dpi: 170, quality: 0.65 },
  { dpi: 150, quality: 0.62 },
  { dpi: 130, quality: 0.6 },
  { dpi: 110, quality: 0.58 },
];

/** A scan that was finer keeps more of it where there is room: small marks over letters are the first to go. */
export const scanSteps: readonly Step[] = [{ dpi: 250, quality: 0.82 }, { dpi: 250, quality: 0.7 }, ...steps];

/** Larger pictures exhaust the machine once decoded; 108-megapixel phone photos still pass. */
export const mostPixels = 110_000_000;

/** The portal counts every byte of the file, and some count 1 MB as a million bytes: stay a little below. */
export function budgetOf(maxBytes: number): number {
  return Math.floor(maxBytes * 0.95);
}
