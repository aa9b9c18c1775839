import { paper } from '../../shared/imaging';
import { readingSize, type Size } from '../../shared/picture-size';

/** Fine enough for a QR of two pixels a module, small enough never to leave memory for the disk. */
const quality = 0.95;

/** A picture as JPEG, no larger than it is read. Takes the bitmap over. */
export async function toJpeg(bitmap: ImageBitmap): Promise<Uint8Array> {
  const { width, height } = readingSize(bitmap, 1);
  const { canvas, context } = paper(width, height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, 0, 0, width, height);
  bitmap.close();
  return bytesOf(canvas);
}

/** Pixels as JPEG, turned as a TIFF's or EXIF's orientation 1–8 says (TIFF 6.0, tag 274). */
export async function pixelsToJpeg(rgba: Uint8Array, { width, height }: Size, orientation = 1): Promise<Uint8Array> {
  const data = new Uint8ClampedArray(rgba.buffer as ArrayBuffer, rgba.byteOffset, rgba.byteLength);
  const bitmap = await createImageBitmap(new ImageData(data, width, height));
  if (orientation === 1) return toJpeg(bitmap);
  const lies = orientation > 4;
  const { canvas, context } = paper(lies ? height : width, lies ? width : height);
  context.setTransform(...turn(orientation, width, height));
  context.drawImage(bitmap, 0, 0);
  bitmap.close();
  return bytesOf(canvas);
}

function turn(orientation: number, width: number, height: number): [number, number, number, number, number, number] {
  switch (orientation) {
    case 2:
      return [-1, 0, 0, 1, width, 0];
    case 3:
      return [-1, 0, 0, -1, width, height];
    case 4:
      return [1, 0, 0, -1, 0, height];
    case 5:
      return [0, 1, 1, 0, 0, 0];
    case 6:
      return [0, 1, -1, 0, height, 0];
    case 7:
      return [0, -1, -1, 0, height, width];
    case 8:
      return [0, -1, 1, 0, 0, width];
    default:
      return [1, 0, 0, 1, 0, 0];
  }
}

async function bytesOf(canvas: OffscreenCanvas): Promise<Uint8Array> {
  const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality });
  return new Uint8Array(await blob.arrayBuffer());
}
