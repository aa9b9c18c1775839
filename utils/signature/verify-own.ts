import { ed448 } from '@noble/curves/ed448.js';
import { brainpoolP256r1, brainpoolP384r1, brainpoolP512r1 } from '@noble/curves/misc.js';
import { p256, p384, p521 } from '@noble/curves/nist.js';
import { hexOf, integerHex, joinBytes, Members, readWhole, sameBytes } from '../trust';
import type { PublicKey } from './algorithms';
import { digest, type Hash, oidOfHash } from './hashes';
import { bytesOfNumber, power } from './numbers';

type Outcome = 'right' | 'wrong';

/** Larger numbers only cost time: no authority issues such keys. */
const maxKeyBytes = 1024;

const curves = {
  'P-256': p256,
  'P-384': p384,
  'P-521': p521,
  brainpoolP256r1,
  brainpoolP384r1,
  brainpoolP512r1,
};

/** ECDSA over curves or hashes WebCrypto lacks; `raw` is r and s side by side. */
export async function verifyCurve(curve: string, key: PublicKey, hash: Hash, raw: Uint8Array, data: Uint8Array) {
  const found = curves[curve as keyof typeof curves];
  if (!found) return 'unsupported';
  const value = await digest(hash, data);
  return holds(() => found.verify(raw, value, key.keyBits, { prehash: false, lowS: false }));
}

/** Ed448 (RFC 8032), pure. */
export const verifyEd448 = (key: PublicKey, signature: Uint8Array, data: Uint8Array): Outcome =>
  holds(() => ed448.verify(signature, data, key.keyBits));

/** The library throws for a key or a value that lies on no curve. */
function holds(verify: () => boolean): Outcome {
  try {
    return outcomeOf(verify());
  } catch {
    return 'wrong';
  }
}

/** RSASSA-PKCS1-v1_5 (RFC 8017 8.2.2): the block is built and compared whole, so that no padding is ever parsed. */
export async function verifyPkcs1(key: PublicKey, hash: Hash, signature: Uint8Array, data: Uint8Array) {
  const block = rsaBlock(key, signature);
  if (!block) return 'wrong';
  const info = digestInfo(hash, await digest(hash, data));
  const padding = new Uint8Array(Math.max(0, block.length - info.length - 3)).fill(0xff);
  const expected = joinBytes([Uint8Array.of(0, 1), padding, Uint8Array.of(0), info]);
  return outcomeOf(padding.length >= 8 && sameBytes(block, expected));
}

/** RSASSA-PSS (RFC 8017 9.1.2) with a mask hash of its own. */
export async function verifyPss(
  key: PublicKey,
  { hash, maskHash, salt }: { hash: Hash; maskHash: Hash; salt: number },
  signature: Uint8Array,
  data: Uint8Array,
) {
  const whole = rsaBlock(key, signature);
  if (!whole) return 'wrong';
  // The encoded message has one bit less than the modulus: with 8n+1 bits a byte of zero stands before it.
  const bits = bitsOf(key) - 1;
  const size = Math.ceil(bits / 8);
  const block = whole.subarray(whole.length - size);
  const own = await digest(hash, data);
  const masked = block.subarray(0, size - own.length - 1);
  const check = block.subarray(masked.length, size - 1);
  const spare = 8 * size - bits;
  if (block[size - 1] !== 0xbc || size < own.length + salt + 2 || (masked[0] ?? 0) >> (8 - spare) !== 0) return 'wrong';
  const mask = await maskOf(maskHash, check, masked.length);
  const plain = masked.map((byte, i) => byte ^ (mask[i] ?? 0));
  plain[0] = (plain[0] ?? 0) & (0xff >> spare);
  const start = plain.length - salt;
  if (plain.subarray(0, start - 1).some((byte) => byte !== 0) || plain[start - 1] !== 1) return 'wrong';
  const again = await digest(hash, joinBytes([new Uint8Array(8), own, plain.subarray(start)]));
  return outcomeOf(sameBytes(again, check));
}

/** MGF1 (RFC 8017 B.2.1). */
async function maskOf(hash: Hash, seed: Uint8Array, length: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for (let size = 0, i = 0; size < length; i += 1) {
    const part = await digest(hash, joinBytes([seed, Uint8Array.of(0, 0, i >> 8, i & 255)]));
    parts.push(part);
    size += part.length;
  }
  return joinBytes(parts).subarray(0, length);
}

/** The public operation; null for a value no signature of this key can be. */
function rsaBlock(key: PublicKey, signature: Uint8Array): Uint8Array | null {
  const [modulus, exponent] = rsaNumbers(key);
  const size = Math.ceil(modulus.toString(2).length / 8);
  const value = BigInt(`0x${hexOf(signature) || '0'}`);
  const isSane = size <= maxKeyBytes && exponent > 1n && exponent < 1n << 64n && (modulus & 1n) === 1n;
  if (!isSane || signature.length !== size || value >= modulus) return null;
  return bytesOfNumber(power(value, exponent, modulus), size);
}

function rsaNumbers({ keyBits }: PublicKey): [modulus: bigint, exponent: bigint] {
  const members = new Members(readWhole(keyBits));
  const number = () => BigInt(`0x${integerHex(members.next()).replace('-', '')}`);
  return [number(), number()];
}

const bitsOf = (key: PublicKey) => rsaNumbers(key)[0].toString(2).length;

/** DigestInfo with the NULL that every signer writes (RFC 8017 9.2, note 1). */
function digestInfo(hash: Hash, value: Uint8Array): Uint8Array {
  const id = oidBytes(oidOfHash(hash));
  const algorithm = joinBytes([Uint8Array.of(0x30, id.length + 4, 0x06, id.length), id, Uint8Array.of(5, 0)]);
  const octets = joinBytes([Uint8Array.of(0x04, value.length), value]);
  return joinBytes([Uint8Array.of(0x30, algorithm.length + octets.length), algorithm, octets]);
}

function oidBytes(dotted: string): Uint8Array {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  const groups = [first * 40 + second, ...rest].flatMap((part) => {
    const bytes = [part & 127];
    for (let high = part >> 7; high > 0; high >>= 7) bytes.unshift((high & 127) | 128);
    return bytes;
  });
  return Uint8Array.from(groups);
}

const outcomeOf = (isRight: boolean): Outcome => (isRight ? 'right' : 'wrong');
