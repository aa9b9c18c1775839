export { PdfDocument } from './document';
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
