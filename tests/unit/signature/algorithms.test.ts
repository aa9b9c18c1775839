import {
  constants,
  generateKeyPairSync,
  type KeyObject,
  type RSAPSSKeyPairKeyObjectOptions,
  type SignKeyObjectInput,
  sign,
} from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { digest, type Hash } from '../../../utils/signature/algorithms';
import { verifyValue } from '../../../utils/signature/verify-value';
import { algorithmOf, type Certificate, readCertificate, readWhole } from '../../../utils/trust';
import { type HashName, hashIds, pssParameters, signatureAlgorithm } from '../../fixtures/pdf/cms';
import { algorithm } from '../../fixtures/pdf/der';
import { issue, issueRoot, nameOf, rsaKey } from '../../fixtures/pdf/identity';

const message = new Uint8Array(Buffer.from('Cộng hòa xã hội chủ nghĩa Việt Nam'));
const root = issueRoot('GỐC');

function certificateOf(key: KeyObject): Certificate {
  const certificate = readCertificate(
    new Uint8Array(issue({ issuer: root, key, subject: nameOf('AI ĐÓ') }).certificate),
  );
  if (!certificate) throw new Error('The certificate cannot be read.');
  return certificate;
}

const idOf = (der: Buffer) => algorithmOf(readWhole(new Uint8Array(der)));
const elliptic = (namedCurve: string) => generateKeyPairSync('ec', { namedCurve }).privateKey;

/** Node’s types want the salt's length as text; Node itself wants a number. */
function otherMaskKey(): KeyObject {
  const options: object = { modulusLength: 2048, hashAlgorithm: 'sha256', mgf1HashAlgorithm: 'sha1', saltLength: 32 };
  return generateKeyPairSync('rsa-pss', options as RSAPSSKeyPairKeyObjectOptions).privateKey;
}

const cases: [name: string, key: () => KeyObject, hash: HashName, id: Buffer, options?: object][] = [
  ['RSA with SHA-224', rsaKey, 'sha224', signatureAlgorithm('rsa-named', 'sha224')],
  ['RSA with SHA3-256', rsaKey, 'sha3-256', signatureAlgorithm('rsa-named', 'sha3-256')],
  ['RSA with SHA-256', rsaKey, 'sha256', signatureAlgorithm('rsa-named', 'sha256')],
  [
    'PSS with SHA3-256',
    rsaKey,
    'sha3-256',
    algorithm('1.2.840.113549.1.1.10', pssParameters('sha3-256', 'sha3-256', 32)),
    { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 32 },
  ],
  [
    'PSS with another mask hash',
    otherMaskKey,
    'sha256',
    algorithm('1.2.840.113549.1.1.10', pssParameters('sha256', 'sha1', 32)),
    { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 32 },
  ],
  ['brainpoolP256r1', () => elliptic('brainpoolP256r1'), 'sha256', signatureAlgorithm('ecdsa', 'sha256')],
  ['brainpoolP384r1', () => elliptic('brainpoolP384r1'), 'sha384', signatureAlgorithm('ecdsa', 'sha384')],
  ['brainpoolP512r1', () => elliptic('brainpoolP512r1'), 'sha512', signatureAlgorithm('ecdsa', 'sha512')],
  ['P-256 with SHA3-256', () => elliptic('P-256'), 'sha3-256', signatureAlgorithm('ecdsa', 'sha3-256')],
  ['P-384 with SHA-224', () => elliptic('P-384'), 'sha224', signatureAlgorithm('ecdsa', 'sha224')],
];

/** What WebCrypto cannot calculate is calculated here; OpenSSL makes the values. */
describe('signature values', () => {
  it.each(cases)('%s: the right one is right, any other wrong', async (_name, makeKey, hash, id, options = {}) => {
    const key = makeKey();
    const certificate = certificateOf(key);
    const value = new Uint8Array(sign(hash, message, { key, ...options } as SignKeyObjectInput));
    const verify = (bytes: Uint8Array, data = message) => verifyValue(certificate, idOf(id), bytes, data);
    expect(await verify(value)).toBe('right');
    expect(await verify(value, message.subarray(1))).toBe('wrong');
    for (const place of [4, value.length >> 1, value.length - 1]) {
      const changed = value.map((byte, i) => (i === place ? byte ^ 1 : byte));
      expect(await verify(changed)).toBe('wrong');
    }
    expect(await verify(value.subarray(0, -1))).toBe('wrong');
    expect(await verify(new Uint8Array(value.length))).toBe('wrong');
  });

  it('Ed448 too', async () => {
    const key = generateKeyPairSync('ed448').privateKey;
    const value = new Uint8Array(sign(null, message, key));
    const verify = (bytes: Uint8Array) =>
      verifyValue(certificateOf(key), idOf(algorithm('1.3.101.113', null)), bytes, message);
    expect(await verify(value)).toBe('right');
    expect(await verify(value.map((byte, i) => (i === 9 ? byte ^ 1 : byte)))).toBe('wrong');
    expect(await verify(value.subarray(1))).toBe('wrong');
  });

  it('a value under a key of another kind proves nothing', async () => {
    const value = new Uint8Array(sign('sha224', message, rsaKey()));
    const id = idOf(signatureAlgorithm('rsa-named', 'sha224'));
    expect(await verifyValue(certificateOf(elliptic('P-256')), id, value, message)).toBe('wrong');
  });
});

describe('hashes', () => {
  /** Of "abc"; FIPS 180-4 and FIPS 202 examples. */
  it.each<[Hash, string]>([
    ['SHA-1', 'a9993e364706816aba3e25717850c26c9cd0d89d'],
    ['SHA-224', '23097d223405d8228642a477bda255b32aadbce4bda0b3f7e36c9da7'],
    ['SHA-512/256', '53048e2681941ef99b2e29b76b4c7dabe4c2d0c634fc6d46e0e2f13107e7af23'],
    ['SHA3-256', '3a985da74fe225b2045c172d6bd390bd855f086e3e9d525b46bfe24511431532'],
  ])('%s', async (hash, expected) => {
    expect(Buffer.from(await digest(hash, new Uint8Array(Buffer.from('abc')))).toString('hex')).toBe(expected);
  });

  it('MD5 is never computed', async () => {
    await expect(digest('MD5', new Uint8Array())).rejects.toThrow();
    expect(hashIds.md5).toBe('1.2.840.113549.2.5');
  });
});
