export { comparePages, type DifferenceBox, type PagePixels } from './compare-pages';
export { PdfDocument } from './document';
export { decodeStream } from './filters';
export { findText, trimmedEnd } from './find';

export {
  nothing,
  type PdfArray,
  type PdfDict,
  PdfError,
  type PdfObject,
  type PdfProblem,
  type PdfStream,
} from './objects';

export { textString } from './text-string';
export { View } from './view';
