import { type Asn1, childrenOf, Members, rawOf, readWhole, Tag } from './der';
import { hexOf, oidOf, textOf } from './der-values';
import { AnswersAbout, Readings } from './memo';
import type { NameParts } from './types';

interface Attribute {
  oid: string;
  value: string;
}

/** A distinguished name: relative names in the order of the file, each one or more attributes. */
export interface Name {
  /** DER as found. */
  raw: Uint8Array;
  parts: Attribute[][];
  /** Equal for names that RFC 5280 7.1 calls equal: case and runs of spaces do not count. */
  key: string;
  /** The same key for each relative name, so that a subtree can be compared from its root. */
  keys: string[];
}

const oids = { cn: '2.5.4.3', o: '2.5.4.10', ou: '2.5.4.11', c: '2.5.4.6', uid: '0.9.2342.19200300.100.1.1' };

/** RFC 4514 3, and the names Vietnamese certificates use besides (facts/signatures.md 8.6). */
const shortNames: Record<string, string> = {
  [oids.cn]: 'CN',
  [oids.o]: 'O',
  [oids.ou]: 'OU',
  [oids.c]: 'C',
  [oids.uid]: 'UID',
  '2.5.4.4': 'SN',
  '2.5.4.5': 'serialNumber',
  '2.5.4.7': 'L',
  '2.5.4.8': 'ST',
  '2.5.4.9': 'STREET',
  '2.5.4.12': 'title',
  '2.5.4.42': 'givenName',
  '2.5.4.97': 'organizationIdentifier',
  '0.9.2342.19200300.100.1.25': 'DC',
  '1.2.840.113549.1.9.1': 'emailAddress',
};

const remembered = new Readings<Name>(400);

export const readName = (node: Asn1): Name => remembered.get(rawOf(node), (raw) => nameOf(readWhole(raw)));

function nameOf(node: Asn1): Name {
  const parts = new Members(node).rest().map((set) => new Members(set, Tag.set).rest().map(readAttribute));
  const keys = parts.map(relativeKey);
  return { raw: rawOf(node), parts, key: keys.join('\u0001'), keys };
}

function readAttribute(pair: Asn1): Attribute {
  const members = new Members(pair);
  const oid = oidOf(members.next());
  return { oid, value: attributeText(members.next()) };
}

/** The key of a whole name made of another and one relative name below it (RFC 5280 4.2.1.13, `[1]`). */
export function keyBelow(name: Name, relative: Asn1): string {
  return [...name.keys, relativeKey(childrenOf(relative).map(readAttribute))].join('\u0001');
}

function relativeKey(attributes: Attribute[]): string {
  const normal = (value: string) => value.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();
  return attributes
    .map(({ oid, value }) => `${oid}=${normal(value)}`)
    .sort()
    .join('\u0002');
}

function attributeText(node: Asn1): string {
  return node.tag & 0x20 ? `#${hexOf(rawOf(node))}` : textOf(node);
}

const shown = new AnswersAbout<Name, NameParts>();

/** What the screen shows of a name. CN alone may be a mere unit code, so O and OU come along. */
export const nameParts = (name: Name): NameParts => shown.get(name, 'parts', () => partsOf(name));

function partsOf(name: Name): NameParts {
  const all = name.parts.flat();
  const values = (oid: string) => all.filter((attribute) => attribute.oid === oid).map((attribute) => attribute.value);
  const [commonName] = values(oids.cn);
  const [organisation] = values(oids.o);
  const units = values(oids.ou);
  const [country] = values(oids.c);
  const dn = dnText(name);
  return {
    display: commonName || organisation || dn,
    ...(commonName ? { commonName } : {}),
    ...(organisation ? { organisation } : {}),
    ...(units.length > 0 ? { unit: units.join(', ') } : {}),
    ...(country ? { country } : {}),
    uids: values(oids.uid),
    dn,
  };
}

/** RFC 4514: last relative name first, special characters escaped. */
function dnText(name: Name): string {
  return [...name.parts]
    .reverse()
    .map((attributes) =>
      attributes.map(({ oid, value }) => `${shortNames[oid] ?? oid}=${escapeValue(value)}`).join('+'),
    )
    .join(',');
}

function escapeValue(value: string): string {
  return value
    .replace(/[\\",+<>;]/g, '\\$&')
    .replace(/^[ #]/, '\\$&')
    .replace(/ $/, '\\ ');
}
