import { findLast, findText, trimmedEnd } from './find';
import { Lexer } from './lexer';
import { PdfError } from './objects';
import { View } from './view';
import { readSections, type Section } from './xref';

/** How far from the end `startxref` may stand. ISO 32000-1 Annex H says 1024; writers add comments. */
const tailBytes = 2048;

/** A PDF as its last `startxref` describes it. Nothing is rebuilt: what cannot be read is said to be so. */
export class PdfDocument {
  private readonly views = new Map<number, View>();
  private constructor(
    readonly bytes: Uint8Array,
    /** The file ends here for this document: a signed revision is a file of its own. */
    readonly limit: number,
    /** Bytes before `%PDF`, when offsets count from there. */
    readonly base: number,
    /** Newest first. */
    readonly sections: Section[],
    /** End of the last `%%EOF`, or of the last `startxref` number where none follows. */
    readonly endOfLast: number,
  ) {}

  /** Throws a PdfError. */
  static open(bytes: Uint8Array, limit = bytes.length): PdfDocument {
    if (limit === 0) throw new PdfError('empty', 'no bytes');
    const header = findText(bytes, '%PDF-', 0, Math.min(limit, 1024 + 5));
    if (header < 0) throw new PdfError('not-a-pdf', 'no %PDF header in the first kilobyte');
    const ending = endingOf(bytes, limit);
    return PdfDocument.from(bytes, limit, header, ending);
  }

  private static from(bytes: Uint8Array, limit: number, header: number, ending: Ending): PdfDocument {
    const { start, end } = ending;
    try {
      return new PdfDocument(bytes, limit, 0, readSections(bytes, start, limit, 0), end);
    } catch (error) {
      if (!(error instanceof PdfError) || header === 0 || error.problem === 'limits') throw error;
      return new PdfDocument(bytes, limit, header, readSections(bytes, start, limit, header), end);
    }
  }

  /**
   * The file that the first `limit` bytes are, when today's file builds on it: its place among the sections, newest
   * first, and itself. Null when those bytes do not end where a saving ends, with all its parts.
   */
  revision(limit: number): { file: PdfDocument; index: number } | null {
    const { start, end, hasEnd } = endingOf(this.bytes, limit);
    const lexer = new Lexer(this.bytes, Math.max(0, start + this.base), limit);
    lexer.skipSpace();
    // Some writers count one byte too far.
    const index = this.sections.findIndex(({ offset }) => offset === lexer.at || offset === lexer.at - 1);
    const sections = this.sections.slice(Math.max(0, index));
    if (index < 0 || !hasEnd || !sections.every(({ ends }) => ends.every((one) => one <= limit))) return null;
    const file = new PdfDocument(this.bytes, limit, this.base, sections, end);
    return file.hasTail ? null : { file, index };
  }

  /** The file as it was when section `index` was the newest; 0 is the present state. */
  view(index = 0): View {
    const known = this.views.get(index);
    if (known) return known;
    const view = new View(this.bytes, this.limit, this.sections.slice(index));
    this.views.set(index, view);
    return view;
  }

  /** A saving was begun behind the last whole one and is not there to its end. */
  get isUnfinished(): boolean {
    return this.hasTail && findText(this.bytes, ' obj', this.endOfLast, this.limit) >= 0;
  }

  /** Something other than white space follows the last revision. */
  get hasTail(): boolean {
    return trimmedEnd(this.bytes, this.limit) > this.endOfLast;
  }
}

interface Ending {
  /** What the last `startxref` says. */
  start: number;
  end: number;
  hasEnd: boolean;
}

/** The last lines of the first `limit` bytes (ISO 32000-1 7.5.5). */
function endingOf(bytes: Uint8Array, limit: number): Ending {
  const end = trimmedEnd(bytes, limit);
  const at = findLast(bytes, 'startxref', end - tailBytes, end);
  if (at < 0) throw new PdfError('cut-short', 'no startxref at the end');
  const lexer = new Lexer(bytes, at + 9, limit);
  const offset = lexer.next();
  if (offset.kind !== 'number' || !offset.integer) throw new PdfError('cut-short', 'startxref without a number');
  const eof = findText(bytes, '%%EOF', offset.end, end);
  return { start: offset.value, end: eof < 0 ? offset.end : eof + 5, hasEnd: eof >= 0 };
}
