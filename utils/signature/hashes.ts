import { sha1 } from '@noble/hashes/legacy.js';
import { sha224, sha256, sha384, sha512, sha512_224, sha512_256 } from '@noble/hashes/sha2.js';
import { sha3_224, sha3_256, sha3_384, sha3_512, shake256 } from '@noble/hashes/sha3.js';
import { AnswersAbout, type Certificate, hexOf } from '../trust';

/** WebCrypto computes these much faster, but each call is a journey to another thread and back. */
const native = ['SHA-1', 'SHA-256', 'SHA-384', 'SHA-512'] as const;
type Native = (typeof native)[number];

/** A certificate or a row of attributes is hashed before the journey would be over: 2 kB take 0.02 ms here. */
const nearBytes = 2048;
const near = { 'SHA-1': sha1, 'SHA-256': sha256, 'SHA-384': sha384, 'SHA-512': sha512 } as const;

/** These it does not know; Thông tư 15/2025 names SHA-512/224, SHA-512/256, SHA-3 and SHAKE among the good ones. */
const own = {
  'SHA-224': sha224,
  'SHA-512/224': sha512_224,
  'SHA-512/256': sha512_256,
  'SHA3-224': sha3_224,
  'SHA3-256': sha3_256,
  'SHA3-384': sha3_384,
  'SHA3-512': sha3_512,
  SHAKE256: (data: Uint8Array) => shake256(data, { dkLen: 64 }),
} as const;

export type Hash = 'MD5' | Native | keyof typeof own;

/** Hash identifiers (RFC 5754, RFC 3370, RFC 8702). */
const hashes: Record<string, Hash> = {
  '1.2.840.113549.2.5': 'MD5',
  '1.3.14.3.2.26': 'SHA-1',
  '2.16.840.1.101.3.4.2.4': 'SHA-224',
  '2.16.840.1.101.3.4.2.1': 'SHA-256',
  '2.16.840.1.101.3.4.2.2': 'SHA-384',
  '2.16.840.1.101.3.4.2.3': 'SHA-512',
  '2.16.840.1.101.3.4.2.5': 'SHA-512/224',
  '2.16.840.1.101.3.4.2.6': 'SHA-512/256',
  '2.16.840.1.101.3.4.2.7': 'SHA3-224',
  '2.16.840.1.101.3.4.2.8': 'SHA3-256',
  '2.16.840.1.101.3.4.2.9': 'SHA3-384',
  '2.16.840.1.101.3.4.2.10': 'SHA3-512',
  '2.16.840.1.101.3.4.2.12': 'SHAKE256',
};

export const hashOf = (oid: string): Hash | undefined => hashes[oid];

/** MD5 proves nothing any more and is not even computed. */
export const canHash = (hash: Hash): hash is Exclude<Hash, 'MD5'> => hash !== 'MD5';

export const isNative = (hash: Hash): hash is Native => native.some((one) => one === hash);

/** The identifier of a hash, for structures that are built to be compared. */
export const oidOfHash = (hash: Hash): string => Object.keys(hashes).find((oid) => hashes[oid] === hash) ?? '';

/** Hash of bytes; the caller has asked `canHash`. */
export async function digest(hash: Hash, data: Uint8Array): Promise<Uint8Array> {
  if (isNative(hash) && data.length <= nearBytes) return near[hash](data);
  if (isNative(hash)) return new Uint8Array(await crypto.subtle.digest(hash, data as Uint8Array<ArrayBuffer>));
  if (hash === 'MD5') throw new Error('MD5 is never computed.');
  return own[hash](data);
}

const ofCertificates = new AnswersAbout<Certificate, Promise<Uint8Array>>();

/** Hash of a whole certificate: its fingerprint, and what a signature says of its signer. */
export const hashOfCertificate = (hash: Hash, certificate: Certificate): Promise<Uint8Array> =>
  ofCertificates.get(certificate, hash, () => digest(hash, certificate.der));

export const digestHex = async (hash: Hash, data: Uint8Array) => hexOf(await digest(hash, data));
