import { cbc } from '@noble/ciphers/aes.js';
import { md5 } from '@noble/hashes/legacy.js';
import { sha256, sha384, sha512 } from '@noble/hashes/sha2.js';
import type { PdfDict } from './objects';
import { rc4 } from './rc4';

/** What stands for an empty password (ISO 32000-1 7.6.3.3). */
const pad = Uint8Array.from(
  ['28bf4e5e4e758a41', '64004e56fffa0108', '2e2e00b6d0683e80', '2f0ca9fe6453697a'].flatMap((part) =>
    (part.match(/../g) ?? []).map((byte) => Number.parseInt(byte, 16)),
  ),
);

/** Algorithm 2, with the empty password; null when that is not the password (algorithms 4 to 6). */
export function olderKey(encrypt: PdfDict, number: (key: string) => number, id: Uint8Array): Uint8Array | null {
  const revision = number('R');
  const length = revision === 2 ? 5 : Math.min(16, Math.max(5, (number('Length') || 40) >> 3));
  const flags = number('P');
  const open = encrypt.entries.get('EncryptMetadata');
  const leavesMetadata = revision >= 4 && open?.kind === 'boolean' && !open.value;
  let key = md5(
    Uint8Array.from([
      ...pad,
      ...stringIn(encrypt, 'O').subarray(0, 32),
      ...[0, 8, 16, 24].map((shift) => (flags >> shift) & 255),
      ...id,
      ...(leavesMetadata ? [255, 255, 255, 255] : []),
    ]),
  ).subarray(0, length);
  if (revision >= 3) for (let i = 0; i < 50; i++) key = md5(key).subarray(0, length);
  const expected = revision === 2 ? rc4(key, pad) : stretched(key, md5(Uint8Array.from([...pad, ...id])));
  const user = stringIn(encrypt, 'U');
  return expected.every((byte, i) => user[i] === byte) ? key : null;
}

function stretched(key: Uint8Array, data: Uint8Array): Uint8Array {
  let value = data;
  for (let i = 0; i < 20; i++)
    value = rc4(
      key.map((byte) => byte ^ i),
      value,
    );
  return value;
}

/** Algorithms 2.A and 2.B, with the empty password. */
export function modernKey(encrypt: PdfDict, revision: number): Uint8Array | null {
  const user = stringIn(encrypt, 'U');
  const sealed = stringIn(encrypt, 'UE');
  if (user.length < 48 || sealed.length !== 32) return null;
  const hash = revision >= 6 ? hardened : (salt: Uint8Array) => sha256(salt);
  const check = hash(user.subarray(32, 40));
  if (!check.every((byte, i) => user[i] === byte)) return null;
  return cbc(hash(user.subarray(40, 48)), new Uint8Array(16), { disablePadding: true }).decrypt(sealed);
}

function hardened(salt: Uint8Array): Uint8Array {
  let key = sha256(salt);
  for (let round = 0, last = 0; round < 64 || last > round - 32; round++) {
    const block = new Uint8Array(key.length * 64);
    for (let i = 0; i < 64; i++) block.set(key, i * key.length);
    const mixed = cbc(key.slice(0, 16), key.slice(16, 32), { disablePadding: true }).encrypt(block);
    const rest = mixed.subarray(0, 16).reduce((sum, byte) => sum + byte, 0) % 3;
    key = rest === 0 ? sha256(mixed) : rest === 1 ? sha384(mixed) : sha512(mixed);
    last = mixed[mixed.length - 1] ?? 0;
  }
  return key.subarray(0, 32);
}

function stringIn(dict: PdfDict, key: string): Uint8Array {
  const value = dict.entries.get(key);
  return value?.kind === 'string' ? value.bytes : new Uint8Array();
}
