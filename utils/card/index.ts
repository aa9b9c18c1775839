export { findSheets } from './find-sheet';
export { configureQr } from './qr-decode';
export { homography, type Quad, sidesOf } from './quad';
export { readCard } from './read-card';
export { readLines, readWords } from './read-lines';
export { openTesseract } from './tesseract';
export { configureTextReader } from './text-reader';
export type * from './types';
