/** The parts of a distinguished name a person is shown. */
export interface NameParts {
  /** CN, else O, else the whole DN. */
  display: string;
  commonName?: string;
  organisation?: string;
  unit?: string;
  country?: string;
  /** UID values as they stand: `MST:0100000000`, `CCCD:…` (facts/signatures.md 8.6). Mask CCCD/CMND on screen. */
  uids: string[];
  /** The whole DN, RFC 4514. */
  dn: string;
}

/** What an anchor may vouch for. An anchor the user imports vouches for both. */
export type AnchorPurpose = 'signature' | 'timestamp';

export interface Anchor {
  /** DER of the certificate. */
  der: Uint8Array;
  sha256: string;
  sha1: string;
  subject: NameParts;
  notBefore: string;
  notAfter: string;
  purposes: AnchorPurpose[];
  origin: 'built-in' | 'imported' | 'managed';
  /** When the user imported it, ISO; absent for built-in rows. */
  importedAt?: string;
  /** Self-issued: a root. Others are kept as intermediates, never as anchors unless the user says so. */
  selfSigned: boolean;
}

export type ImportResult =
  | { ok: true; certificates: Anchor[] }
  | { ok: false; reason: 'empty' | 'not-a-certificate' | 'too-large' | 'damaged' | 'private-key-inside' };

/** A revocation list a person gave: evidence for whoever its issuer is, once the signature on it is verified. */
export interface GivenList {
  /** As in the file, PEM or DER. */
  bytes: Uint8Array;
  sha256: string;
  issuer: NameParts;
  issuedAt: string;
  /** Until when it speaks; absent when it does not say. */
  nextAt?: string;
  importedAt?: string;
}

/** A certificate known by its fingerprint alone: its bytes were not found, it is taken from where it appears. */
export interface PinnedCertificate {
  sha256: string;
  subject: string;
  role: 'anchor' | 'intermediate';
  purposes: AnchorPurpose[];
  note: string;
}

/** What a verification trusts. Bytes only: crosses worker boundaries. */
export interface TrustMaterial {
  anchors: { der: Uint8Array; purposes: AnchorPurpose[] }[];
  intermediates: Uint8Array[];
  /**
   * Anchors known by fingerprint alone, whose certificate arrives in a file (facts/signatures.md 8.1).
   * SHA-256, hex, any case.
   */
  pins?: { sha256: string; purposes: AnchorPurpose[] }[];
  version: string;
}
