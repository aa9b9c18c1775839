import { integerHex, Members, readWhole } from '../trust';
import { digestHex, type Hash, type PublicKey } from './algorithms';
import { power } from './numbers';

/** DSA (FIPS 186-4 4.7), which WebCrypto lacks: old certificates of other countries still use it. */
export async function verifyDsa(
  key: PublicKey,
  hash: Hash,
  signature: Uint8Array,
  data: Uint8Array,
): Promise<'right' | 'wrong' | 'unsupported'> {
  // Without parameters they are the issuer's (RFC 3279 2.3.2); path validation fills them in.
  if (key.keyAlgorithm.parameters?.tag !== 0x30) return 'unsupported';
  const [p, q, g] = numbers(new Members(key.keyAlgorithm.parameters).rest());
  const [y] = numbers([readWhole(key.keyBits)]);
  const [r, s] = numbers(new Members(readWhole(signature)).rest());
  if (p === undefined || q === undefined || g === undefined || y === undefined || r === undefined || s === undefined) {
    return 'wrong';
  }
  if (r <= 0n || r >= q || s <= 0n || s >= q) return 'wrong';
  const bits = q.toString(2).length;
  const hex = await digestHex(hash, data);
  const whole = BigInt(`0x${hex}`);
  const z = hex.length * 4 > bits ? whole >> BigInt(hex.length * 4 - bits) : whole;
  const w = power(s, q - 2n, q);
  const v = ((power(g, (z * w) % q, p) * power(y, (r * w) % q, p)) % p) % q;
  return v === r ? 'right' : 'wrong';
}

function numbers(nodes: Parameters<typeof integerHex>[0][]): bigint[] {
  return nodes.map((node) => BigInt(`0x${integerHex(node).replace('-', '')}`));
}
