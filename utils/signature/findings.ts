import type { Indication, ReportFinding, Severity } from './types';

/** EN 319 102-1 sub-indications this engine gives (facts/signatures.md 1). */
export type SubIndication =
  | 'FORMAT_FAILURE'
  | 'HASH_FAILURE'
  | 'SIG_CRYPTO_FAILURE'
  | 'REVOKED'
  | 'EXPIRED'
  | 'NOT_YET_VALID'
  | 'SIG_CONSTRAINTS_FAILURE'
  | 'CHAIN_CONSTRAINTS_FAILURE'
  | 'CERTIFICATE_CHAIN_GENERAL_FAILURE'
  | 'CRYPTO_CONSTRAINTS_FAILURE'
  | 'POLICY_PROCESSING_ERROR'
  | 'NO_SIGNING_CERTIFICATE_FOUND'
  | 'NO_CERTIFICATE_CHAIN_FOUND'
  | 'REVOKED_NO_POE'
  | 'REVOKED_CA_NO_POE'
  | 'OUT_OF_BOUNDS_NO_POE'
  | 'OUT_OF_BOUNDS_NOT_REVOKED'
  | 'TRY_LATER'
  | 'NO_POE'
  | 'SIGNED_DATA_NOT_FOUND';

interface Rule {
  severity: Severity;
  /** What the finding alone makes of the verdict; absent: nothing. */
  verdict?: [Exclude<Indication, 'TOTAL-PASSED'>, SubIndication];
  /** The signed bytes are not, or not provably, what was signed. */
  breaks?: true;
}

const failed = (sub: SubIndication): Rule => ({ severity: 'error', verdict: ['TOTAL-FAILED', sub] });
const broken = (sub: SubIndication): Rule => ({ ...failed(sub), breaks: true });
const unsure = (sub: SubIndication, severity: Severity = 'warning'): Rule => ({
  severity,
  verdict: ['INDETERMINATE', sub],
});
const unsureBytes = (sub: SubIndication, severity: Severity = 'warning'): Rule => ({
  ...unsure(sub, severity),
  breaks: true,
});
const said = (severity: Severity): Rule => ({ severity });

/**
 * Every finding there is, and what it makes of the verdict. The rules of facts/signatures.md 2–5 as rows:
 * a signature passes only if none of its findings bears a verdict.
 */
export const findingRules = {
  'empty-file': unsure('FORMAT_FAILURE', 'error'),
  'not-a-pdf': unsure('FORMAT_FAILURE', 'error'),
  'file-cut-short': unsureBytes('SIGNED_DATA_NOT_FOUND', 'error'),
  'damaged-structure': unsure('POLICY_PROCESSING_ERROR', 'error'),
  'limits-exceeded': unsure('POLICY_PROCESSING_ERROR', 'error'),
  encrypted: said('info'),
  'encrypted-unread': unsure('POLICY_PROCESSING_ERROR'),
  'orphan-signature': unsure('SIG_CONSTRAINTS_FAILURE', 'error'),
  'no-signature': said('info'),
  'empty-signature-field': said('info'),
  // 2 · structure
  'byte-range-malformed': broken('FORMAT_FAILURE'),
  'contents-gap': broken('FORMAT_FAILURE'),
  'contents-malformed': broken('FORMAT_FAILURE'),
  'signature-dictionary-ambiguous': broken('FORMAT_FAILURE'),
  'signature-dictionary-changed': failed('FORMAT_FAILURE'),
  'signature-dictionary-misplaced': broken('FORMAT_FAILURE'),
  'coverage-unclear': failed('FORMAT_FAILURE'),
  'byte-ranges-overlap': failed('FORMAT_FAILURE'),
  'signature-shared-by-fields': failed('FORMAT_FAILURE'),
  'subfilter-unsupported': unsureBytes('SIG_CONSTRAINTS_FAILURE'),
  'certification-misplaced': failed('FORMAT_FAILURE'),
  // 5 · changes
  'changed-after-signing': failed('FORMAT_FAILURE'),
  'changed-after-signing-not-analysed': unsure('POLICY_PROCESSING_ERROR'),
  'change-not-permitted': failed('FORMAT_FAILURE'),
  'later-signature': said('info'),
  'later-form-filling': unsure('SIG_CONSTRAINTS_FAILURE'),
  'later-form-filling-permitted': said('warning'),
  'later-validation-data': said('info'),
  'later-annotations': unsure('SIG_CONSTRAINTS_FAILURE'),
  'later-visible-field': said('warning'),
  'later-overlay': said('warning'),
  'later-overlay-hides': unsure('SIG_CONSTRAINTS_FAILURE'),
  // 3 · CMS
  'cms-malformed': broken('FORMAT_FAILURE'),
  'cms-signer-count': broken('FORMAT_FAILURE'),
  'cms-unexpected-content': broken('FORMAT_FAILURE'),
  'cms-content-missing': broken('FORMAT_FAILURE'),
  'digest-mismatch': broken('HASH_FAILURE'),
  'signature-mismatch': broken('SIG_CRYPTO_FAILURE'),
  'signed-attributes-incomplete': broken('FORMAT_FAILURE'),
  'signed-attributes-not-der': said('warning'),
  'cms-without-signed-attributes': said('warning'),
  'algorithms-disagree': broken('FORMAT_FAILURE'),
  'algorithm-unsupported': unsureBytes('CRYPTO_CONSTRAINTS_FAILURE'),
  'hash-broken': unsureBytes('CRYPTO_CONSTRAINTS_FAILURE', 'error'),
  'hash-legacy': said('warning'),
  'hash-legacy-unproven': unsure('CRYPTO_CONSTRAINTS_FAILURE'),
  'key-too-short': unsure('CRYPTO_CONSTRAINTS_FAILURE'),
  'signer-certificate-missing': unsureBytes('NO_SIGNING_CERTIFICATE_FOUND', 'error'),
  'ess-mismatch': unsure('SIG_CONSTRAINTS_FAILURE', 'error'),
  'ess-missing': unsure('SIG_CONSTRAINTS_FAILURE'),
  'not-annex-one': said('info'),
  'signing-time-in-pades': said('info'),
  // 4 · time
  'timestamp-only': unsure('SIG_CONSTRAINTS_FAILURE'),
  'timestamp-missing': said('info'),
  'timestamp-invalid': unsure('SIG_CONSTRAINTS_FAILURE', 'error'),
  'timestamp-untrusted': unsure('NO_CERTIFICATE_CHAIN_FOUND'),
  'timestamp-authority-expired': unsure('NO_POE'),
  'timestamp-authority-revoked': unsure('REVOKED_NO_POE', 'error'),
  'timestamp-legacy': said('info'),
  'signing-time-local': said('info'),
  'signing-time-differs': said('info'),
  // 4 · path and revocation
  'chain-not-found': unsure('NO_CERTIFICATE_CHAIN_FOUND'),
  'intermediate-missing': unsure('NO_CERTIFICATE_CHAIN_FOUND'),
  'anchor-other-purpose': unsure('CHAIN_CONSTRAINTS_FAILURE'),
  'chain-signature-wrong': unsure('CERTIFICATE_CHAIN_GENERAL_FAILURE', 'error'),
  'chain-algorithm-unsupported': unsure('CRYPTO_CONSTRAINTS_FAILURE'),
  'chain-outside-validity': unsure('OUT_OF_BOUNDS_NO_POE'),
  'chain-issuer-not-ca': unsure('CHAIN_CONSTRAINTS_FAILURE', 'error'),
  'chain-too-long': unsure('CHAIN_CONSTRAINTS_FAILURE', 'error'),
  'chain-key-usage': unsure('CHAIN_CONSTRAINTS_FAILURE', 'error'),
  'chain-critical-extension': unsure('CHAIN_CONSTRAINTS_FAILURE', 'error'),
  'chain-name-constraints': unsure('CHAIN_CONSTRAINTS_FAILURE', 'error'),
  'chain-policy': unsure('CHAIN_CONSTRAINTS_FAILURE', 'error'),
  'chain-damaged': unsure('CERTIFICATE_CHAIN_GENERAL_FAILURE', 'error'),
  'certificate-expired': unsure('OUT_OF_BOUNDS_NO_POE'),
  'certificate-expired-since': unsure('OUT_OF_BOUNDS_NO_POE'),
  'certificate-expired-later': said('info'),
  'certificate-expired-forgotten': unsure('OUT_OF_BOUNDS_NOT_REVOKED'),
  'certificate-not-yet-valid': failed('NOT_YET_VALID'),
  'certificate-purpose': unsure('CHAIN_CONSTRAINTS_FAILURE', 'error'),
  'certificate-revoked': failed('REVOKED'),
  'certificate-revoked-no-proof': unsure('REVOKED_NO_POE', 'error'),
  'certificate-revoked-later': said('info'),
  'certificate-on-hold': unsure('TRY_LATER'),
  'chain-revoked': unsure('REVOKED_CA_NO_POE', 'error'),
  'revocation-not-checked': said('warning'),
  'revocation-good': said('info'),
  'revocation-responder-unknown': said('warning'),
  'revocation-evidence-unusable': said('warning'),
} satisfies Record<string, Rule>;

export type FindingCode = keyof typeof findingRules;

const ruleOf = (code: FindingCode): Rule => findingRules[code];

/** Findings of one signature or one file, each code once. */
export class Findings {
  readonly list: (ReportFinding & { code: FindingCode })[] = [];

  add(code: FindingCode, detail?: Record<string, string>): void {
    if (this.has(code)) return;
    this.list.push({ code, severity: ruleOf(code).severity, ...(detail ? { detail } : {}) });
  }

  has(...codes: FindingCode[]): boolean {
    return this.list.some((finding) => codes.includes(finding.code));
  }

  get breaks(): boolean {
    return this.list.some(({ code }) => ruleOf(code).breaks);
  }

  /** The worst verdict any finding bears; the first of equals gives the reason. */
  get verdict(): { indication: Indication; subIndication: SubIndication | null } {
    const verdicts = this.list.map(({ code }) => ruleOf(code).verdict).filter((verdict) => verdict !== undefined);
    const worst = verdicts.find(([indication]) => indication === 'TOTAL-FAILED') ?? verdicts[0];
    return worst
      ? { indication: worst[0], subIndication: worst[1] }
      : { indication: 'TOTAL-PASSED', subIndication: null };
  }
}
