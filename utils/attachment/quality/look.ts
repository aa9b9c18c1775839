import type { View } from '../../pdf';
import { mostPixels } from '../legibility';
import { encodedImage, plainImage } from '../pdf-images';
import type { Imaging, PdfPages } from '../types';
import { judgedSide, measurePage, type PageMeasures } from './measure';
import type { PageContent } from './page-content';

/** What was seen of a page. */
export type Seen =
  | { kind: 'measured'; measures: PageMeasures; scale: number; turn: 0 | 90 | 180 | 270; hasText: boolean }
  | { kind: 'too-many-pixels'; width: number; height: number }
  | { kind: 'unseen' };

const unseen: Seen = { kind: 'unseen' };

/**
 * The pixels of a page, measured. A scan's picture goes to the decoder as it stands in the file, which is many times
 * quicker than drawing the page; `draw` opens the document only for pages that need it.
 */
export async function lookAt(
  view: View,
  content: Exclude<PageContent, { kind: 'drawn' }>,
  page: number,
  points: number,
  imaging: Imaging,
  draw: () => Promise<PdfPages | null>,
): Promise<Seen> {
  if (content.kind === 'picture') {
    const image = plainImage(view, content.stream);
    const size = image && image.width * image.height;
    if (image && size && size > mostPixels) {
      return { kind: 'too-many-pixels', width: image.width, height: image.height };
    }
    const encoded = image && (await encodedImage(image));
    const picture = encoded ? await imaging.decode(encoded.bytes, encoded.type) : null;
    if (picture) {
      try {
        const pixels = picture.pixels(judgedSide);
        const measures = measurePage(pixels);
        const scale = picture.width / pixels.width;
        return measures ? { kind: 'measured', measures, scale, turn: content.turn, hasText: false } : unseen;
      } finally {
        picture.close();
      }
    }
  }
  const pages = await draw();
  const pixels = page <= (pages?.count ?? 0) ? await pages?.pixels(page, judgedSide) : null;
  const measures = pixels ? measurePage(pixels) : null;
  if (!measures) return unseen;
  const dots = content.kind === 'mixed' ? content.dotsPerPoint : dotsOf(view, content, points);
  const scale = dots === null ? 1 : (dots * points) / judgedSide;
  return { kind: 'measured', measures, scale, turn: 0, hasText: content.kind === 'mixed' && content.hasText };
}

/** A picture the decoder did not take (CMYK, two tones, JPEG 2000): its dots along the page's longer side. */
function dotsOf(view: View, { stream }: Extract<PageContent, { kind: 'picture' }>, points: number): number {
  const side = (key: string) => {
    const value = view.resolve(stream.dict.entries.get(key));
    return value.kind === 'number' ? value.value : 0;
  };
  return Math.max(side('Width'), side('Height')) / points;
}
