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
  mustBeSigned?: boolean;
  /** The row's name on the page, for the sentence shown. */
  label?: string;
}

export type FindingCode =
  | 'too-large'
  | 'wrong-type'
  | 'name-type-mismatch'
  | 'encrypted'
  | 'corrupt'
  | 'cut-short'
  | 'empty'
  | 'blurred'
  | 'dark'
  | 'overexposed'
  | 'low-resolution'
  | 'skewed'
  | 'rotated'
  | 'blank-page'
  | 'duplicate'
  | 'active-content'
  | 'unsigned'
  | 'broken-signature'
  | 'expired'
  | 'name-mismatch'
  | 'wrong-document'
  | 'bad-name'
  | 'signed-not-touched'
  | 'not-checked';

export type Repair =
  | { kind: 'photo-to-pdf' }
  | { kind: 'shrink-images' }
  | { kind: 'rename'; name: string }
  | { kind: 'rotate'; degrees: 90 | 180 | 270 };

export interface Finding {
  code: FindingCode;
  severity: 'error' | 'warning' | 'info';
  page?: number;
  repair?: Repair;
  /** Numbers and names the sentence shows: bytes, limits, types, what was not checked. */
  detail?: Record<string, string | number>;
}

export type RepairResult =
  | { ok: true; bytes: Uint8Array; name: string; type: string }
  | {
      ok: false;
      reason:
        | 'signed'
        | 'encrypted'
        | 'cannot-shrink-enough'
        | 'unreadable'
        | 'too-large'
        | 'unsupported'
        | 'cancelled';
    };
