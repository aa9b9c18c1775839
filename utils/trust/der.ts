/**
 * ASN.1 read where it lies (X.690, DER and BER): every node knows its place in the bytes, so that a signed
 * part can be hashed exactly as it was found. Indefinite lengths and constructed strings are read because
 * Vietnamese P7B files use them (facts/signatures.md 8.7).
 */
export interface Asn1 {
  source: Uint8Array;
  /** Identifier octet: class, constructed bit and number. Numbers above 30 are not used in our structures. */
  tag: number;
  start: number;
  valueStart: number;
  valueEnd: number;
  end: number;
  indefinite: boolean;
}

/** Thrown inside a reader and caught at its door: broken bytes are an outcome, not an accident. */
export class Asn1Error extends Error {}

/** Universal tags with the constructed bit where DER wants it (X.690 8). */
export const Tag = {
  boolean: 0x01,
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  oid: 0x06,
  enumerated: 0x0a,
  utcTime: 0x17,
  generalizedTime: 0x18,
  sequence: 0x30,
  set: 0x31,
} as const;

const maxDepth = 64;

/** The node at `start`; it must end at or before `limit`. */
export function readAsn1(source: Uint8Array, start = 0, limit = source.length, depth = 0): Asn1 {
  if (depth > maxDepth) throw new Asn1Error('nested too deeply');
  const tag = byteAt(source, start, limit);
  if ((tag & 0x1f) === 0x1f) throw new Asn1Error('tag number above 30');
  const first = byteAt(source, start + 1, limit);
  if (first === 0x80) return readIndefinite(source, tag, start, limit, depth);
  const lengthBytes = first & 0x80 ? first & 0x7f : 0;
  if (lengthBytes > 4) throw new Asn1Error('length too long');
  let length = lengthBytes === 0 ? first : 0;
  for (let i = 0; i < lengthBytes; i++) length = length * 256 + byteAt(source, start + 2 + i, limit);
  const valueStart = start + 2 + lengthBytes;
  const end = valueStart + length;
  if (end > limit) throw new Asn1Error('runs past its end');
  return { source, tag, start, valueStart, valueEnd: end, end, indefinite: false };
}

function readIndefinite(source: Uint8Array, tag: number, start: number, limit: number, depth: number): Asn1 {
  if (!(tag & 0x20)) throw new Asn1Error('primitive of indefinite length');
  let at = start + 2;
  while (!(byteAt(source, at, limit) === 0 && byteAt(source, at + 1, limit) === 0)) {
    at = readAsn1(source, at, limit, depth + 1).end;
  }
  return { source, tag, start, valueStart: start + 2, valueEnd: at, end: at + 2, indefinite: true };
}

function byteAt(source: Uint8Array, at: number, limit: number): number {
  const byte = at < limit ? source[at] : undefined;
  if (byte === undefined) throw new Asn1Error('ends too early');
  return byte;
}

/** The only value in `source`: nothing may follow it. */
export function readWhole(source: Uint8Array): Asn1 {
  const node = readAsn1(source);
  if (node.end !== source.length) throw new Asn1Error('something follows');
  return node;
}

export function childrenOf(node: Asn1): Asn1[] {
  if (!(node.tag & 0x20)) throw new Asn1Error('not constructed');
  const children: Asn1[] = [];
  for (let at = node.valueStart; at < node.valueEnd; ) {
    const child = readAsn1(node.source, at, node.valueEnd);
    children.push(child);
    at = child.end;
  }
  return children;
}

/** Children in order, asked for one by one: the shape of a SEQUENCE with optional members. */
export class Members {
  private readonly nodes: Asn1[];
  private at = 0;
  constructor(node: Asn1, tag: number = Tag.sequence) {
    this.nodes = childrenOf(expectTag(node, tag));
  }
  /** The next member, whatever it is. */
  next(): Asn1 {
    const node = this.nodes[this.at++];
    if (!node) throw new Asn1Error('a member is missing');
    return node;
  }
  take(tag: number): Asn1 {
    return expectTag(this.next(), tag);
  }
  /** The next member if it bears this tag. */
  optional(tag: number): Asn1 | undefined {
    return this.nodes[this.at]?.tag === tag ? this.nodes[this.at++] : undefined;
  }
  rest(): Asn1[] {
    const rest = this.nodes.slice(this.at);
    this.at = this.nodes.length;
    return rest;
  }
}

export function expectTag(node: Asn1 | undefined, tag: number): Asn1 {
  if (node?.tag !== tag) throw new Asn1Error(`tag ${node?.tag} where ${tag} belongs`);
  return node;
}

/** Tag, length and value as they stand in the file. */
export const rawOf = (node: Asn1): Uint8Array => node.source.subarray(node.start, node.end);
export const contentOf = (node: Asn1): Uint8Array => node.source.subarray(node.valueStart, node.valueEnd);

/** The one node inside an EXPLICIT tag. */
export function inside(node: Asn1): Asn1 {
  const [child, ...more] = childrenOf(node);
  if (!child || more.length > 0) throw new Asn1Error('one value belongs here');
  return child;
}
