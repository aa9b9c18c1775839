import { bytesToHex } from '@noble/hashes/utils.js';
import { type Asn1, Asn1Error, childrenOf, contentOf, expectTag, Tag } from './der';

/** Values of ASN.1 nodes (X.690 8): what certificates and signatures are made of. */

export function oidOf(node: Asn1): string {
  const bytes = contentOf(expectTag(node, Tag.oid));
  const arcs: number[] = [];
  let value = 0;
  for (const byte of bytes) {
    value = value * 128 + (byte & 0x7f);
    if (value > Number.MAX_SAFE_INTEGER) throw new Asn1Error('object identifier too large');
    if (byte & 0x80) continue;
    if (arcs.length === 0)
      arcs.push(Math.min(2, Math.floor(value / 40)), value - 40 * Math.min(2, Math.floor(value / 40)));
    else arcs.push(value);
    value = 0;
  }
  if (arcs.length === 0 || (bytes.at(-1) ?? 0) & 0x80) throw new Asn1Error('object identifier ends too early');
  return arcs.join('.');
}

/** A serial number or a modulus, as lower-case hex without leading zero bytes; a minus sign when negative. */
export function integerHex(node: Asn1, tag: number = Tag.integer): string {
  const bytes = contentOf(expectTag(node, tag));
  if (bytes.length === 0) throw new Asn1Error('empty integer');
  const negative = ((bytes[0] ?? 0) & 0x80) !== 0;
  const hex = hexOf(bytes).replace(/^(00)+(?=..)/, '');
  return negative ? `-${hex}` : hex;
}

/** How many bits a positive number has: a modulus's strength. */
export function integerBits(node: Asn1): number {
  const bytes = contentOf(expectTag(node, Tag.integer));
  const first = bytes.findIndex((byte) => byte !== 0);
  return first < 0 ? 0 : (bytes.length - first) * 8 - (Math.clz32(bytes[first] ?? 0) - 24);
}

/** A small number: a version, a path length, a salt length. */
export function smallInteger(node: Asn1, tag: number = Tag.integer): number {
  const hex = integerHex(node, tag);
  if (hex.startsWith('-') || hex.length > 12) throw new Asn1Error('number out of range');
  return Number.parseInt(hex, 16);
}

export function booleanOf(node: Asn1): boolean {
  const bytes = contentOf(expectTag(node, Tag.boolean));
  if (bytes.length !== 1) throw new Asn1Error('boolean of a wrong length');
  return bytes[0] !== 0;
}

/** The bytes of an OCTET STRING; a constructed one (BER) is joined. `tag` for an implicitly tagged one. */
export function octetsOf(node: Asn1, tag: number = Tag.octetString): Uint8Array {
  if (node.tag === tag) return contentOf(node);
  if (node.tag !== (tag | 0x20)) throw new Asn1Error('octets belong here');
  return joinBytes(childrenOf(node).map((child) => octetsOf(child)));
}

/** The bytes of a BIT STRING that is a whole number of bytes: keys and signatures. */
export function bitsAsBytes(node: Asn1): Uint8Array {
  const bytes = contentOf(expectTag(node, Tag.bitString));
  if (bytes.length === 0 || bytes[0] !== 0) throw new Asn1Error('bits that are not bytes');
  return bytes.subarray(1);
}

/** Named bits (KeyUsage, ReasonFlags): the numbers of the set ones. */
export function namedBits(node: Asn1, tag: number = Tag.bitString): Set<number> {
  const [, ...bytes] = contentOf(expectTag(node, tag));
  const set = new Set<number>();
  bytes.forEach((byte, i) => {
    for (let bit = 0; bit < 8; bit++) if (byte & (0x80 >> bit)) set.add(i * 8 + bit);
  });
  return set;
}

/** UTCTime or GeneralizedTime in UTC (RFC 5280 4.1.2.5); fractions of a second as in RFC 3161 are kept. */
export function timeOf(node: Asn1): Date {
  const text = latinOf(contentOf(node));
  const utc = node.tag === Tag.utcTime;
  if (!utc && node.tag !== Tag.generalizedTime) throw new Asn1Error('a time belongs here');
  const match = (
    utc
      ? /^(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)?(?:\.(\d+))?(Z|[+-]\d{4})$/
      : /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)?(?:\.(\d+))?(Z|[+-]\d{4})$/
  ).exec(text);
  if (!match) throw new Asn1Error('not a time');
  const [, year = '', month = '', day = '', hour = '', minute = '', second = '00', fraction = '', zone = 'Z'] = match;
  const fullYear = utc ? (Number(year) < 50 ? 2000 : 1900) + Number(year) : Number(year);
  const at = Date.UTC(fullYear, Number(month) - 1, Number(day), Number(hour), Number(minute), Number(second));
  const offset = zone === 'Z' ? 0 : (Number(zone.slice(0, 3)) * 60 + Number(`${zone[0]}${zone.slice(3)}`)) * 60_000;
  const date = new Date(at - offset + Number(`0.${fraction || 0}`) * 1000);
  if (Number(month) < 1 || Number(month) > 12 || Number(day) < 1 || Number(day) > 31) throw new Asn1Error('not a date');
  return date;
}

const decoders = { utf8: new TextDecoder(), utf16: new TextDecoder('utf-16be') };
const isAscii = (bytes: Uint8Array) => bytes.every((byte) => byte < 0x80);

/** The text of a directory string: UTF-8, Printable, IA5, Teletex (read as Latin-1), BMP, Universal, Visible. */
export function textOf(node: Asn1): string {
  const bytes = contentOf(node);
  switch (node.tag) {
    case 0x0c:
      return isAscii(bytes) ? latinOf(bytes) : decoders.utf8.decode(bytes);
    case 0x1e:
      return decoders.utf16.decode(bytes);
    case 0x1c: {
      const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length - (bytes.length % 4));
      return Array.from({ length: view.byteLength / 4 }, (_, i) => codePoint(view.getUint32(i * 4))).join('');
    }
    default:
      return latinOf(bytes);
  }
}

const codePoint = (code: number) => (code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd');

/** Each byte one character. */
function latinOf(bytes: Uint8Array): string {
  let text = '';
  for (let i = 0; i < bytes.length; i++) text += String.fromCharCode(bytes[i] ?? 0);
  return text;
}

export const hexOf = bytesToHex;

export function joinBytes(parts: Uint8Array[]): Uint8Array<ArrayBuffer> {
  const joined = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}

export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}
