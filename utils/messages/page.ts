import type { FillOutcome, FillValue, ScannedField } from '../form';

/**
 * What the panel may ask the form script of one frame. A fill carries the value of that one field
 * and nothing else of the person (facts/forms.md 12).
 */
export type FormRequest =
  | { type: 'form/scan' }
  | { type: 'form/fill'; id: string; value: FillValue }
  | { type: 'form/shown'; id: string }
  | { type: 'form/undo' }
  | { type: 'form/cancel' };

export interface FormReplies {
  'form/scan': { url: string; fields: ScannedField[] };
  'form/fill': FillOutcome;
  'form/shown': string | null;
  'form/undo': number;
  'form/cancel': true;
}
