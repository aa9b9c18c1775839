/**
 * PDF objects (ISO 32000-1 7.3) that know where in the file they stand, so that "exactly these bytes" can be
 * asked of a signature. An object unpacked from an object stream has no place in the file: `start` is -1.
 */
interface Place {
  start: number;
  end: number;
}

export interface PdfNull extends Place {
  kind: 'null';
}
interface PdfBoolean extends Place {
  kind: 'boolean';
  value: boolean;
}
interface PdfNumber extends Place {
  kind: 'number';
  value: number;
  /** Written without a decimal point. */
  integer: boolean;
}
interface PdfName extends Place {
  kind: 'name';
  name: string;
}
interface PdfString extends Place {
  kind: 'string';
  bytes: Uint8Array;
  /** Written as `<…>`. */
  hex: boolean;
  /** A hex string with an odd digit, a stray character or white space inside. */
  irregular: boolean;
}
export interface PdfArray extends Place {
  kind: 'array';
  items: PdfObject[];
}
export interface PdfDict extends Place {
  kind: 'dict';
  entries: Map<string, PdfObject>;
  /** Keys written more than once: readers disagree on which one counts. */
  repeated: string[];
}
export interface PdfStream extends Place {
  kind: 'stream';
  dict: PdfDict;
  /** Still encoded. */
  data: Uint8Array;
}
interface PdfRef extends Place {
  kind: 'ref';
  number: number;
  generation: number;
}

export type PdfObject =
  | PdfNull
  | PdfBoolean
  | PdfNumber
  | PdfName
  | PdfString
  | PdfArray
  | PdfDict
  | PdfStream
  | PdfRef;

/** Why a file cannot be read. `limits` is our own refusal, not the file's fault alone; `locked` wants a password. */
export type PdfProblem = 'empty' | 'not-a-pdf' | 'cut-short' | 'damaged' | 'limits' | 'locked';

/** Thrown while reading and caught at the door of this folder. */
export class PdfError extends Error {
  constructor(
    readonly problem: PdfProblem,
    message: string,
  ) {
    super(message);
  }
}

export const nothing: PdfNull = { kind: 'null', start: -1, end: -1 };
