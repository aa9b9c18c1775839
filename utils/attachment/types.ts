import type { Pixels, Quad } from '../card';
import type { PdfReport } from '../signature';

/** What the check needs of a file; a browser's File and a Node buffer both fit. */
export interface FileLike {
  name: string;
  type: string;
  size: number;
  slice(start: number, end: number): { arrayBuffer(): Promise<ArrayBuffer> };
  arrayBuffer(): Promise<ArrayBuffer>;
}

export interface Slot {
  documentKind?: string;
  /** As in `<input accept>`: `.pdf,image/*`. */
  accept?: string;
  maxBytes?: number;
  /** All files of the row together, and what lies in it already; `maxBytes` is then what is left. */
  together?: { maxBytes: number; used: number };
  mustBeSigned?: boolean;
  /** More than one file may be put into the row. */
  takesSeveral?: boolean;
  /** The row's name on the page, for the sentence shown. */
  label?: string;
  /**
   * Where `accept` and `maxBytes` come from. A rule nobody stated for this portal (`default`) can only warn.
   * Absent: the caller knows the rule.
   */
  basis?: { accept?: Basis; maxBytes?: Basis };
}

type Basis = 'page' | 'portal' | 'default';

export type FindingCode =
  | 'too-large'
  | 'row-too-large'
  | 'wrong-type'
  | 'name-type-mismatch'
  | 'encrypted'
  | 'corrupt'
  | 'cut-short'
  | 'empty'
  | 'blurred'
  | 'dark'
  | 'overexposed'
  | 'glare'
  | 'low-resolution'
  | 'too-many-pixels'
  | 'skewed'
  | 'rotated'
  | 'cropped'
  | 'blank-page'
  | 'duplicate'
  | 'mixed-sizes'
  | 'zip-bomb'
  /** The same bytes are a second sort of file as well. */
  | 'polyglot'
  | 'active-content'
  | 'unsigned'
  | 'broken-signature'
  | 'expired'
  | 'name-mismatch'
  | 'number-mismatch'
  | 'missing-side'
  | 'wrong-document'
  | 'bad-name'
  /** A photo shows what lies around the paper; nothing is wrong with that. */
  | 'surroundings'
  | 'signed-not-touched'
  | 'not-checked';

export type Repair =
  | { kind: 'photo-to-pdf' }
  | { kind: 'shrink-images' }
  | { kind: 'rename'; name: string }
  /** Clockwise. Without a page the only one. */
  | { kind: 'rotate'; degrees: 90 | 180 | 270; page?: number }
  | CutOutRepair
  /** Sets print that lies askew level; by how much is measured anew on the page. */
  | { kind: 'straighten'; page?: number }
  | { kind: 'drop-page'; page: number }
  | { kind: 'remove-active' }
  /** Several files of whole pages instead of one that is too large; see `splitAttachment`. */
  | { kind: 'split' };

/** The paper or card alone, seen from straight above, on an A4 page. */
export interface CutOutRepair {
  kind: 'cut-out';
  of: 'paper' | 'card';
  /** Where its corners lie: parts of the picture's width and height, clockwise from the upper left. */
  corners: Quad;
}

export interface Finding {
  code: FindingCode;
  severity: 'error' | 'warning' | 'info';
  page?: number;
  repair?: Repair;
  /** Numbers and names the sentence shows: bytes, limits, types, what was not checked. */
  detail?: Record<string, string | number>;
}

export interface RepairedFile {
  bytes: Uint8Array;
  name: string;
  type: string;
}

export type RepairRefusal = {
  ok: false;
  reason:
    | 'signed'
    | 'encrypted'
    | 'cannot-shrink-enough'
    | 'unreadable'
    | 'too-large'
    | 'unsupported'
    /** Nothing that was asked for can be done to this PDF. */
    | 'cannot-edit'
    /** Without its active parts the file would show nothing. */
    | 'lives-by-active'
    /** Forms or layers of two files, which would mix. */
    | 'would-mix'
    | 'cancelled';
};

export type RepairResult = ({ ok: true } & RepairedFile) | RepairRefusal;

/** One file became several, in the order of their pages. */
export type SplitResult = { ok: true; files: RepairedFile[] } | RepairRefusal;

/** A decoded picture, upright as its EXIF orientation says. Whoever decodes it closes it. */
export interface Picture {
  width: number;
  height: number;
  /** The picture scaled so that its longer side is at most `maxSide`. */
  pixels(maxSide: number): Pixels;
  /** Baseline JPEG at that size, without any metadata; `quality` 0–1. */
  jpeg(width: number, height: number, quality: number): Promise<Uint8Array>;
  close(): void;
}

/** The one thing this engine cannot do itself: turn encoded pictures into pixels and back. */
export interface Imaging {
  /** `null` for what this machine cannot decode. */
  decode(bytes: Uint8Array, type: string): Promise<Picture | null>;
  /** Pixels as a picture that can be encoded. */
  picture?(pixels: Pixels): Picture;
  /** The pages of a file that no decoder here takes, as JPEG: a TIFF's, a HEIC's one. `null`: it cannot be read. */
  unpack?(bytes: Uint8Array, type: string): Promise<Uint8Array[] | null>;
  /** Draws and reads a PDF; `null` for one it cannot open. Absent where nothing here can. */
  openPdf?(bytes: Uint8Array): Promise<PdfPages | null>;
}

/** An opened PDF. Pages count from 1 and stand as `/Rotate` says. Whoever opens it closes it. */
export interface PdfPages {
  count: number;
  /** In points, as shown. */
  size(page: number): Promise<{ width: number; height: number }>;
  /** The page drawn so that its longer side has `maxSide` pixels; `null` where it cannot be drawn. */
  pixels(page: number, maxSide: number): Promise<Pixels | null>;
  /** The page's text, line by line; empty for a scan. */
  text(page: number): Promise<string>;
  close(): void;
}

export interface CheckContext {
  imaging?: Imaging;
  signal?: AbortSignal;
  /** Judges the signatures of a PDF; without it they are reported as not checked. */
  verify?: (bytes: Uint8Array) => Promise<PdfReport['overall']>;
  /** Told after each page that was looked at. */
  onProgress?: (done: number, total: number) => void;
}
