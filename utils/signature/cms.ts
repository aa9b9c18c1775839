import {
  type AlgorithmId,
  type Asn1,
  Asn1Error,
  algorithmOf,
  type Certificate,
  certificatesIn,
  childrenOf,
  contentOf,
  hexOf,
  inside,
  integerHex,
  Members,
  type Name,
  octetsOf,
  oidOf,
  rawOf,
  readAsn1,
  readName,
  revocationInfoIn,
  Tag,
} from '../trust';

export const CmsId = {
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  tstInfo: '1.2.840.113549.1.9.16.1.4',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingTime: '1.2.840.113549.1.9.5',
  signingCertificate: '1.2.840.113549.1.9.16.2.12',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  signatureTimestamp: '1.2.840.113549.1.9.16.2.14',
  algorithmProtection: '1.2.840.113549.1.9.52',
  revocationArchival: '1.2.840.113583.1.1.8',
} as const;

/** An attribute: its identifier and the values of its SET. */
export interface CmsAttribute {
  oid: string;
  values: Asn1[];
}

type SignerId = { kind: 'issuer'; issuer: Name; serial: string } | { kind: 'key'; keyId: string };

export interface CmsSigner {
  id: SignerId;
  digestOid: string;
  signatureAlgorithm: AlgorithmId;
  signature: Uint8Array;
  /** Absent in "CMS cũ": then the signature is over the content itself. */
  signed?: {
    attributes: CmsAttribute[] /** What is hashed: as found, re-tagged as SET. */;
    bytes: Uint8Array;
    der: boolean;
  };
  unsigned: CmsAttribute[];
}

/** The signer's own timestamp tokens (RFC 3161, Appendix A), as bytes. */
export const timestampTokensOf = ({ unsigned }: CmsSigner): Uint8Array[] =>
  unsigned.filter(({ oid }) => oid === CmsId.signatureTimestamp).flatMap(({ values }) => values.map(rawOf));

/** SignedData (RFC 5652 5.1), read but not believed. */
export interface Cms {
  contentType: string;
  content?: Uint8Array;
  certificates: Certificate[];
  crls: Uint8Array[];
  ocspResponses: Uint8Array[];
  signers: CmsSigner[];
  /** Only zeros follow the structure in its padding. */
  cleanPadding: boolean;
}

/** Null when the bytes are no SignedData. */
export function readCms(bytes: Uint8Array): Cms | null {
  try {
    return cmsOf(bytes);
  } catch (error) {
    if (error instanceof Asn1Error) return null;
    throw error;
  }
}

function cmsOf(bytes: Uint8Array): Cms {
  const node = readAsn1(bytes);
  const outer = new Members(node);
  if (oidOf(outer.next()) !== CmsId.signedData) throw new Asn1Error('not signed data');
  const members = new Members(inside(outer.take(0xa0)));
  members.take(Tag.integer);
  members.take(Tag.set);
  const encapsulated = new Members(members.next());
  const contentType = oidOf(encapsulated.next());
  const content = encapsulated.optional(0xa0);
  const certificates = members.optional(0xa0);
  const crls = members.optional(0xa1);
  const signers = new Members(members.next(), Tag.set).rest().map(readSigner);
  return {
    contentType,
    ...(content ? { content: contentBytes(inside(content)) } : {}),
    certificates: certificates ? certificatesIn(certificates) : [],
    ...(crls ? revocationInfoIn(crls) : { crls: [], ocspResponses: [] }),
    signers,
    cleanPadding: isZero(bytes, node.end),
  };
}

/** A signature's place is mostly padding: thousands of bytes in every file. */
export function isZero(bytes: Uint8Array, from: number): boolean {
  for (let i = from; i < bytes.length; i++) if (bytes[i] !== 0) return false;
  return true;
}

/** PKCS#7 1.5 allowed any type as content; then its value is what is hashed (RFC 5652 5.2.1). */
const contentBytes = (node: Asn1) => ((node.tag & 0x1f) === Tag.octetString ? octetsOf(node) : contentOf(node));

function readSigner(node: Asn1): CmsSigner {
  const members = new Members(node);
  members.take(Tag.integer);
  const id = readSignerId(members.next());
  const digestOid = algorithmOf(members.next()).oid;
  const signed = members.optional(0xa0);
  const signatureAlgorithm = algorithmOf(members.next());
  const signature = octetsOf(members.next());
  const unsigned = members.optional(0xa1);
  return {
    id,
    digestOid,
    signatureAlgorithm,
    signature,
    ...(signed ? { signed: readSigned(signed) } : {}),
    unsigned: unsigned ? childrenOf(unsigned).map(readAttribute) : [],
  };
}

function readSignerId(node: Asn1): SignerId {
  if (node.tag === 0x80) return { kind: 'key', keyId: hexOf(contentOf(node)) };
  if (node.tag === 0xa0) return { kind: 'key', keyId: hexOf(octetsOf(inside(node))) };
  const members = new Members(node);
  return { kind: 'issuer', issuer: readName(members.next()), serial: integerHex(members.next()) };
}

function readSigned(node: Asn1): NonNullable<CmsSigner['signed']> {
  const bytes = rawOf(node).slice();
  bytes[0] = Tag.set;
  const children = childrenOf(node);
  return { attributes: children.map(readAttribute), bytes, der: !node.indefinite && inDerOrder(children) };
}

function readAttribute(node: Asn1): CmsAttribute {
  const members = new Members(node);
  return { oid: oidOf(members.next()), values: new Members(members.next(), Tag.set).rest() };
}

/** A SET OF is sorted by its encodings (X.690 11.6). */
function inDerOrder(children: Asn1[]): boolean {
  const encodings = children.map((child) => hexOf(rawOf(child)));
  return encodings.every((encoding, i) => i === 0 || (encodings[i - 1] ?? '') <= encoding);
}

/** The one value of an attribute that must stand once with one value; `undefined` when absent, null when repeated. */
export function soleValue(attributes: CmsAttribute[], oid: string): Asn1 | null | undefined {
  const found = attributes.filter((attribute) => attribute.oid === oid);
  if (found.length === 0) return undefined;
  const [attribute] = found;
  return found.length === 1 && attribute?.values.length === 1 ? (attribute.values[0] ?? null) : null;
}
