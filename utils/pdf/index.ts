export { PdfDocument } from './document';
export { findText, trimmedEnd } from './find';
export { isWhite, Lexer } from './lexer';
export {
  nothing,
  type PdfArray,
  type PdfDict,
  PdfError,
  type PdfName,
  type PdfObject,
  type PdfProblem,
  type PdfRef,
  type PdfStream,
  type PdfString,
} from './objects';
export { Parser } from './parser';
export { textString } from './text-string';
export { View } from './view';
export type { Entry, Section } from './xref';
