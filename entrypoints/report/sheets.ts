import { GlobalWorkerOptions, getDocument } from 'pdfjs-dist';
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url';

GlobalWorkerOptions.workerSrc = workerUrl;

/** An opened document, ready to draw. Pages count from 1. */
export interface Sheets {
  count: number;
  draw(page: number, canvas: HTMLCanvasElement): Promise<void>;
  close(): void;
}

/** Opens a PDF for looking at only: no scripts, no forms, nothing fetched. Rejects when it cannot be read. */
export async function openDocument(file: Blob): Promise<Sheets> {
  const data = new Uint8Array(await file.arrayBuffer());
  const task = getDocument({ data, enableXfa: false, isEvalSupported: false, disableFontFace: false });
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
    close: () => void task.destroy(),
  };
}
