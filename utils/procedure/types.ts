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
  /** The database that makes this paper superfluous. */
  replacedBy?: string;
  /** When it is asked for; a closed grammar (facts/procedures.md 10). */
  when?: string;
}

export interface Procedure {
  code: string;
  name: string;
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
  accept?: string;
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
