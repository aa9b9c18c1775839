import type { Grey } from './grey';
import type { Box } from './pixels';

/** What one letter may be, each with how plainly it was seen, 0–100. */
export type LetterChoices = Record<string, number>;

export interface TextWord {
  text: string;
  /** 0–100, the recogniser's own. */
  confidence: number;
  box: Box;
  /** Letter by letter, what else it may be: only of a line read `raw`. */
  letters?: LetterChoices[];
}

export interface TextLine extends TextWord {
  words: TextWord[];
}

/** A block of lines, one line, or one line taken as it is, without looking for where it stands. */
export type TextLayout = 'block' | 'line' | 'raw';

/** Reads lines of text in an upright picture; boxes are in its pixels. */
export interface TextReader {
  read(picture: Grey, layout?: TextLayout): Promise<TextLine[]>;
}

let make: (() => Promise<TextReader>) | null = null;
let made: Promise<TextReader> | null = null;

/** Tells where the recogniser comes from. It is loaded with the first picture that needs it: a readable QR never does. */
export function configureTextReader(maker: () => Promise<TextReader>): void {
  make = maker;
  made = null;
}

/** Null where no recogniser was configured: then only codes are read. */
export function textReader(): Promise<TextReader> | null {
  if (!make) return null;
  made ??= make();
  return made;
}
