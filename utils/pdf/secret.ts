import { cbc } from '@noble/ciphers/aes.js';
import { md5 } from '@noble/hashes/legacy.js';
import { type PdfDict, PdfError, type PdfObject, type PdfStream } from './objects';
import { rc4 } from './rc4';
import { modernKey, olderKey } from './secret-key';
import type { Section } from './xref';

type Method = 'none' | 'rc4' | 'aes128' | 'aes256';

/** What opens the strings and streams of an encrypted file that has no password for reading (ISO 32000-2 7.6). */
export interface Secret {
  key: Uint8Array;
  strings: Method;
  streams: Method;
}

/** The newest /Encrypt: an object of its own, or written into the trailer. */
export const newestEncryption = (sections: Section[]): PdfObject | undefined =>
  sections.map(({ trailer }) => trailer.entries.get('Encrypt')).find((one) => one !== undefined);

/** By the encryption dictionary, for all states of a file: finding what opens it costs many rounds of hashing. */
const known = new WeakMap<PdfDict, Secret | null>();

export function secretOf(encrypt: PdfDict, sections: Section[]): Secret | null {
  const found = known.get(encrypt);
  const secret = found === undefined ? openSecret(encrypt, documentId(sections)) : found;
  known.set(encrypt, secret);
  return secret;
}

function documentId(sections: Section[]): Uint8Array {
  const id = sections.map(({ trailer }) => trailer.entries.get('ID')).find((one) => one?.kind === 'array');
  const first = id?.kind === 'array' ? id.items[0] : undefined;
  return first?.kind === 'string' ? first.bytes : new Uint8Array();
}

/** Null when the file wants a password, or is locked in a way not known here: then it stays sealed. */
function openSecret(encrypt: PdfDict, id: Uint8Array): Secret | null {
  const number = (key: string) => {
    const value = encrypt.entries.get(key);
    return value?.kind === 'number' ? value.value : 0;
  };
  const version = number('V');
  const filter = encrypt.entries.get('Filter');
  if (filter?.kind !== 'name' || filter.name !== 'Standard') return null;
  const key = version >= 5 ? modernKey(encrypt, number('R')) : olderKey(encrypt, number, id);
  if (!key) return null;
  if (version < 4) return { key, strings: 'rc4', streams: 'rc4' };
  return { key, strings: methodOf(encrypt, 'StrF'), streams: methodOf(encrypt, 'StmF') };
}

const methods: Record<string, Method> = { V2: 'rc4', AESV2: 'aes128', AESV3: 'aes256' };

function methodOf(encrypt: PdfDict, use: 'StrF' | 'StmF'): Method {
  const name = encrypt.entries.get(use);
  const filters = encrypt.entries.get('CF');
  const filter = filters?.kind === 'dict' && name?.kind === 'name' ? filters.entries.get(name.name) : undefined;
  const method = filter?.kind === 'dict' ? filter.entries.get('CFM') : undefined;
  return method?.kind === 'name' ? (methods[method.name] ?? 'none') : 'none';
}

/** The object as its author wrote it. A stream is opened only when somebody reads it. */
export function unsealed(object: PdfObject, secret: Secret, number: number, generation: number): PdfObject {
  switch (object.kind) {
    case 'string':
      return { ...object, bytes: opened(object.bytes, secret.strings, secret.key, number, generation) };
    case 'array':
      return { ...object, items: object.items.map((item) => unsealed(item, secret, number, generation)) };
    case 'dict':
      return unsealedDict(object, secret, number, generation);
    case 'stream':
      return new SealedStream(object, unsealedDict(object.dict, secret, number, generation), () =>
        opened(object.data, isPlain(object.dict) ? 'none' : secret.streams, secret.key, number, generation),
      );
    default:
      return object;
  }
}

/** A signature's /Contents is never encrypted (ISO 32000-2 7.6.2). */
function unsealedDict(dict: PdfDict, secret: Secret, number: number, generation: number): PdfDict {
  const isSignature = dict.entries.has('ByteRange');
  const entries = [...dict.entries].map(([key, value]): [string, PdfObject] => [
    key,
    isSignature && key === 'Contents' ? value : unsealed(value, secret, number, generation),
  ]);
  return { ...dict, entries: new Map(entries) };
}

/** Cross-reference streams stand open. */
function isPlain(dict: PdfDict): boolean {
  const type = dict.entries.get('Type');
  return type?.kind === 'name' && type.name === 'XRef';
}

class SealedStream implements PdfStream {
  readonly kind = 'stream';
  readonly start: number;
  readonly end: number;
  private plain: Uint8Array | undefined;

  constructor(
    sealed: PdfStream,
    readonly dict: PdfDict,
    private readonly open: () => Uint8Array,
  ) {
    this.start = sealed.start;
    this.end = sealed.end;
  }

  get data(): Uint8Array {
    this.plain ??= this.open();
    return this.plain;
  }
}

function opened(data: Uint8Array, method: Method, key: Uint8Array, number: number, generation: number): Uint8Array {
  switch (method) {
    case 'none':
      return data;
    case 'rc4':
      return rc4(objectKey(key, number, generation, false), data);
    case 'aes128':
      return aes(objectKey(key, number, generation, true), data);
    case 'aes256':
      return aes(key, data);
  }
}

/** The first 16 bytes are the vector. An empty string may stand without one. */
function aes(key: Uint8Array, data: Uint8Array): Uint8Array {
  if (data.length === 0) return data;
  try {
    return cbc(key, data.subarray(0, 16)).decrypt(data.subarray(16));
  } catch {
    throw new PdfError('damaged', 'sealed data that do not open');
  }
}

/** Algorithm 1: every object has a key of its own. */
function objectKey(key: Uint8Array, number: number, generation: number, isAes: boolean): Uint8Array {
  const own = [number & 255, (number >> 8) & 255, (number >> 16) & 255, generation & 255, (generation >> 8) & 255];
  const salt = isAes ? [0x73, 0x41, 0x6c, 0x54] : [];
  return md5(Uint8Array.from([...key, ...own, ...salt])).subarray(0, Math.min(key.length + 5, 16));
}
