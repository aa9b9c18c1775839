/** One paper a procedure asks for. */
export interface Paper {
  id: string;
  name: string;
  kind: string;
  required: boolean;
  /** The pack's careful default, no rule of a portal (facts/procedures.md 10). */
  accept: string;
  /** Filed with a digital signature on the portal itself. */
  signedOnline?: boolean;
  /** The database that makes this paper superfluous, and the clause of the resolution that says so. */
  replacedBy?: { database: string; clause?: string };
  /** When it is asked for; a closed grammar, read by `when.ts`. */
  when?: string;
  /** The form it is written on, with its decree: "Mẫu số 1, TT 68/2025/TT-BTC". */
  form?: string;
  copies?: string;
  note?: string;
  /** What the paper must show: `notarisedOrCertified`, `notExpired` … (facts/procedures.md 10). */
  checks?: string[];
}

export interface Procedure {
  code: string;
  name: string;
  agency?: string;
  timeLimit?: string;
  /** What the person gets in the end. */
  result?: string;
  legal: string[];
  /** Nobody has read its legal text: no word on what is missing. */
  unreviewed?: boolean;
  /** How far a person has checked the entry. */
  review: string;
  source: string[];
  papers: Paper[];
}

/** What is known of a portal's limits where its page says nothing. Host `*` is the careful default. */
export interface PortalProfile {
  host: string;
  path?: string;
  maxBytes?: number;
  /** All files of one paper together. */
  maxRowBytes?: number;
  accept?: string;
  /** The name of a document may hold no dot at all. */
  plainName?: boolean;
  source: string;
}

/** A row of a portal's list of papers, as its page shows it. */
export interface PortalRow {
  label: string;
  /** All words in and around the row: limits and formats stand there. */
  text: string;
  /** The `accept` of the file input. */
  accept?: string;
  host: string;
  path: string;
}
