import type { Imaging, Picture } from '../../utils/attachment';

/** Pictures through the browser's own decoders and encoder; runs in the engine's worker. */
export const browserImaging: Imaging = {
  async decode(bytes, type) {
    try {
      const blob = new Blob([new Uint8Array(bytes)], { type });
      return pictureOf(await createImageBitmap(blob, { imageOrientation: 'from-image' }));
    } catch {
      return null;
    }
  },
  picture({ width, height, data }) {
    const { canvas, context } = paper(width, height);
    context.putImageData(new ImageData(new Uint8ClampedArray(data), width, height), 0, 0);
    return pictureOf(canvas);
  },
};

function pictureOf(bitmap: ImageBitmap | OffscreenCanvas): Picture {
  return {
    width: bitmap.width,
    height: bitmap.height,
    pixels(maxSide) {
      const factor = Math.min(1, maxSide / Math.max(bitmap.width, bitmap.height));
      const width = Math.max(1, Math.round(bitmap.width * factor));
      const height = Math.max(1, Math.round(bitmap.height * factor));
      const { context } = draw(bitmap, width, height);
      return { width, height, data: context.getImageData(0, 0, width, height).data };
    },
    async jpeg(width, height, quality) {
      const { canvas } = draw(bitmap, width, height);
      const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality });
      return new Uint8Array(await blob.arrayBuffer());
    },
    close: () => {
      if (bitmap instanceof ImageBitmap) bitmap.close();
    },
  };
}

function draw(bitmap: ImageBitmap | OffscreenCanvas, width: number, height: number) {
  const { canvas, context } = paper(width, height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, 0, 0, width, height);
  return { canvas, context };
}

/** A white sheet to draw on. JPEG has no transparency: what is see-through becomes paper. */
export function paper(width: number, height: number) {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d', { alpha: false });
  if (!context) throw new Error('no 2d canvas in this browser');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  return { canvas, context };
}
