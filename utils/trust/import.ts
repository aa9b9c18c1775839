import { type Certificate, certificatesIn, readCertificate } from './certificate';
import { Asn1Error, inside, Members, readAsn1, readWhole, Tag } from './der';
import { hexOf, oidOf } from './der-values';
import { nameParts } from './name';
import type { Anchor, ImportResult } from './types';

/** A file of certificates is small; anything larger is some other file. */
const maxBytes = 2_000_000;
const signedData = '1.2.840.113549.1.7.2';

type Found = { ok: true; certificates: Certificate[] } | Extract<ImportResult, { ok: false }>;

/**
 * Certificates of a PEM, DER or P7B file, each with its fingerprints for a person to compare.
 * A file that holds a private key is refused whole: it should not have left its owner.
 */
export async function parseCertificates(bytes: Uint8Array): Promise<ImportResult> {
  if (bytes.length === 0) return { ok: false, reason: 'empty' };
  if (bytes.length > maxBytes) return { ok: false, reason: 'too-large' };
  const found = readFile(bytes);
  if (!found.ok) return found;
  const anchors = new Map<string, Anchor>();
  for (const certificate of found.certificates) {
    const anchor = await anchorOf(certificate);
    anchors.set(anchor.sha256, anchor);
  }
  return { ok: true, certificates: [...anchors.values()] };
}

function readFile(bytes: Uint8Array): Found {
  const text = new TextDecoder('latin1').decode(bytes);
  if (/-----BEGIN [A-Z0-9 ]*PRIVATE KEY-----/.test(text)) return { ok: false, reason: 'private-key-inside' };
  const blocks = [...text.matchAll(/-----BEGIN ([A-Z0-9 ]+)-----([\s\S]*?)-----END \1-----/g)];
  if (blocks.length === 0) return text.includes('-----BEGIN ') ? { ok: false, reason: 'damaged' } : readBinary(bytes);
  const certificates: Certificate[] = [];
  for (const [, label = '', body = ''] of blocks) {
    if (!/CERTIFICATE|PKCS7|CMS/.test(label)) continue;
    const der = base64(body);
    const inBlock = der ? readBinary(der) : undefined;
    if (!inBlock?.ok) return inBlock?.reason === 'private-key-inside' ? inBlock : { ok: false, reason: 'damaged' };
    certificates.push(...inBlock.certificates);
  }
  return certificates.length > 0 ? { ok: true, certificates } : { ok: false, reason: 'not-a-certificate' };
}

function readBinary(bytes: Uint8Array): Found {
  if (bytes[0] !== Tag.sequence) return { ok: false, reason: 'not-a-certificate' };
  const certificate = readCertificate(bytes);
  if (certificate) return { ok: true, certificates: [certificate] };
  try {
    if (looksLikePrivateKey(bytes)) return { ok: false, reason: 'private-key-inside' };
    const certificates = fromP7b(bytes);
    if (certificates) return { ok: true, certificates };
    return { ok: false, reason: looksLikeCertificate(bytes) ? 'damaged' : 'not-a-certificate' };
  } catch (error) {
    if (error instanceof Asn1Error) return { ok: false, reason: 'damaged' };
    throw error;
  }
}

/** PKCS#1, PKCS#8, SEC 1 keys and PKCS#12 bags all start with a small version number. */
function looksLikePrivateKey(bytes: Uint8Array): boolean {
  const [first, second] = new Members(readAsn1(bytes)).rest();
  if (first?.tag !== Tag.integer) return second?.tag === Tag.octetString; // EncryptedPrivateKeyInfo
  return second !== undefined;
}

function looksLikeCertificate(bytes: Uint8Array): boolean {
  const [first, second, third] = new Members(readAsn1(bytes)).rest();
  return first?.tag === Tag.sequence && second?.tag === Tag.sequence && third?.tag === Tag.bitString;
}

function fromP7b(bytes: Uint8Array): Certificate[] | null {
  const outer = new Members(readWhole(bytes));
  const type = outer.next();
  if (type.tag !== Tag.oid || oidOf(type) !== signedData) return null;
  const container = new Members(inside(outer.take(0xa0))).rest().find((node) => node.tag === 0xa0);
  const certificates = container ? certificatesIn(container) : [];
  return certificates.length > 0 ? certificates : null;
}

function base64(body: string): Uint8Array | null {
  const text = body.replace(/^[\s\S]*?\n\s*\n/, '').replace(/\s+/g, '');
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(text)) return null;
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}

/** A certificate as the trust screen shows it. An imported one vouches for signatures and for timestamps. */
export async function anchorOf(certificate: Certificate): Promise<Anchor> {
  const der = certificate.der.slice();
  return {
    der,
    sha256: hexOf(new Uint8Array(await crypto.subtle.digest('SHA-256', der))).toUpperCase(),
    sha1: hexOf(new Uint8Array(await crypto.subtle.digest('SHA-1', der))).toUpperCase(),
    subject: nameParts(certificate.subject),
    notBefore: certificate.notBefore.toISOString(),
    notAfter: certificate.notAfter.toISOString(),
    purposes: ['signature', 'timestamp'],
    origin: 'imported',
    selfSigned: certificate.selfIssued,
  };
}
