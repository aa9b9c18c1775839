import { type Asn1, Asn1Error, inside, Members, rawOf, readAsn1, readWhole, Tag } from './der';
import { bitsAsBytes, booleanOf, integerHex, octetsOf, oidOf, timeOf } from './der-values';
import { type Extensions, readExtensions } from './extensions';
import { Readings } from './memo';
import { type Name, readName } from './name';

/** Which algorithm, with its parameters as they stand. */
export interface AlgorithmId {
  oid: string;
  /** DER of the parameters; absent when none are written. */
  parameters?: Asn1;
}

/** An X.509 certificate (RFC 5280 4.1), read but not believed. */
export interface Certificate {
  der: Uint8Array;
  /** The signed part, as found. */
  tbs: Uint8Array;
  version: number;
  /** Hex, lower case. */
  serial: string;
  issuer: Name;
  subject: Name;
  notBefore: Date;
  notAfter: Date;
  /** SubjectPublicKeyInfo as WebCrypto imports it. */
  spki: Uint8Array;
  keyAlgorithm: AlgorithmId;
  /** The key's bits alone: what an OCSP CertID hashes. */
  keyBits: Uint8Array;
  signatureAlgorithm: AlgorithmId;
  signature: Uint8Array;
  extensions: Extensions;
  selfIssued: boolean;
}

/** Larger ones exist, but none that comes again and again. */
const mostRemembered = 8_000;
const remembered = new Readings<Certificate | null>(400);

/** Null when the bytes are not one whole certificate. */
export function readCertificate(der: Uint8Array): Certificate | null {
  if (der.length > mostRemembered) return read(der);
  return remembered.get(der, read);
}

function read(der: Uint8Array): Certificate | null {
  try {
    return certificateOf(readWhole(der));
  } catch (error) {
    if (error instanceof Asn1Error) return null;
    throw error;
  }
}

function certificateOf(node: Asn1): Certificate {
  const { tbsNode, signatureAlgorithm, signature } = signedParts(node);
  const tbs = new Members(tbsNode);
  const version = tbs.optional(0xa0);
  const serial = integerHex(tbs.next());
  const inner = algorithmOf(tbs.next());
  if (inner.oid !== signatureAlgorithm.oid) throw new Asn1Error('two signature algorithms');
  const issuer = readName(tbs.next());
  const validity = new Members(tbs.next());
  const notBefore = timeOf(validity.next());
  const notAfter = timeOf(validity.next());
  const subject = readName(tbs.next());
  const spki = tbs.take(Tag.sequence);
  const key = new Members(spki);
  tbs.optional(0x81);
  tbs.optional(0x82);
  const extensions = tbs.optional(0xa3);
  return {
    der: rawOf(node),
    tbs: rawOf(tbsNode),
    version: version ? Number.parseInt(integerHex(inside(version)), 16) + 1 : 1,
    serial,
    issuer,
    subject,
    notBefore,
    notAfter,
    spki: rawOf(spki),
    keyAlgorithm: algorithmOf(key.next()),
    keyBits: bitsAsBytes(key.next()),
    signatureAlgorithm,
    signature,
    extensions: readExtensions(extensions ? rawExtensions(inside(extensions)) : new Map()),
    selfIssued: issuer.key === subject.key,
  };
}

/** The outer form that certificates, lists and OCSP answers share: what is signed, how, and the value (X.509 SIGNED). */
export function signedParts(node: Asn1): {
  tbsNode: Asn1;
  signatureAlgorithm: AlgorithmId;
  signature: Uint8Array;
  rest: Asn1[];
} {
  const outer = new Members(node);
  const tbsNode = outer.next();
  const signatureAlgorithm = algorithmOf(outer.next());
  return { tbsNode, signatureAlgorithm, signature: bitsAsBytes(outer.next()), rest: outer.rest() };
}

export function algorithmOf(node: Asn1): AlgorithmId {
  const members = new Members(node);
  const oid = oidOf(members.next());
  const [parameters] = members.rest();
  return { oid, ...(parameters ? { parameters } : {}) };
}

export interface RawExtension {
  critical: boolean;
  value: Uint8Array;
}

/** Extensions by identifier; one may stand only once (RFC 5280 4.2). Certificates, CRLs and OCSP share the form. */
export function rawExtensions(node: Asn1): Map<string, RawExtension> {
  const all = new Map<string, RawExtension>();
  for (const child of new Members(node).rest()) {
    const members = new Members(child);
    const oid = oidOf(members.next());
    const critical = members.optional(Tag.boolean);
    if (all.has(oid)) throw new Asn1Error('an extension stands twice');
    all.set(oid, { critical: critical ? booleanOf(critical) : false, value: octetsOf(members.next()) });
  }
  return all;
}

/** Certificates of a P7B or CMS `certificates` field; other kinds of certificate in it are left out. */
export function certificatesIn(container: Asn1): Certificate[] {
  const found: Certificate[] = [];
  for (let at = container.valueStart; at < container.valueEnd; ) {
    const node = readAsn1(container.source, at, container.valueEnd);
    if (node.tag === Tag.sequence) {
      const certificate = readCertificate(rawOf(node));
      if (certificate) found.push(certificate);
    }
    at = node.end;
  }
  return found;
}
