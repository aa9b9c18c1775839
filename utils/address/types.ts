/** An administrative unit: its code in its own list (old and new share codes) and its name with the type word. */
export interface Unit {
  code: string;
  name: string;
}

export interface AddressHints {
  /** Issue date of the card the text comes from, ISO: it tells the list the text was written by. */
  issuedOn?: string;
  /**
   * Where the text was read. From a picture one letter or mark may be wrong, so a name that is another one misread
   * ("Hải Minh" and Hải Ninh of one district) is offered together with it; from a code it is what it says. Left out,
   * that doubt is kept to the wards of an old district.
   */
  readFrom?: 'code' | 'picture';
}

/**
 * What an address means in the two-level list of today.
 * `certain`: one ward can be meant. `ambiguous`: exactly the candidates can be meant (one candidate = please confirm).
 * `unknown`: the ward was not recognised; the province may still be known.
 */
export interface AddressResolution {
  certainty: 'certain' | 'ambiguous' | 'unknown';
  province?: Unit;
  /** Present only when certain. */
  ward?: Unit;
  candidates: Candidate[];
  /** House, street, hamlet: the text before the ward, as written. */
  detail: string;
  /** The unit of the old three-level list that the text names. */
  from?: { province: Unit; district: Unit; ward: Unit };
}

export interface Candidate extends Unit {
  /** Only land of the old unit went here, nobody lives on it (facts/addresses.md 3). */
  areaOnly?: true;
}
