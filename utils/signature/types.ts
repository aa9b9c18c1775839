import type { NameParts } from '../trust';
import type { EvidenceProblem } from './evidence';

export type { NameParts };

/** Schema `khong-giay/report@1`: what the screen shows and every JSON export holds. */
export type Overall = 'valid' | 'indeterminate' | 'invalid' | 'unsigned';
export type Severity = 'error' | 'warning' | 'info';

export interface ReportFinding {
  /** Stable code; the message catalogue has `finding_<code>` and `finding_<code>_next`. */
  code: string;
  severity: Severity;
  /** Names, hosts, dates the sentence shows. */
  detail?: Record<string, string>;
}

export type Indication = 'TOTAL-PASSED' | 'TOTAL-FAILED' | 'INDETERMINATE';

export interface SignerInfo extends NameParts {
  serial: string;
  notBefore: string;
  notAfter: string;
  sha256: string;
}

/** What is known about the revocation of one certificate, and who said so. */
export interface RevocationReport {
  /** `not-needed`: an anchor, or a responder its authority vouched for (id-pkix-ocsp-nocheck). */
  status: 'good' | 'revoked' | 'on-hold' | 'unknown' | 'not-needed';
  source?: 'ocsp' | 'crl';
  /** Where the evidence came from: the file itself, the network, or the person's own lists. */
  origin?: 'file' | 'network' | 'given';
  /** ISO 8601: when the evidence was made, and until when it speaks. */
  issuedAt?: string;
  validUntil?: string;
  revokedAt?: string;
  /** Why the status is unknown; `revocation_problem_<problem>` in the message catalogue. */
  problem?: RevocationProblem;
}

export type RevocationProblem =
  | 'no-evidence'
  | 'not-asked'
  | 'unreachable'
  | 'stale'
  | 'unusable'
  | 'responder-unknown'
  | 'not-kept-after-expiry';

/** One certificate of a path, as the screen unfolds it. */
export interface CertificateReport extends SignerInfo {
  issuer: string;
  role: 'end' | 'authority' | 'anchor';
  revocation: RevocationReport;
}

/** A moment some authority vouched for. */
export interface TimestampReport {
  kind: 'signature' | 'document';
  /** The form field of a document timestamp. */
  field?: string;
  outcome: 'valid' | 'untrusted' | 'invalid';
  time: string | null;
  authority: NameParts | null;
  /** Authority's own certificate first. */
  chain: CertificateReport[];
}

/** An authority's server that could say more, and what became of asking it. */
export interface EvidenceHost {
  host: string;
  kinds: ('ocsp' | 'crl' | 'issuer')[];
  outcome: 'not-asked' | 'answered' | 'failed';
  /** Why it failed, as far as it is known. */
  problem?: EvidenceProblem;
}

/** Where a signature shows itself: page from 0, rectangle in points from the page's lower left corner. */
export interface SignaturePlace {
  page: number;
  rect: [number, number, number, number];
}

export interface SignatureReport {
  field: string;
  kind: 'signature' | 'certification' | 'timestamp';
  integrity: 'intact' | 'broken';
  coverage: 'whole-file' | 'revision' | 'partial' | 'invalid';
  changes: 'none' | 'allowed' | 'annotations' | 'forbidden';
  trust: 'trusted' | 'untrusted' | 'unknown';
  certificate: 'good' | 'revoked' | 'expired' | 'not-yet-valid' | 'unknown';
  timestamp: 'valid' | 'invalid' | 'none';
  /** `B-B` … `B-LTA`, `PKCS7-B` …; `unknown` when not determined. */
  level: string;
  indication: Indication;
  subIndication: string | null;
  signer: SignerInfo | null;
  issuer: NameParts | null;
  /** ISO 8601 with offset. The signer's own claim. */
  claimedTime: string | null;
  /** ISO 8601. genTime of a verified timestamp. */
  provenTime: string | null;
  /** The signer's path, signer first; what was found of it when it leads to no anchor. */
  chain: CertificateReport[];
  /** The signature's own timestamp and the document timestamps over it, oldest first. */
  timestamps: TimestampReport[];
  algorithms: { digest: string; signature: string; key: string } | null;
  /** Null for an invisible signature. A picture on a page proves nothing; it is only where to look. */
  place: SignaturePlace | null;
  findings: ReportFinding[];
  /** What this version of the engine did not look at: shown on the screen as not checked. */
  notChecked: string[];
  /** End of the signed revision in bytes, so the signed view can be rendered. */
  revisionEnd: number | null;
}

export interface PdfReport {
  schema: 'khong-giay/report@1';
  file: { name: string; bytes: number; sha256: string };
  checkedAt: string;
  /** Version of the rules (engine) and of the trust list that gave this answer. */
  rules: { engine: string; trustList: string };
  overall: Overall;
  signatures: SignatureReport[];
  /** Servers named in the certificates: shown before anything is asked of them. */
  evidenceHosts: EvidenceHost[];
  findings: ReportFinding[];
}
