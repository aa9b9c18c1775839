import { AnswersAbout, type Asn1, Asn1Error, type Certificate, ExtensionId } from '../trust';
import { keyFacts, type PublicKey } from './algorithms';
import { NameConstraints } from './name-constraints';
import { type PolicyOptions, PolicyTree } from './policies';
import { type ValueOutcome, verifyValue } from './verify-value';

/** Why a path fails; the message catalogue has `finding_chain_<problem>`. */
export type PathProblem =
  | 'signature-wrong'
  | 'algorithm-unsupported'
  | 'outside-validity'
  | 'issuer-not-ca'
  | 'too-long'
  | 'key-usage'
  | 'critical-extension'
  | 'name-constraints'
  | 'policy'
  | 'damaged';

/** KeyUsage bits (RFC 5280 4.2.1.3). */
export const KeyUsage = { digitalSignature: 0, nonRepudiation: 1, certSign: 5, crlSign: 6 } as const;

/** Extensions whose meaning is judged here or, for the last four, elsewhere in the verification. */
const understood = new Set<string>([
  ExtensionId.basicConstraints,
  ExtensionId.keyUsage,
  ExtensionId.nameConstraints,
  ExtensionId.policies,
  ExtensionId.policyMappings,
  ExtensionId.policyConstraints,
  ExtensionId.inhibitAnyPolicy,
  ExtensionId.subjectAltName,
  ExtensionId.issuerAltName,
  ExtensionId.extendedKeyUsage,
  ExtensionId.distributionPoints,
  ExtensionId.subjectKeyId,
  ExtensionId.authorityKeyId,
]);

/**
 * RFC 5280 6.1 on one path, anchor first, end certificate last. Every certificate must be in force at `at`
 * (the shell model of facts/signatures.md 4), the anchor too.
 */
export async function judgePath(path: Certificate[], at: Date, policies: PolicyOptions): Promise<PathProblem | null> {
  try {
    return await judge(path, at, policies);
  } catch (error) {
    if (error instanceof Asn1Error) return 'damaged';
    throw error;
  }
}

async function judge(
  [anchor, ...rest]: Certificate[],
  at: Date,
  policyOptions: PolicyOptions,
): Promise<PathProblem | null> {
  if (!anchor) return 'damaged';
  if (!inForce(anchor, at)) return 'outside-validity';
  const names = new NameConstraints();
  const policies = new PolicyTree(policyOptions, rest.length);
  let room = rest.length;
  let issuer: Certificate = anchor;
  let key: PublicKey = anchor;
  for (const [i, certificate] of rest.entries()) {
    const last = i === rest.length - 1;
    const basic = await judgeBasics(certificate, issuer, key, at);
    if (basic) return basic;
    if ((last || !certificate.selfIssued) && !names.allows(certificate)) return 'name-constraints';
    if (!policies.enter(certificate, last)) return 'policy';
    if ([...certificate.extensions.raw].some(([oid, { critical }]) => critical && !understood.has(oid))) {
      return 'critical-extension';
    }
    if (last) return policies.finish(certificate) ? null : 'policy';
    if (!policies.leave(certificate)) return 'policy';
    names.add(certificate);
    const constraints = certificate.extensions.basicConstraints;
    if (certificate.version < 3 || !constraints?.ca) return 'issuer-not-ca';
    if (!certificate.selfIssued && room-- <= 0) return 'too-long';
    if (constraints.pathLength !== undefined) room = Math.min(room, constraints.pathLength);
    if (certificate.extensions.keyUsage && !certificate.extensions.keyUsage.has(KeyUsage.certSign)) return 'key-usage';
    key = inherit(certificate, key);
    issuer = certificate;
  }
  return null;
}

async function judgeBasics(
  certificate: Certificate,
  issuer: Certificate,
  key: PublicKey,
  at: Date,
): Promise<PathProblem | null> {
  if (certificate.issuer.key !== issuer.subject.key) return 'signature-wrong';
  const outcome = await signatureOutcome(certificate, key);
  if (outcome !== 'right') return outcome === 'wrong' ? 'signature-wrong' : 'algorithm-unsupported';
  return inForce(certificate, at) ? null : 'outside-validity';
}

const inForce = (certificate: Certificate, at: Date) => certificate.notBefore <= at && at <= certificate.notAfter;

const outcomes = new AnswersAbout<Certificate, Promise<ValueOutcome>>();

function signatureOutcome(certificate: Certificate, key: PublicKey): Promise<ValueOutcome> {
  return outcomes.get(certificate, key, () =>
    verifyValue(key, certificate.signatureAlgorithm, certificate.signature, certificate.tbs),
  );
}

/** A DSA key without parameters takes its issuer's (RFC 5280 6.1.4 e, f). */
function inherit(certificate: Certificate, issuerKey: PublicKey): PublicKey {
  const own: Asn1 | undefined = certificate.keyAlgorithm.parameters;
  const lacks = keyFacts(certificate).kind === 'dsa' && own?.tag !== 0x30;
  return lacks && certificate.keyAlgorithm.oid === issuerKey.keyAlgorithm.oid
    ? { ...certificate, keyAlgorithm: issuerKey.keyAlgorithm }
    : certificate;
}
