import { prepareZXingModule, type ReaderOptions, readBarcodes } from 'zxing-wasm/reader';
import type { Box } from './pixels';
import type { Pixels } from './types';

/** One symbol seen in a picture: its raw bytes, or null when it was seen but could not be decoded. */
export interface QrSymbol {
  bytes: Uint8Array | null;
  box: Box;
}

/** How hard to look: photos fail without turning and shrinking (facts/toolchain.md 9). */
export interface QrEffort {
  binarizer?: 'LocalAverage' | 'GlobalHistogram';
  denoise?: boolean;
}

export type QrDecoder = (picture: Pixels, effort?: QrEffort) => Promise<QrSymbol[]>;

let configured = false;

/**
 * Tells where the reader's WebAssembly lies: an address inside the package, or its bytes.
 * There is no default on purpose: the library's own default is an address on the network.
 */
export function configureQr(where: { wasmUrl?: string; wasmBinary?: ArrayBuffer }): void {
  const { wasmUrl, wasmBinary } = where;
  prepareZXingModule({
    overrides: { ...(wasmUrl ? { locateFile: () => wasmUrl } : {}), ...(wasmBinary ? { wasmBinary } : {}) },
  });
  configured = wasmUrl !== undefined || wasmBinary !== undefined;
}

export const decodeWithZxing: QrDecoder = async (picture, effort = {}) => {
  if (!configured) throw new Error('configureQr was not called: the QR reader has no WebAssembly');
  const options: ReaderOptions = {
    formats: ['QRCode'],
    tryHarder: true,
    tryRotate: true,
    tryInvert: true,
    tryDownscale: true,
    tryDenoise: effort.denoise ?? false,
    binarizer: effort.binarizer ?? 'LocalAverage',
    maxNumberOfSymbols: 8,
    returnErrors: true,
  };
  const results = await readBarcodes(asImageData(picture), options);
  return results.map(({ isValid, bytes, position }) => {
    const corners = [position.topLeft, position.topRight, position.bottomLeft, position.bottomRight];
    return { bytes: isValid ? bytes : null, box: boxAround(corners) };
  });
};

function boxAround(points: { x: number; y: number }[]): Box {
  const xs = points.map((point) => point.x);
  const ys = points.map((point) => point.y);
  const x = Math.min(...xs);
  const y = Math.min(...ys);
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

// The reader looks at width, height and data alone; Node has no ImageData class to make a real one with.
function asImageData({ width, height, data }: Pixels): ImageData {
  return { width, height, data, colorSpace: 'srgb' } as ImageData;
}
