import type { NameParts } from '../trust';

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
  findings: ReportFinding[];
}
