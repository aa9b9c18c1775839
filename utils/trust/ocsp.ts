import {
  type AlgorithmId,
  algorithmOf,
  type Certificate,
  certificatesIn,
  rawExtensions,
  signedParts,
} from './certificate';
import { type Asn1, Asn1Error, childrenOf, inside, Members, rawOf, readWhole, Tag } from './der';
import { hexOf, integerHex, octetsOf, oidOf, smallInteger, timeOf } from './der-values';
import { type Name, readName } from './name';

/** Which certificate a response speaks of (RFC 6960 4.1.1). */
export interface CertId {
  hashOid: string;
  issuerNameHash: Uint8Array;
  issuerKeyHash: Uint8Array;
  serial: string;
}

export interface SingleResponse {
  id: CertId;
  status: 'good' | 'revoked' | 'unknown';
  revokedAt?: Date;
  reason?: number;
  thisUpdate: Date;
  nextUpdate?: Date;
  /** How far back the responder remembers expired certificates (RFC 6960 4.4.4). */
  archiveCutoff?: Date;
}

/** A signed answer of an OCSP responder (RFC 6960 4.2.1), read but not believed. */
export interface OcspResponse {
  tbs: Uint8Array;
  signatureAlgorithm: AlgorithmId;
  signature: Uint8Array;
  responder: { kind: 'name'; name: Name } | { kind: 'key'; sha1: string };
  producedAt: Date;
  responses: SingleResponse[];
  /** Hex of the nonce's value as written. */
  nonce?: string;
  certificates: Certificate[];
}

const basicId = '1.3.6.1.5.5.7.48.1.1';
const nonceId = '1.3.6.1.5.5.7.48.1.2';
const archiveCutoffId = '1.3.6.1.5.5.7.48.1.6';

/** Null when it is no answer: damaged, or the responder refused (its status is not `successful`). */
export function readOcspResponse(der: Uint8Array): OcspResponse | null {
  try {
    const outer = new Members(readWhole(der));
    if (smallInteger(outer.next(), Tag.enumerated) !== 0) return null;
    const typed = new Members(inside(outer.take(0xa0)));
    if (oidOf(typed.next()) !== basicId) return null;
    return basicOf(readWhole(octetsOf(typed.next())));
  } catch (error) {
    if (error instanceof Asn1Error) return null;
    throw error;
  }
}

function basicOf(node: Asn1): OcspResponse {
  const { tbsNode, signatureAlgorithm, signature, rest } = signedParts(node);
  const certificates = rest.find(({ tag }) => tag === 0xa0);
  const tbs = new Members(tbsNode);
  tbs.optional(0xa0);
  const responder = readResponder(tbs.next());
  const producedAt = timeOf(tbs.next());
  const responses = new Members(tbs.next()).rest().map(readSingle);
  const extensions = tbs.optional(0xa1);
  const nonce = extensions ? understood(extensions, nonceId).get(nonceId) : undefined;
  return {
    tbs: rawOf(tbsNode),
    signatureAlgorithm,
    signature,
    responder,
    producedAt,
    responses,
    ...(nonce ? { nonce: hexOf(nonce.value) } : {}),
    certificates: certificates ? certificatesIn(inside(certificates)) : [],
  };
}

/** Critical extensions change what a response means; one that is not understood makes it useless. */
function understood(explicit: Asn1, ...known: string[]) {
  const raw = rawExtensions(inside(explicit));
  for (const [id, { critical }] of raw) {
    if (critical && !known.includes(id)) throw new Asn1Error('a response nobody understands');
  }
  return raw;
}

function readResponder(node: Asn1): OcspResponse['responder'] {
  if (node.tag === 0xa1) return { kind: 'name', name: readName(inside(node)) };
  if (node.tag === 0xa2) return { kind: 'key', sha1: hexOf(octetsOf(inside(node))) };
  throw new Asn1Error('a responder without a name');
}

function readSingle(node: Asn1): SingleResponse {
  const members = new Members(node);
  const id = readCertId(members.next());
  const status = members.next();
  const thisUpdate = timeOf(members.next());
  const next = members.optional(0xa0);
  const extensions = members.optional(0xa1);
  const cutoff = extensions ? understood(extensions, archiveCutoffId).get(archiveCutoffId) : undefined;
  return {
    id,
    ...readStatus(status),
    thisUpdate,
    ...(next ? { nextUpdate: timeOf(inside(next)) } : {}),
    ...(cutoff ? { archiveCutoff: timeOf(readWhole(cutoff.value)) } : {}),
  };
}

function readCertId(node: Asn1): CertId {
  const members = new Members(node);
  return {
    hashOid: algorithmOf(members.next()).oid,
    issuerNameHash: octetsOf(members.next()),
    issuerKeyHash: octetsOf(members.next()),
    serial: integerHex(members.next()),
  };
}

function readStatus(node: Asn1): Pick<SingleResponse, 'status' | 'revokedAt' | 'reason'> {
  if (node.tag === 0x80) return { status: 'good' };
  if (node.tag === 0x82) return { status: 'unknown' };
  if (node.tag !== 0xa1) throw new Asn1Error('no status');
  const [time, reason] = childrenOf(node);
  if (!time) throw new Asn1Error('revoked at no time');
  return {
    status: 'revoked',
    revokedAt: timeOf(time),
    ...(reason ? { reason: smallInteger(inside(reason), Tag.enumerated) } : {}),
  };
}

/** OCSPResponses and lists as CMS carries them in `crls` (RFC 5652 10.2.1, RFC 5940). */
export function revocationInfoIn(container: Asn1): { crls: Uint8Array[]; ocspResponses: Uint8Array[] } {
  const crls: Uint8Array[] = [];
  const ocspResponses: Uint8Array[] = [];
  for (const node of childrenOf(container)) {
    if (node.tag === Tag.sequence) crls.push(rawOf(node));
    else if (node.tag === 0xa1) {
      const [id, value] = childrenOf(node);
      if (id && value && oidOf(id) === '1.3.6.1.5.5.7.16.2') ocspResponses.push(rawOf(value));
    }
  }
  return { crls, ocspResponses };
}
