import tesseractUrl from 'tesseract.js-core/tesseract-core-simd-lstm.wasm?url';
import { openTesseract } from '../../utils/card';

/** The recogniser of print, from the package's own files. A worker has no extension API: its own address leads to them. */
export async function openTextReader() {
  const [wasm, print] = await Promise.all([ownFile(tesseractUrl), ownFile('/models/vie.traineddata')]);
  return openTesseract({ wasm, print: new Uint8Array(print) });
}

async function ownFile(path: string): Promise<ArrayBuffer> {
  const url = new URL(path, self.location.href);
  if (url.origin !== self.location.origin) throw new Error('Engine files come from the package alone.');
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`The package has no ${path}.`);
  return answer.arrayBuffer();
}
