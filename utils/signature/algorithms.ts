import {
  type AlgorithmId,
  childrenOf,
  inside,
  integerBits,
  Members,
  oidOf,
  readWhole,
  smallInteger,
  Tag,
} from '../trust';
import { type Hash, hashOf } from './hashes';

export { canHash, digest, digestHex, type Hash, hashOf } from './hashes';

/** How a signature value is made; the hash is absent where the identifier does not name one (`rsaEncryption`). */
export type Scheme =
  | { kind: 'rsa'; hash?: Hash }
  | { kind: 'pss'; hash: Hash; maskHash: Hash; salt: number }
  | { kind: 'ecdsa'; hash?: Hash }
  | { kind: 'dsa'; hash?: Hash }
  | { kind: 'ed25519' }
  | { kind: 'ed448' };

const plainSchemes: Record<string, Scheme> = {
  '1.2.840.113549.1.1.1': { kind: 'rsa' },
  '1.2.840.113549.1.1.4': { kind: 'rsa', hash: 'MD5' },
  '1.2.840.113549.1.1.5': { kind: 'rsa', hash: 'SHA-1' },
  '1.3.14.3.2.29': { kind: 'rsa', hash: 'SHA-1' },
  '1.2.840.113549.1.1.14': { kind: 'rsa', hash: 'SHA-224' },
  '1.2.840.113549.1.1.11': { kind: 'rsa', hash: 'SHA-256' },
  '1.2.840.113549.1.1.12': { kind: 'rsa', hash: 'SHA-384' },
  '1.2.840.113549.1.1.13': { kind: 'rsa', hash: 'SHA-512' },
  '1.2.840.113549.1.1.15': { kind: 'rsa', hash: 'SHA-512/224' },
  '1.2.840.113549.1.1.16': { kind: 'rsa', hash: 'SHA-512/256' },
  '2.16.840.1.101.3.4.3.13': { kind: 'rsa', hash: 'SHA3-224' },
  '2.16.840.1.101.3.4.3.14': { kind: 'rsa', hash: 'SHA3-256' },
  '2.16.840.1.101.3.4.3.15': { kind: 'rsa', hash: 'SHA3-384' },
  '2.16.840.1.101.3.4.3.16': { kind: 'rsa', hash: 'SHA3-512' },
  '1.2.840.10045.2.1': { kind: 'ecdsa' },
  '1.2.840.10045.4.1': { kind: 'ecdsa', hash: 'SHA-1' },
  '1.2.840.10045.4.3.1': { kind: 'ecdsa', hash: 'SHA-224' },
  '1.2.840.10045.4.3.2': { kind: 'ecdsa', hash: 'SHA-256' },
  '1.2.840.10045.4.3.3': { kind: 'ecdsa', hash: 'SHA-384' },
  '1.2.840.10045.4.3.4': { kind: 'ecdsa', hash: 'SHA-512' },
  '2.16.840.1.101.3.4.3.9': { kind: 'ecdsa', hash: 'SHA3-224' },
  '2.16.840.1.101.3.4.3.10': { kind: 'ecdsa', hash: 'SHA3-256' },
  '2.16.840.1.101.3.4.3.11': { kind: 'ecdsa', hash: 'SHA3-384' },
  '2.16.840.1.101.3.4.3.12': { kind: 'ecdsa', hash: 'SHA3-512' },
  '1.2.840.10040.4.1': { kind: 'dsa' },
  '1.2.840.10040.4.3': { kind: 'dsa', hash: 'SHA-1' },
  '2.16.840.1.101.3.4.3.2': { kind: 'dsa', hash: 'SHA-256' },
  '1.3.101.112': { kind: 'ed25519' },
  '1.3.101.113': { kind: 'ed448' },
};

export const pssOid = '1.2.840.113549.1.1.10';
const mgf1Oid = '1.2.840.113549.1.1.8';

/** Undefined when the algorithm is not one of ours. Throws Asn1Error on broken parameters. */
export function schemeOf(algorithm: AlgorithmId): Scheme | undefined {
  return algorithm.oid === pssOid ? pssScheme(algorithm) : plainSchemes[algorithm.oid];
}

/** RSASSA-PSS-params with its defaults (RFC 4055 3.1). */
function pssScheme({ parameters }: AlgorithmId): Scheme | undefined {
  if (!parameters) return { kind: 'pss', hash: 'SHA-1', maskHash: 'SHA-1', salt: 20 };
  const members = new Members(parameters);
  const hashNode = members.optional(0xa0);
  const maskNode = members.optional(0xa1);
  const saltNode = members.optional(0xa2);
  const trailer = members.optional(0xa3);
  const hash = hashNode ? hashOf(firstOid(inside(hashNode))) : 'SHA-1';
  let maskHash: Hash | undefined = 'SHA-1';
  if (maskNode) {
    const [oid, parameter] = childrenOf(inside(maskNode));
    if (!oid || !parameter || oidOf(oid) !== mgf1Oid) return undefined;
    maskHash = hashOf(firstOid(parameter));
  }
  if (!hash || !maskHash || (trailer && smallInteger(inside(trailer)) !== 1)) return undefined;
  return { kind: 'pss', hash, maskHash, salt: saltNode ? smallInteger(inside(saltNode)) : 20 };
}

const firstOid = (node: Parameters<typeof oidOf>[0]) => oidOf(new Members(node).next());

export interface PublicKey {
  spki: Uint8Array;
  keyAlgorithm: AlgorithmId;
  keyBits: Uint8Array;
}

export type KeyFacts = { kind: 'rsa' | 'ec' | 'dsa' | 'other'; bits: number; curve?: string };

const curves: Record<string, { name: string; bits: number }> = {
  '1.2.840.10045.3.1.7': { name: 'P-256', bits: 256 },
  '1.3.132.0.34': { name: 'P-384', bits: 384 },
  '1.3.132.0.35': { name: 'P-521', bits: 521 },
  '1.3.36.3.3.2.8.1.1.7': { name: 'brainpoolP256r1', bits: 256 },
  '1.3.36.3.3.2.8.1.1.11': { name: 'brainpoolP384r1', bits: 384 },
  '1.3.36.3.3.2.8.1.1.13': { name: 'brainpoolP512r1', bits: 512 },
};

/** Kind and strength of a public key. */
export function keyFacts(key: PublicKey): KeyFacts {
  const { oid, parameters } = key.keyAlgorithm;
  if (oid === '1.2.840.113549.1.1.1' || oid === pssOid) return { kind: 'rsa', bits: rsaBits(key.keyBits) };
  if (oid === '1.2.840.10045.2.1') {
    const curve = parameters?.tag === Tag.oid ? curves[oidOf(parameters)] : undefined;
    return curve
      ? { kind: 'ec', bits: curve.bits, curve: curve.name }
      : { kind: 'ec', bits: (key.keyBits.length - 1) * 4 };
  }
  return { kind: oid === '1.2.840.10040.4.1' ? 'dsa' : 'other', bits: 0 };
}

const rsaBits = (keyBits: Uint8Array): number => integerBits(new Members(readWhole(keyBits)).next());
