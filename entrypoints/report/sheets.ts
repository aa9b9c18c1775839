import { GlobalWorkerOptions, getDocument } from 'pdfjs-dist';
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url';
import type { PagePixels } from '../../utils/pdf';
import { assetFolder } from '../shared/paths';

GlobalWorkerOptions.workerSrc = workerUrl;

/** Left, top, width, height as parts of the page, from its upper left corner as it is shown. */
export type PartBox = [left: number, top: number, width: number, height: number];

/** An opened document, ready to draw. Pages count from 1. */
export interface Sheets {
  count: number;
  draw(page: number, canvas: HTMLCanvasElement): Promise<void>;
  /** The page small enough to compare: `dpi` dots an inch, at most `mostPixels`. */
  pixels(page: number, dpi: number, mostPixels: number): Promise<PagePixels>;
  /** Where a rectangle of the file (points, from the lower left corner) lies on the page as shown. */
  place(page: number, rect: [number, number, number, number]): Promise<PartBox>;
  close(): void;
}

/** Opens a PDF for looking at only: no scripts, no forms, nothing fetched. Rejects when it cannot be read. */
export async function openDocument(file: Blob): Promise<Sheets> {
  const data = new Uint8Array(await file.arrayBuffer());
  const task = getDocument({
    data,
    enableXfa: false,
    isEvalSupported: false,
    disableFontFace: false,
    // Scans are often JBIG2 or JPEG 2000: without their decoders such a page would be drawn empty.
    wasmUrl: assetFolder('pdfjs'),
  });
  const document = await task.promise;
  return {
    count: document.numPages,
    draw: async (number, canvas) => {
      const page = await document.getPage(number);
      const viewport = page.getViewport({ scale: Math.min(2, 1.2 * devicePixelRatio) });
      canvas.width = viewport.width;
      canvas.height = viewport.height;
      await page.render({ canvas, viewport }).promise;
    },
    pixels: async (number, dpi, mostPixels) => {
      const page = await document.getPage(number);
      const whole = page.getViewport({ scale: dpi / 72 });
      const scale = Math.min(1, Math.sqrt(mostPixels / (whole.width * whole.height))) * (dpi / 72);
      const viewport = page.getViewport({ scale });
      const canvas = window.document.createElement('canvas');
      canvas.width = Math.max(1, Math.floor(viewport.width));
      canvas.height = Math.max(1, Math.floor(viewport.height));
      await page.render({ canvas, viewport }).promise;
      const drawn = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height);
      page.cleanup();
      if (!drawn) throw new Error('no canvas');
      return { width: drawn.width, height: drawn.height, data: drawn.data as Uint8ClampedArray };
    },
    place: async (number, rect) => {
      const viewport = (await document.getPage(number)).getViewport({ scale: 1 });
      const [x1 = 0, y1 = 0] = viewport.convertToViewportPoint(rect[0], rect[1]);
      const [x2 = 0, y2 = 0] = viewport.convertToViewportPoint(rect[2], rect[3]);
      return [
        Math.min(x1, x2) / viewport.width,
        Math.min(y1, y2) / viewport.height,
        Math.abs(x2 - x1) / viewport.width,
        Math.abs(y2 - y1) / viewport.height,
      ];
    },
    close: () => void task.destroy(),
  };
}
