import type { RawExtension } from './certificate';
import { type Asn1, Asn1Error, childrenOf, contentOf, inside, Members, readWhole, Tag } from './der';
import { booleanOf, hexOf, namedBits, oidOf, smallInteger } from './der-values';
import { type GeneralName, readGeneralName, readGeneralNames } from './general-name';
import type { Name } from './name';

/** What a distribution point says about the CRL it points to (RFC 5280 4.2.1.13). */
export interface DistributionPoint {
  fullName?: GeneralName[];
  /** The last relative name alone, raw: to be added to the CRL issuer's name. */
  relative?: Asn1;
  reasons?: Set<number>;
  crlIssuer?: Name[];
}

/** Standard extensions of RFC 5280 4.2, each absent or read. */
export interface Extensions {
  /** Every extension as found, to notice critical ones nobody understands. */
  raw: Map<string, RawExtension>;
  basicConstraints?: { ca: boolean; pathLength?: number };
  keyUsage?: Set<number>;
  extendedKeyUsage?: string[];
  subjectKeyId?: string;
  authorityKeyId?: { keyId?: string; serial?: string };
  subjectAltNames?: GeneralName[];
  distributionPoints?: DistributionPoint[];
  /** Where delta lists lie (RFC 5280 4.2.1.15). */
  freshestCrl?: DistributionPoint[];
  /** Addresses, by access method: OCSP, CA issuers. */
  access: { method: string; url: string }[];
}

/** Methods of an AuthorityInfoAccess (RFC 5280 4.2.2.1). */
export const AccessMethod = { ocsp: '1.3.6.1.5.5.7.48.1', issuers: '1.3.6.1.5.5.7.48.2' } as const;

/** Extension identifiers (RFC 5280, RFC 6960). */
export const ExtensionId = {
  subjectKeyId: '2.5.29.14',
  keyUsage: '2.5.29.15',
  subjectAltName: '2.5.29.17',
  issuerAltName: '2.5.29.18',
  basicConstraints: '2.5.29.19',
  nameConstraints: '2.5.29.30',
  distributionPoints: '2.5.29.31',
  policies: '2.5.29.32',
  policyMappings: '2.5.29.33',
  authorityKeyId: '2.5.29.35',
  policyConstraints: '2.5.29.36',
  extendedKeyUsage: '2.5.29.37',
  freshestCrl: '2.5.29.46',
  inhibitAnyPolicy: '2.5.29.54',
  accessDescriptions: '1.3.6.1.5.5.7.1.1',
  ocspNoCheck: '1.3.6.1.5.5.7.48.1.5',
} as const;

export function readExtensions(raw: Map<string, RawExtension>): Extensions {
  const read = <T>(id: string, reader: (node: Asn1) => T): T | undefined => {
    const extension = raw.get(id);
    return extension ? reader(readWhole(extension.value)) : undefined;
  };
  return definedOnly({
    raw,
    basicConstraints: read(ExtensionId.basicConstraints, readBasicConstraints),
    keyUsage: read(ExtensionId.keyUsage, (node) => namedBits(node)),
    extendedKeyUsage: read(ExtensionId.extendedKeyUsage, (node) => new Members(node).rest().map(oidOf)),
    subjectKeyId: read(ExtensionId.subjectKeyId, (node) => hexOf(contentOf(node))),
    authorityKeyId: read(ExtensionId.authorityKeyId, readAuthorityKeyId),
    subjectAltNames: read(ExtensionId.subjectAltName, readGeneralNames),
    distributionPoints: read(ExtensionId.distributionPoints, readDistributionPoints),
    freshestCrl: read(ExtensionId.freshestCrl, readDistributionPoints),
    access: read(ExtensionId.accessDescriptions, readAccess) ?? [],
  });
}

type Optional<T> = { [K in keyof T]: T[K] | undefined };

/** Leaves out what is undefined, so that "absent" has one form. */
function definedOnly<T extends { raw: unknown; access: unknown }>(values: Optional<T>): T {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as T;
}

function readBasicConstraints(node: Asn1): { ca: boolean; pathLength?: number } {
  const members = new Members(node);
  const ca = members.optional(Tag.boolean);
  const length = members.optional(Tag.integer);
  return { ca: ca ? booleanOf(ca) : false, ...(length ? { pathLength: smallInteger(length) } : {}) };
}

export function readAuthorityKeyId(node: Asn1): { keyId?: string; serial?: string } {
  const members = new Members(node);
  const keyId = members.optional(0x80);
  members.optional(0xa1);
  const serial = members.optional(0x82);
  return {
    ...(keyId ? { keyId: hexOf(contentOf(keyId)) } : {}),
    ...(serial ? { serial: hexOf(contentOf(serial)) } : {}),
  };
}

function readAccess(node: Asn1): { method: string; url: string }[] {
  return new Members(node).rest().flatMap((child) => {
    const members = new Members(child);
    const method = oidOf(members.next());
    const location = readGeneralName(members.next());
    return location.kind === 'uri' ? [{ method, url: location.value }] : [];
  });
}

const readDistributionPoints = (node: Asn1) => new Members(node).rest().map(readDistributionPoint);

function readDistributionPoint(node: Asn1): DistributionPoint {
  const members = new Members(node);
  const name = members.optional(0xa0);
  const reasons = members.optional(0x81);
  const issuer = members.optional(0xa2);
  return {
    ...(name ? readPointName(inside(name)) : {}),
    ...(reasons ? { reasons: namedBits(reasons, 0x81) } : {}),
    ...(issuer ? { crlIssuer: directoryNames(childrenOf(issuer).map(readGeneralName)) } : {}),
  };
}

/** DistributionPointName: also the form an issuing distribution point uses in a CRL (RFC 5280 5.2.5). */
export function readPointName(node: Asn1): Pick<DistributionPoint, 'fullName' | 'relative'> {
  if (node.tag === 0xa0) return { fullName: childrenOf(node).map(readGeneralName) };
  if (node.tag === 0xa1) return { relative: node };
  throw new Asn1Error('not a distribution point name');
}

const directoryNames = (names: GeneralName[]): Name[] =>
  names.flatMap((name) => (name.kind === 'directory' ? [name.name] : []));
