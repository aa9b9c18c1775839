import type { FillOutcome, FillValue, ScannedField } from '../form';
import type { PageRow } from '../procedure';

/**
 * What the panel may ask the form script of one frame. A fill carries the value of that one field
 * and nothing else of the person (facts/forms.md 12).
 */
export type FormRequest =
  | { type: 'form/scan' }
  | { type: 'form/fill'; id: string; value: FillValue }
  | { type: 'form/shown'; id: string }
  /** Names one field to a look into the page's own model; the answer says whether it can have one. */
  | { type: 'form/mark'; id: string }
  | { type: 'form/unmark' }
  /** What a field shows after its model was given the value. */
  | { type: 'form/confirm'; id: string; value: FillValue }
  | { type: 'form/undo' }
  | { type: 'form/cancel' };

export interface FormReplies {
  'form/scan': { url: string; fields: ScannedField[] };
  'form/fill': FillOutcome;
  'form/shown': string | null;
  'form/mark': boolean;
  'form/unmark': true;
  'form/confirm': FillOutcome;
  'form/undo': number;
  'form/cancel': true;
}

/** What a frame says of the papers it asks for: the procedure it names, and its rows. */
export interface PapersOnPage {
  code: string | null;
  rows: PageRow[];
}

/** The note beside the portal's own button, in the person's language. */
export interface Advice {
  words: string;
  /** What is read aloud; holds the visible words. */
  label: string;
  /** When it was looked at; empty before the first look. */
  detail: string;
  tone: 'info' | 'warn' | 'good';
}
