import type { ValueSource } from '../person';

/** One decoded picture: RGBA, row by row, 8 bits a channel. Browser and Node both make it. */
export interface Pixels {
  width: number;
  height: number;
  data: Uint8ClampedArray;
}

export type CardKind = 'cmnd-9' | 'cmnd-12' | 'cccd-2016' | 'cccd-2021' | 'can-cuoc-2024' | 'unknown';

export type CardFieldName =
  | 'personalNumber'
  | 'oldNumber'
  | 'fullName'
  | 'birthDate'
  | 'sex'
  | 'nationality'
  | 'address'
  | 'hometown'
  | 'issuedOn'
  | 'expiresOn'
  | 'issuer';

/** A box in pixels of picture number `image` (from 0). */
export interface Crop {
  image: number;
  x: number;
  y: number;
  width: number;
  height: number;
  /** Quarter turns, clockwise, that set it upright; absent when it is. */
  turn?: 1 | 2 | 3;
}

export interface CardField {
  /** Dates ISO `yyyy-mm-dd` or `yyyy`; expiry may be `never`; sex `male` | `female`; text NFC. */
  value: string;
  source: Exclude<ValueSource, 'typed'>;
  certainty: 'certain' | 'likely' | 'check';
  crop?: Crop;
}

/** Two sources, or a source and a rule, disagree; shown to the person, never settled in silence. */
export interface CardConflict {
  field: CardFieldName;
  code:
    | 'sources-differ'
    | 'number-vs-sex'
    | 'number-vs-birth-year'
    | 'issued-before-birth'
    | 'expired'
    | 'old-card-no-longer-valid';
  values: string[];
}

export type CardAdvice =
  | 'no-code-found'
  | 'qr-not-a-card'
  | 'other-paper'
  | 'qr-damaged'
  | 'move-closer'
  | 'print-not-read-yet'
  | 'mrz-not-read-yet'
  | 'other-side'
  | 'picture-too-small'
  | 'picture-too-large'
  | 'not-a-picture'
  | 'qr-is-link'
  | 'parents-names-not-used'
  | 'several-cards'
  | 'slanted'
  | 'glare'
  | 'blurred'
  | 'dark';

export interface CardReading {
  kind: CardKind;
  sides: ('front' | 'back')[];
  fields: Partial<Record<CardFieldName, CardField>>;
  conflicts: CardConflict[];
  outcome: 'read' | 'not-a-card' | 'unreadable';
  advice: CardAdvice[];
}
