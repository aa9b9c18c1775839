import type { PdfReport } from '../signature';

/** A rectangle of a page: left, top, width, height as parts of the page, from its upper left corner as shown. */
type PartBox = [left: number, top: number, width: number, height: number];

/** Where something stands: page from 1. A value over two lines has two boxes. */
export interface Place {
  page: number;
  box: PartBox;
}

/** A word where it stands. Unit and origin of the box are the page's own: upper left corner, y downwards. */
export interface PlacedWord {
  text: string;
  box: { x: number; y: number; width: number; height: number };
  /** 0–100, of the reader of print; absent for text the file itself holds. */
  confidence?: number;
  /** Words of one line as the reader of print saw it; absent: lines are found by where words stand. */
  line?: number;
}

/** One page as words. `text`: the file's own; `print`: read from a picture. */
export interface LicencePage {
  width: number;
  height: number;
  from: 'text' | 'print';
  words: PlacedWord[];
}

export type LicenceKind =
  | 'household-business'
  | 'sidewalk'
  | 'food-safety'
  | 'alcohol'
  | 'tobacco'
  | 'promotion'
  | 'decision'
  | 'letter';

export type FieldName =
  | 'number'
  | 'holder'
  | 'owner'
  | 'personalNumber'
  | 'taxNumber'
  | 'address'
  | 'location'
  | 'purpose'
  | 'issuer'
  | 'signer'
  | 'signerTitle'
  | 'issuedOn'
  | 'validFrom'
  | 'expiresOn'
  | 'firstIssuedOn'
  | 'changeNumber'
  | 'subject'
  | 'conditions';

/** What a paper says in one place. Dates are ISO days; numbers are without inner spaces; names as they are written. */
export interface LicenceField {
  value: string;
  /** `check`: shown as doubtful, never relied on. `given`: a person said so. */
  certainty: 'certain' | 'check' | 'given';
  places: Place[];
  /** The words it follows from, and how: behind a label, by the layout, or reckoned from a term. */
  evidence: { how: 'label' | 'layout' | 'term' | 'person'; words: string };
}

export type LicenceFields = Partial<Record<FieldName, LicenceField>>;

/** `application`: it asks for a licence. `other`: no known kind. `no-text`: nothing legible. */
export interface LicenceReading {
  outcome: 'read' | 'application' | 'other' | 'no-text';
  kind: LicenceKind | null;
  /** The title as the paper writes it, with its place. */
  title: { value: string; places: Place[] } | null;
  fields: LicenceFields;
  from: LicencePage['from'];
  /** Pages that were looked at. */
  pages: number;
}

/** A reading, and the words of the pages: from them a person may correct a value by selecting text. */
export interface LicenceRead {
  reading: LicenceReading;
  pages: LicencePage[];
  /** Where it was asked for. */
  judgement?: LicenceJudgement;
}

/** The four questions, asked apart (facts/licences.md 3.1). */
export type LightName = 'integrity' | 'origin' | 'validity' | 'content';
/** `unknown` is grey: nothing can be said. */
export type Light = 'good' | 'warn' | 'bad' | 'unknown';
export type LicenceVerdict = 'valid' | 'look' | 'invalid' | 'unknown';

/** One of the thirteen checks, in their order of gravity; `code` has a sentence `licence_<code>` and `…_next`. */
export interface LicenceCheck {
  number: number;
  light: LightName;
  outcome: Light | 'not-asked';
  code: string;
  detail?: Record<string, string>;
}

export interface LicenceJudgement {
  verdict: LicenceVerdict;
  lights: Record<LightName, Light>;
  /** All thirteen, in order. */
  checks: LicenceCheck[];
  /** The check that decides: its sentence and what to do next. */
  deciding: LicenceCheck;
}

/** What the dossier, the form or a scanned card says; absent where it says nothing. */
export interface DossierFacts {
  number?: string;
  holder?: string;
  personalNumber?: string;
  taxNumber?: string;
  /** Agency the procedure expects, as the portal names it. */
  agency?: string;
}

/** An earlier copy of the same licence that this desk has seen. */
interface SeenCopy {
  number: string;
  changeNumber?: string;
  issuedOn?: string;
}

export interface JudgeInput {
  reading: LicenceReading;
  report: PdfReport;
  /** ISO day in Vietnam. */
  today: string;
  dossier?: DossierFacts;
  seen?: SeenCopy[];
}
