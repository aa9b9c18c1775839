import { type Asn1, Asn1Error, type Certificate, Members, octetsOf, oidOf, sameBytes, timeOf } from '../trust';
import { canHash, digest, type Hash, hashOf, keyFacts, schemeOf } from './algorithms';
import { type Cms, type CmsAttribute, CmsId, type CmsSigner, soleValue } from './cms';
import { checkEss, type EssOutcome } from './ess';
import type { Findings } from './findings';
import { verifyValue } from './verify-value';

/** The bytes a signature is about, hashed only when asked. */
export interface SignedContent {
  bytes(): Uint8Array;
  digest(hash: Hash): Promise<Uint8Array>;
}

export interface CmsInput {
  content: SignedContent;
  /** What the contentType attribute must say. */
  contentType: string;
  /** Certificates besides those in the structure itself. */
  pool: Certificate[];
}

export interface CmsCheck {
  signer: CmsSigner;
  certificate: Certificate;
  hash: Hash;
  ess: EssOutcome;
  claimedTime?: Date;
}

/** The CMS checklist (facts/signatures.md 3, RFC 5652 5.4–5.6). Null when there is nothing left to judge. */
export async function checkCms(cms: Cms, input: CmsInput, findings: Findings): Promise<CmsCheck | null> {
  try {
    return await check(cms, input, findings);
  } catch (error) {
    if (!(error instanceof Asn1Error)) throw error;
    findings.add('cms-malformed');
    return null;
  }
}

async function check(cms: Cms, input: CmsInput, findings: Findings): Promise<CmsCheck | null> {
  if (!cms.cleanPadding) findings.add('contents-malformed');
  const [signer, ...others] = cms.signers;
  if (!signer || others.length > 0) {
    findings.add('cms-signer-count');
    return null;
  }
  const hash = checkAlgorithms(signer, findings);
  if (!hash) return null;
  const attributes = signer.signed?.attributes ?? [];
  const certificate = await signerCertificate(signer, [...cms.certificates, ...input.pool], attributes);
  if (!certificate) {
    findings.add('signer-certificate-missing');
    return null;
  }
  const data = signer.signed ? signer.signed.bytes : input.content.bytes();
  // Under way while the content is hashed: neither waits for the other.
  const value = verifyValue(certificate, signer.signatureAlgorithm, signer.signature, data, hash);
  if (signer.signed) await Promise.all([checkAttributes(signer.signed, hash, input, findings), value]);
  else findings.add('cms-without-signed-attributes');
  checkKey(certificate, findings);
  const outcome = await value;
  if (outcome === 'wrong') findings.add('signature-mismatch');
  if (outcome === 'unsupported') findings.add('algorithm-unsupported', { algorithm: signer.signatureAlgorithm.oid });
  const claimed = soleValue(attributes, CmsId.signingTime);
  const claimedTime = claimed ? timeOrNothing(claimed) : undefined;
  return {
    signer,
    certificate,
    hash,
    ess: await checkEss(attributes, certificate),
    ...(claimedTime ? { claimedTime } : {}),
  };
}

const edwardsHashes: Record<string, Hash> = { ed25519: 'SHA-512', ed448: 'SHAKE256' };

/** 3.5 and 3.8: both identifiers must name one hash, and one that still means something. */
function checkAlgorithms(signer: CmsSigner, findings: Findings): Hash | null {
  const hash = hashOf(signer.digestOid);
  const scheme = schemeOf(signer.signatureAlgorithm);
  if (hash === 'MD5') findings.add('hash-broken', { algorithm: 'MD5' });
  else if (!hash || !canHash(hash)) findings.add('algorithm-unsupported', { algorithm: hash ?? signer.digestOid });
  if (!hash || !canHash(hash)) return null;
  if (!scheme) {
    findings.add('algorithm-unsupported', { algorithm: signer.signatureAlgorithm.oid });
    return hash;
  }
  if ('hash' in scheme && scheme.hash && scheme.hash !== hash) findings.add('algorithms-disagree');
  // RFC 8419 3.1: these two curves have one hash each, where there are signed attributes.
  const only = signer.signed && edwardsHashes[scheme.kind];
  if (only && only !== hash) findings.add('algorithms-disagree');
  if (scheme.kind === 'rsa') findings.add('not-annex-one');
  const protection = soleValue(signer.signed?.attributes ?? [], CmsId.algorithmProtection);
  if (protection === null || (protection && !protectionAgrees(protection, signer))) findings.add('algorithms-disagree');
  return hash;
}

/** RFC 8933: the signed copy of the two identifiers equals those used. */
function protectionAgrees(value: Asn1, signer: CmsSigner): boolean {
  const members = new Members(value);
  const digestOid = oidOf(new Members(members.next()).next());
  const signature = members.optional(0xa1);
  const signatureOid = signature ? oidOf(new Members({ ...signature, tag: 0x30 }).next()) : undefined;
  return digestOid === signer.digestOid && signatureOid === signer.signatureAlgorithm.oid;
}

async function signerCertificate(
  { id }: CmsSigner,
  pool: Certificate[],
  attributes: CmsAttribute[],
): Promise<Certificate | undefined> {
  const matching = pool.filter((certificate) =>
    id.kind === 'key'
      ? certificate.extensions.subjectKeyId === id.keyId
      : certificate.serial === id.serial && certificate.issuer.key === id.issuer.key,
  );
  for (const certificate of matching.length > 1 ? matching : []) {
    if ((await checkEss(attributes, certificate)) === 'match') return certificate;
  }
  return matching[0];
}

/** 3.3: contentType and messageDigest stand once, with one value, and are true. */
async function checkAttributes(
  signed: NonNullable<CmsSigner['signed']>,
  hash: Hash,
  input: CmsInput,
  findings: Findings,
): Promise<void> {
  const { attributes } = signed;
  if (!signed.der) findings.add('signed-attributes-not-der');
  const repeated = new Set(attributes.map((attribute) => attribute.oid)).size !== attributes.length;
  const type = soleValue(attributes, CmsId.contentType);
  const digestNode = soleValue(attributes, CmsId.messageDigest);
  if (repeated || !type || !digestNode || oidOf(type) !== input.contentType) {
    findings.add('signed-attributes-incomplete');
  }
  if (digestNode && !sameBytes(octetsOf(digestNode), await input.content.digest(hash))) findings.add('digest-mismatch');
}

function checkKey(certificate: Certificate, findings: Findings): void {
  const facts = keyFacts(certificate);
  const least = facts.kind === 'rsa' ? 2048 : facts.kind === 'ec' ? 256 : 0;
  if (facts.bits < least) findings.add('key-too-short', { bits: String(facts.bits) });
}

function timeOrNothing(node: Asn1): Date | undefined {
  try {
    return timeOf(node);
  } catch (error) {
    if (error instanceof Asn1Error) return undefined;
    throw error;
  }
}

/** Content that lies in the structure itself. */
export function ownContent(bytes: Uint8Array): SignedContent {
  return { bytes: () => bytes, digest: (hash) => digest(hash, bytes) };
}
