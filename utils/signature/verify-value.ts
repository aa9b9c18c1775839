import { type AlgorithmId, AnswersAbout, Asn1Error, integerHex, joinBytes, Members, readWhole } from '../trust';
import { canHash, type Hash, keyFacts, type PublicKey, pssOid, type Scheme, schemeOf } from './algorithms';
import { verifyDsa } from './dsa';
import { isNative } from './hashes';
import { verifyCurve, verifyEd448, verifyPkcs1, verifyPss } from './verify-own';

/** `unsupported` is not `wrong`: nothing was calculated. */
export type ValueOutcome = 'right' | 'wrong' | 'unsupported';

/**
 * Does this signature value belong to this key and these bytes? `hash` fills in where the identifier names none;
 * where both name one they must agree, which the caller has checked.
 */
export async function verifyValue(
  key: PublicKey,
  algorithm: AlgorithmId,
  signature: Uint8Array,
  data: Uint8Array,
  hash?: Hash,
): Promise<ValueOutcome> {
  try {
    const scheme = schemeOf(algorithm);
    if (!scheme) return 'unsupported';
    return await verifyScheme(key, scheme, signature, data, hash);
  } catch (error) {
    // A key or value that cannot even be read proves nothing; WebCrypto throws DOMExceptions for such keys.
    if (error instanceof Asn1Error) return 'wrong';
    if (error instanceof Error && /NotSupported|DataError|SyntaxError|OperationError/.test(error.name))
      return 'unsupported';
    throw error;
  }
}

async function verifyScheme(key: PublicKey, scheme: Scheme, signature: Uint8Array, data: Uint8Array, hash?: Hash) {
  if (scheme.kind === 'ed25519') return verifyPlain(key, { name: 'Ed25519' }, signature, data);
  if (scheme.kind === 'ed448') return verifyEd448(key, signature, data);
  const used = scheme.hash ?? hash;
  if (!used || !canHash(used)) return 'unsupported';
  const facts = keyFacts(key);
  switch (scheme.kind) {
    case 'dsa':
      return facts.kind === 'dsa' ? verifyDsa(key, used, signature, data) : 'wrong';
    case 'rsa':
      if (facts.kind !== 'rsa') return 'wrong';
      if (!isNative(used)) return verifyPkcs1(key, used, signature, data);
      return verifyPlain(key, { name: 'RSASSA-PKCS1-v1_5', hash: used }, signature, data);
    case 'pss':
      if (facts.kind !== 'rsa') return 'wrong';
      if (!canHash(scheme.maskHash)) return 'unsupported';
      // WebCrypto takes one hash for both, and only its own.
      if (scheme.maskHash !== used || !isNative(used))
        return verifyPss(key, { ...scheme, hash: used }, signature, data);
      return verifyPlain(key, { name: 'RSA-PSS', hash: used, saltLength: scheme.salt }, signature, data);
    case 'ecdsa': {
      if (facts.kind !== 'ec') return 'wrong';
      if (!facts.curve) return 'unsupported';
      const raw = ecdsaRaw(signature, Math.ceil(facts.bits / 8));
      if (!raw) return 'wrong';
      if (!isNative(used) || !facts.curve.startsWith('P-')) return verifyCurve(facts.curve, key, used, raw, data);
      return verifyPlain(key, { name: 'ECDSA', namedCurve: facts.curve, hash: used }, raw, data);
    }
  }
}

interface Parameters {
  name: string;
  hash?: Hash;
  namedCurve?: string;
  saltLength?: number;
}

const keys = new AnswersAbout<PublicKey, Promise<CryptoKey>>();

async function verifyPlain(
  key: PublicKey,
  parameters: Parameters,
  signature: Uint8Array,
  data: Uint8Array,
): Promise<ValueOutcome> {
  const use = `${parameters.name} ${parameters.hash} ${parameters.namedCurve}`;
  const imported = await keys.get(key, use, () => {
    const spki = parameters.name.startsWith('RSA') ? asPlainRsa(key) : key.spki;
    return crypto.subtle.importKey('spki', owned(spki), parameters, false, ['verify']);
  });
  return (await crypto.subtle.verify(parameters, imported, owned(signature), owned(data))) ? 'right' : 'wrong';
}

/** WebCrypto's types ask for bytes of an ordinary buffer, which ours always are. */
const owned = (bytes: Uint8Array) => bytes as Uint8Array<ArrayBuffer>;

/** Browsers import an RSASSA-PSS key only under the identifier rsaEncryption (W3C WebCrypto 20.8.4). */
function asPlainRsa(key: PublicKey): Uint8Array {
  if (key.keyAlgorithm.oid !== pssOid) return key.spki;
  const algorithm = Uint8Array.of(0x30, 0x0d, 0x06, 0x09, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 1, 1, 1, 5, 0);
  const bits = joinBytes([lengthHeader(0x03, key.keyBits.length + 1), Uint8Array.of(0), key.keyBits]);
  return joinBytes([lengthHeader(0x30, algorithm.length + bits.length), algorithm, bits]);
}

function lengthHeader(tag: number, length: number): Uint8Array {
  if (length < 0x80) return Uint8Array.of(tag, length);
  return Uint8Array.of(tag, 0x82, length >> 8, length & 0xff);
}

/** ECDSA-Sig-Value (RFC 3279 2.2.3) as the two fixed-length numbers WebCrypto wants. */
function ecdsaRaw(signature: Uint8Array, size: number): Uint8Array | null {
  const members = new Members(readWhole(signature));
  const raw = new Uint8Array(size * 2);
  for (const half of [0, 1]) {
    const hex = integerHex(members.next());
    if (hex.startsWith('-') || hex.length > size * 2) return null;
    const digits = hex.padStart(size * 2, '0');
    for (let i = 0; i < size; i++) raw[half * size + i] = Number.parseInt(digits.slice(i * 2, i * 2 + 2), 16);
  }
  return members.rest().length === 0 ? raw : null;
}
