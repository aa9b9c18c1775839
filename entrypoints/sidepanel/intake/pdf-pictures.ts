import type { UnpackedPictures } from '../../../utils/messages';
import { mostPages } from '../../shared/picture-size';

/** What scanners are told to use for a card (facts/idcards.md 5.1), and the most a page may need for it. */
const dpi = 300;
const mostPixelsOfPage = 24_000_000;

/** The pages of a scan as JPEG. The page is drawn only: nothing in it runs, nothing is fetched. */
export async function pdfPictures(file: File, signal: AbortSignal): Promise<UnpackedPictures> {
  const { openDocument } = await import('../../report/sheets');
  const opened = await openDocument(file).catch((error: unknown) =>
    error instanceof Error && error.name === 'PasswordException' ? ('locked' as const) : ('torn' as const),
  );
  if (opened === 'locked' || opened === 'torn') return { ok: false, problem: opened };
  try {
    const pictures: Uint8Array[] = [];
    const shown = Math.min(opened.count, mostPages);
    for (let page = 1; page <= shown && !signal.aborted; page++) {
      pictures.push(await toJpeg(await opened.pixels(page, dpi, mostPixelsOfPage)));
    }
    return { ok: true, pictures, left: opened.count - shown };
  } catch {
    return { ok: false, problem: 'torn' };
  } finally {
    opened.close();
  }
}

async function toJpeg({ width, height, data }: { width: number; height: number; data: Uint8ClampedArray }) {
  const canvas = new OffscreenCanvas(width, height);
  canvas.getContext('2d')?.putImageData(new ImageData(data as Uint8ClampedArray<ArrayBuffer>, width, height), 0, 0);
  const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.95 });
  return new Uint8Array(await blob.arrayBuffer());
}
