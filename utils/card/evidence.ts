import type { CardField, CardFieldName, CardKind, Crop } from './types';

/** One source's word on one field. */
export interface FieldEvidence {
  field: CardFieldName;
  value: string;
  source: 'qr' | 'mrz' | 'print';
  certainty: CardField['certainty'];
  crop?: Crop;
}

/** What one look at one picture gave: the kind and side it speaks for, and its evidence. */
export interface Look {
  kind: CardKind;
  side: 'front' | 'back' | 'unknown';
  evidence: FieldEvidence[];
}
