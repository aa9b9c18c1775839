import { type AlgorithmId, algorithmOf, type RawExtension, rawExtensions, signedParts } from './certificate';
import { type Asn1, Asn1Error, inside, Members, rawOf, readAsn1, readWhole, Tag } from './der';
import { booleanOf, integerHex, namedBits, smallInteger, timeOf } from './der-values';
import { type DistributionPoint, readAuthorityKeyId, readPointName } from './extensions';
import { readGeneralNames } from './general-name';
import { type Name, readName } from './name';

/** What a list covers (RFC 5280 5.2.5). */
interface IssuingPoint extends Pick<DistributionPoint, 'fullName' | 'relative'> {
  onlyUser: boolean;
  onlyAuthority: boolean;
  onlyAttribute: boolean;
  indirect: boolean;
  reasons?: Set<number>;
  /** As written: a delta list must bear the very same scope. */
  raw: Uint8Array;
}

/** One revoked certificate (RFC 5280 5.3). */
export interface CrlEntry {
  date: Date;
  reason?: number;
  /** Since when the key is not to be believed, where the authority says so. */
  invalidSince?: Date;
}

/** A certificate revocation list (RFC 5280 5), read but not believed. */
export interface Crl {
  tbs: Uint8Array;
  signatureAlgorithm: AlgorithmId;
  signature: Uint8Array;
  issuer: Name;
  thisUpdate: Date;
  nextUpdate?: Date;
  number?: bigint;
  /** Present in a delta list: the number of the list it adds to. */
  deltaBase?: bigint;
  authorityKeyId?: string;
  point?: IssuingPoint;
  /** Since when expired certificates stay on the list (X.509 expiredCertsOnCRL). */
  keepsExpiredSince?: Date;
  /** A critical extension nobody here understands: the list must not be used (RFC 5280 5.2). */
  unknownCritical: boolean;
  /** Throws Asn1Error when an entry is damaged or bears an unknown critical extension. */
  find(serial: string, issuer: Name): CrlEntry | undefined;
}

const Id = {
  number: '2.5.29.20',
  reason: '2.5.29.21',
  invalidSince: '2.5.29.24',
  deltaBase: '2.5.29.27',
  point: '2.5.29.28',
  certificateIssuer: '2.5.29.29',
  authorityKeyId: '2.5.29.35',
  keepsExpiredSince: '2.5.29.60',
} as const;

const knownInList = new Set<string>([Id.number, Id.deltaBase, Id.point, Id.authorityKeyId, Id.keepsExpiredSince]);
const knownInEntry = new Set<string>([Id.reason, Id.invalidSince, Id.certificateIssuer]);

/** Null when the bytes are no whole list, in DER or as the PEM text that NEAC serves (facts/signatures.md 8.4). */
export function readCrl(bytes: Uint8Array): Crl | null {
  try {
    return crlOf(readWhole(bytes[0] === Tag.sequence ? bytes : derOfPem(bytes)));
  } catch (error) {
    if (error instanceof Asn1Error) return null;
    throw error;
  }
}

function crlOf(node: Asn1): Crl {
  const { tbsNode, signatureAlgorithm, signature } = signedParts(node);
  const tbs = new Members(tbsNode);
  tbs.optional(Tag.integer);
  if (algorithmOf(tbs.next()).oid !== signatureAlgorithm.oid) throw new Asn1Error('two signature algorithms');
  const issuer = readName(tbs.next());
  const thisUpdate = timeOf(tbs.next());
  const next = tbs.optional(Tag.utcTime) ?? tbs.optional(Tag.generalizedTime);
  const revoked = tbs.optional(Tag.sequence);
  const extensionsNode = tbs.optional(0xa0);
  const raw = extensionsNode ? rawExtensions(inside(extensionsNode)) : new Map<string, RawExtension>();
  const read = <T>(id: string, reader: (value: Asn1) => T): T | undefined => {
    const extension = raw.get(id);
    return extension ? reader(readWhole(extension.value)) : undefined;
  };
  const point = read(Id.point, readIssuingPoint);
  const number = read(Id.number, bigOf);
  const deltaBase = read(Id.deltaBase, bigOf);
  const authorityKeyId = read(Id.authorityKeyId, readAuthorityKeyId)?.keyId;
  const keepsExpiredSince = read(Id.keepsExpiredSince, timeOf);
  let entries: Map<string, Asn1> | undefined;
  return {
    tbs: rawOf(tbsNode),
    signatureAlgorithm,
    signature,
    issuer,
    thisUpdate,
    ...(next ? { nextUpdate: timeOf(next) } : {}),
    ...(number === undefined ? {} : { number }),
    ...(deltaBase === undefined ? {} : { deltaBase }),
    ...(authorityKeyId === undefined ? {} : { authorityKeyId }),
    ...(point ? { point } : {}),
    ...(keepsExpiredSince ? { keepsExpiredSince } : {}),
    unknownCritical: [...raw].some(([id, { critical }]) => critical && !knownInList.has(id)),
    find: (serial, certificateIssuer) => {
      entries ??= entriesOf(revoked, issuer, point?.indirect ?? false);
      const entry = entries.get(entryKey(certificateIssuer, serial));
      return entry && readEntry(entry);
    },
  };
}

function derOfPem(bytes: Uint8Array): Uint8Array {
  const text = new TextDecoder('latin1').decode(bytes);
  const body = /-----BEGIN X509 CRL-----([\s\S]*?)-----END X509 CRL-----/.exec(text)?.[1]?.replace(/\s+/g, '') ?? '';
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(body)) throw new Asn1Error('no list');
  return Uint8Array.from(atob(body), (character) => character.charCodeAt(0));
}

const bigOf = (node: Asn1) => BigInt(`0x${integerHex(node)}`);
const entryKey = (issuer: Name, serial: string) => `${serial} ${issuer.key}`;

/** In an indirect list an entry's issuer holds until another is named (RFC 5280 5.3.3). */
function entriesOf(revoked: Asn1 | undefined, listIssuer: Name, indirect: boolean): Map<string, Asn1> {
  const entries = new Map<string, Asn1>();
  if (!revoked) return entries;
  let issuer = listIssuer;
  for (let at = revoked.valueStart; at < revoked.valueEnd; ) {
    const node = readAsn1(revoked.source, at, revoked.valueEnd);
    at = node.end;
    const members = new Members(node);
    const serial = integerHex(members.next());
    members.next();
    const extensions = members.optional(Tag.sequence);
    if (extensions) {
      const raw = rawExtensions(extensions);
      for (const [id, { critical }] of raw) {
        if (critical && !knownInEntry.has(id)) throw new Asn1Error('an entry nobody understands');
      }
      const named = raw.get(Id.certificateIssuer);
      if (named && indirect) issuer = issuerIn(named.value);
    }
    entries.set(entryKey(issuer, serial), node);
  }
  return entries;
}

function issuerIn(value: Uint8Array): Name {
  const [first] = readGeneralNames(readWhole(value));
  if (first?.kind !== 'directory') throw new Asn1Error('an entry of no named issuer');
  return first.name;
}

function readEntry(node: Asn1): CrlEntry {
  const members = new Members(node);
  members.next();
  const date = timeOf(members.next());
  const extensions = members.optional(Tag.sequence);
  const raw = extensions ? rawExtensions(extensions) : new Map<string, RawExtension>();
  const reason = raw.get(Id.reason);
  const invalidSince = raw.get(Id.invalidSince);
  return {
    date,
    ...(reason ? { reason: smallInteger(readWhole(reason.value), Tag.enumerated) } : {}),
    ...(invalidSince ? { invalidSince: timeOf(readWhole(invalidSince.value)) } : {}),
  };
}

function readIssuingPoint(node: Asn1): IssuingPoint {
  const members = new Members(node);
  const name = members.optional(0xa0);
  const flag = (tag: number) => {
    const found = members.optional(tag);
    return found ? booleanOf({ ...found, tag: Tag.boolean }) : false;
  };
  const onlyUser = flag(0x81);
  const onlyAuthority = flag(0x82);
  const reasons = members.optional(0x83);
  const indirect = flag(0x84);
  const onlyAttribute = flag(0x85);
  return {
    ...(name ? readPointName(inside(name)) : {}),
    ...(reasons ? { reasons: namedBits(reasons, 0x83) } : {}),
    onlyUser,
    onlyAuthority,
    onlyAttribute,
    indirect,
    raw: rawOf(node),
  };
}
