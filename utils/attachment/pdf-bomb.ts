import { decodeStream, PdfError, type PdfStream } from '../pdf';

/** More than any page, font or table unpacks to. Pictures are held to their pixels instead. */
const mostUnpacked = 64_000_000;
/** Deflate makes nothing smaller than a thousandth: a shorter stream cannot reach that. */
const leastPacked = mostUnpacked / 1032;

/** A stream made to exhaust whoever opens it. Unpacks it as far as the limit, and only where it could reach it. */
export function isBomb(stream: PdfStream): boolean {
  if (stream.data.length < leastPacked) return false;
  const subtype = stream.dict.entries.get('Subtype');
  const filter = stream.dict.entries.get('Filter');
  if ((subtype?.kind === 'name' && subtype.name === 'Image') || filter?.kind !== 'name') return false;
  if (filter.name !== 'FlateDecode') return false;
  try {
    decodeStream(stream, mostUnpacked);
    return false;
  } catch (error) {
    return error instanceof PdfError && error.problem === 'limits';
  }
}
