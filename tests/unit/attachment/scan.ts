import { PDFDocument, type PDFPage } from '@cantoo/pdf-lib';
import { createCanvas } from '@napi-rs/canvas';
import type { PdfPages } from '../../../utils/attachment';
import { measurePage } from '../../../utils/attachment/quality/measure';
import type { Pixels } from '../../../utils/card';
import { nodeImaging } from '../../fixtures/papers/imaging';

/** A scan as offices hand it over: one JPEG over each page, A4 unless the picture lies. */
export async function scanOf(pages: Pixels[], finish?: (document: PDFDocument, pages: PDFPage[]) => void) {
  const document = await PDFDocument.create({ updateMetadata: false });
  for (const { width, height, data } of pages) {
    const canvas = createCanvas(width, height);
    const context = canvas.getContext('2d');
    const picture = context.createImageData(width, height);
    picture.data.set(data);
    context.putImageData(picture, 0, 0);
    const image = await document.embedJpg(new Uint8Array(canvas.toBuffer('image/jpeg', 85)));
    const size: [number, number] = width > height ? [842, 595] : [595, 842];
    document.addPage(size).drawImage(image, { x: 0, y: 0, width: size[0], height: size[1] });
  }
  finish?.(document, document.getPages());
  return document.save();
}

/** Calls back with the file opened by pdf.js. */
export async function opened<T>(bytes: Uint8Array, look: (pdf: PdfPages) => Promise<T>): Promise<T> {
  const pdf = await nodeImaging.openPdf?.(bytes);
  if (!pdf) throw new Error('It does not open.');
  try {
    return await look(pdf);
  } finally {
    pdf.close();
  }
}

/** What a page says of how it lies, as it is shown. */
export const lieOf = (bytes: Uint8Array, page: number) =>
  opened(bytes, async (pdf) => {
    const pixels = await pdf.pixels(page, 1600);
    const measures = pixels && measurePage(pixels);
    if (!measures?.layout) throw new Error('No print.');
    return { ...measures.layout, reach: measures.reach, marks: measures.marks, upright: measures.upright };
  });
