import { ContentReader, maxContent } from './content-reader';
import { decodeStream } from './filters';
import type { Box, Matrix } from './matrix';
import { type PdfDict, PdfError, type PdfObject, type PdfStream } from './objects';
import type { View } from './view';

/** Something a content stream paints, and roughly where. Letters are counted, not read. */
export interface Mark {
  kind: 'text' | 'picture' | 'fill';
  box: Box;
  /** Characters of a text. */
  count: number;
  /** Nothing shines through: no picture with a mask, no paint said to be transparent. */
  opaque: boolean;
  /** Of a picture: what is drawn, and how the unit square was moved and turned to where it stands. */
  picture?: { stream: PdfStream; matrix: Matrix };
}

/** What a page or a form paints. Null when its content cannot be read here: then nothing is known of it. */
export function marksOf(view: View, contents: PdfObject | undefined, resources: PdfDict | undefined): Mark[] | null {
  try {
    const reader = new ContentReader(view);
    reader.run(joined(view, contents), resources);
    return reader.marks;
  } catch (error) {
    if (error instanceof PdfError) return null;
    throw error;
  }
}

function joined(view: View, contents: PdfObject | undefined): Uint8Array {
  const parts: Uint8Array[] = [];
  let size = 0;
  for (const one of view.array(contents) ?? [contents]) {
    const stream = view.resolve(one);
    if (stream.kind !== 'stream') continue;
    const data = decodeStream(stream, maxContent);
    size += data.length + 1;
    if (size > maxContent) throw new PdfError('limits', 'a page with more content than is looked at');
    parts.push(data);
  }
  const all = new Uint8Array(size).fill(10);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length + 1;
  }
  return all;
}
