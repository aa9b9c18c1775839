import { type Asn1, type Certificate, integerHex, Members, octetsOf, oidOf, sameBytes, Tag } from '../trust';
import { canHash, type Hash, hashOf } from './algorithms';
import { type CmsAttribute, CmsId, soleValue } from './cms';
import { hashOfCertificate } from './hashes';

/** Does the signed attribute name this very certificate (RFC 5035)? Defeats substitution of certificates. */
export type EssOutcome = 'match' | 'mismatch' | 'absent';

export async function checkEss(attributes: CmsAttribute[], certificate: Certificate): Promise<EssOutcome> {
  const second = soleValue(attributes, CmsId.signingCertificateV2);
  const first = soleValue(attributes, CmsId.signingCertificate);
  if (second === undefined && first === undefined) return 'absent';
  if (second === null || first === null) return 'mismatch';
  if (second && !(await names(second, certificate, true))) return 'mismatch';
  if (first && !(await names(first, certificate, false))) return 'mismatch';
  return 'match';
}

async function names(value: Asn1, certificate: Certificate, v2: boolean): Promise<boolean> {
  // The first identifier names the signer; the others may name the rest of the path.
  const id = new Members(new Members(new Members(value).next()).next());
  const algorithm = v2 ? id.optional(Tag.sequence) : undefined;
  const hash: Hash | undefined = algorithm ? hashOf(oidOf(new Members(algorithm).next())) : v2 ? 'SHA-256' : 'SHA-1';
  const expected = octetsOf(id.next());
  if (!hash || !canHash(hash) || !sameBytes(await hashOfCertificate(hash, certificate), expected)) return false;
  const issuerSerial = id.optional(Tag.sequence);
  if (!issuerSerial) return true;
  const members = new Members(issuerSerial);
  members.next();
  return integerHex(members.next()) === certificate.serial;
}
