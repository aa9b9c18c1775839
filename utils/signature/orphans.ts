import { findText, type PdfDocument, PdfError } from '../pdf';
import type { SignatureField } from './fields';

const key = '/ByteRange';

/**
 * A place in the bytes that looks like a signature and that no field of the form reaches (facts/signatures.md 2.1).
 * Text inside a stream is none: a signed file may carry another one as an attachment.
 */
export function hasOrphan(pdf: PdfDocument, signed: SignatureField[]): boolean {
  const places: number[] = [];
  for (let at = findText(pdf.bytes, key); at >= 0; at = findText(pdf.bytes, key, at + key.length)) {
    if (!signed.some(({ dict }) => dict && at >= dict.start && at < dict.end)) places.push(at);
  }
  if (places.length === 0) return false;
  const streams = streamsOf(pdf);
  return places.some((at) => !streams.some(([start, end]) => at >= start && at < end));
}

/** Where the data of every stream of today's file stand. */
function streamsOf(pdf: PdfDocument): [start: number, end: number][] {
  const view = pdf.view();
  return [...view.numbers()].flatMap((number): [number, number][] => {
    try {
      if (view.entry(number)?.type !== 'placed') return [];
      const object = view.get(number);
      return object.kind === 'stream' ? [[object.dict.end, object.end]] : [];
    } catch (error) {
      if (error instanceof PdfError) return [];
      throw error;
    }
  });
}
