export { comparePages, type PagePixels } from './compare-pages';
export { matrixOf, numbersIn } from './content-reader';
export { PdfDocument } from './document';
export { decodeStream } from './filters';
export { findText, trimmedEnd } from './find';
export { type Box, moved, multiply, upright } from './matrix';
export { ObjectReader } from './object-reader';
export {
  nothing,
  type PdfArray,
  type PdfDict,
  PdfError,
  type PdfObject,
  type PdfProblem,
  type PdfStream,
} from './objects';
export { type Mark, marksOf } from './page-marks';
export { type Page, pagesOf } from './pages';
export { textString } from './text-string';
export { View } from './view';
