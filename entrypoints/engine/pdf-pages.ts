import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url';
import type { PdfPages } from '../../utils/attachment';
import type { PageSource } from '../../utils/licence';
import { paper } from '../shared/imaging';

/**
 * Opens a PDF inside the engine's worker: pages as pixels and as text, no scripts, nothing fetched but the package's
 * own decoders. pdf.js comes with the first document that needs it.
 */
export async function openPdf(bytes: Uint8Array): Promise<(PdfPages & PageSource) | null> {
  const { getDocument, PDFWorker } = await import('pdfjs-dist');
  // Started by hand: pdf.js itself looks for a window first, and loaded into this worker it would answer our messages.
  const port = new Worker(workerUrl, { type: 'module' });
  const worker = PDFWorker.create({ port });
  const end = () => {
    worker.destroy();
    port.terminate();
  };
  try {
    const task = getDocument({
      worker,
      data: bytes.slice(),
      enableXfa: false,
      isEvalSupported: false,
      // No document, no CSS fonts: letters are drawn as outlines.
      disableFontFace: true,
      useSystemFonts: false,
      wasmUrl: new URL('/pdfjs/', self.location.href).href,
      CanvasFactory: OffscreenFactory,
      FilterFactory: NoFilters,
      verbosity: 0,
    });
    const document = await task.promise;
    const at = oneAtATime(document);
    const viewOf = async (page: number) => (await at(page))?.getViewport({ scale: 1 });
    return {
      count: document.numPages,
      async size(page) {
        const { width = 0, height = 0 } = (await viewOf(page)) ?? {};
        return { width, height };
      },
      async view(page) {
        const { width = 0, height = 0, transform = [] } = (await viewOf(page)) ?? {};
        return { width, height, transform };
      },
      async items(page) {
        const { items } = (await (await at(page))?.getTextContent()) ?? { items: [] };
        return items.flatMap((item) => ('str' in item ? [item] : []));
      },
      async pixels(number, maxSide) {
        const page = await at(number);
        const whole = page?.getViewport({ scale: 1 });
        if (!page || !whole) return null;
        const viewport = whole.clone({ scale: maxSide / Math.max(whole.width, whole.height) });
        const { canvas, context } = paper(
          Math.max(1, Math.round(viewport.width)),
          Math.max(1, Math.round(viewport.height)),
        );
        try {
          // `print` draws at once: in a worker no frame is ever asked for.
          await page.render({ canvas: canvas as unknown as HTMLCanvasElement, viewport, intent: 'print' }).promise;
        } catch {
          return null;
        }
        page.cleanup();
        const { width, height } = canvas;
        return { width, height, data: context.getImageData(0, 0, width, height).data as Uint8ClampedArray };
      },
      async text(page) {
        const content = await (await at(page))?.getTextContent();
        return (content?.items ?? [])
          .map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : ''))
          .join('');
      },
      close: () => void task.destroy().finally(end),
    };
  } catch {
    end();
    return null;
  }
}

/** The pages by their number; what the last one needed is let go before the next is opened. */
function oneAtATime(document: PDFDocumentProxy): (number: number) => Promise<PDFPageProxy | null> {
  let open: { number: number; page: Promise<PDFPageProxy> } | null = null;
  return async (number) => {
    if (number < 1 || number > document.numPages) return null;
    if (open?.number !== number) {
      (await open?.page.catch(() => null))?.cleanup();
      open = { number, page: document.getPage(number) };
    }
    return open.page;
  };
}

/** What pdf.js asks of canvases, without a document. */
class OffscreenFactory {
  create(width: number, height: number) {
    return paperless(new OffscreenCanvas(width, height));
  }

  reset(pair: { canvas: OffscreenCanvas | null }, width: number, height: number): void {
    if (!pair.canvas) return;
    pair.canvas.width = width;
    pair.canvas.height = height;
  }

  destroy(pair: { canvas: OffscreenCanvas | null; context: unknown }): void {
    pair.canvas = null;
    pair.context = null;
  }
}

const paperless = (canvas: OffscreenCanvas) => ({ canvas, context: canvas.getContext('2d') });

/** SVG filters need a document; without them a page's colours may be off, its letters are not. */
class NoFilters {
  addFilter = () => 'none';
  addHCMFilter = () => 'none';
  addAlphaFilter = () => 'none';
  addLuminosityFilter = () => 'none';
  addHighlightHCMFilter = () => 'none';
  destroy(): void {}
}
