import type { Finding, Offer, RepairRefusal } from '../../utils/attachment';

/** Something that can be mended, and whether the person wants it. */
export interface Choice extends Offer {
  isOn: boolean;
}

/** How far the repaired copy of one file is. */
export type Mended =
  | { state: 'none' }
  | { state: 'working' }
  /** Usually one file; several where one was split. `left` is what the check still finds in them. */
  | { state: 'ready'; files: File[]; left: Finding[] }
  | { state: 'failed'; reason: RepairRefusal['reason'] | 'engine' };

export interface CheckedFile {
  file: File;
  findings: Finding[];
  choices: Choice[];
  mended: Mended;
}

/** A page before and after its repair, as JPEG; `null` where it cannot be shown. */
export interface PagePair {
  caption: string;
  before: Uint8Array | null;
  after: Uint8Array | null;
  /** Not in the repaired file any more. */
  isDropped: boolean;
}
