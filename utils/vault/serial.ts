/**
 * Values ↔ bytes: JSON with the binary parts behind it, so that certificates keep their bytes.
 * Layout: length of the JSON (4 bytes, big-endian) · JSON · the binary parts one after the other.
 * Plain data only; anything else is a programming error and throws, for it would come back changed.
 */
export function toBytes(value: unknown): Uint8Array<ArrayBuffer> {
  const parts: Uint8Array[] = [];
  const json = new TextEncoder().encode(JSON.stringify(pack(value, parts)));
  const length = parts.reduce((sum, part) => sum + part.length, 4 + json.length);
  const bytes = new Uint8Array(length);
  new DataView(bytes.buffer).setUint32(0, json.length);
  bytes.set(json, 4);
  let at = 4 + json.length;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

export function fromBytes(bytes: Uint8Array): unknown {
  const jsonLength = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0);
  const json: unknown = JSON.parse(new TextDecoder().decode(bytes.subarray(4, 4 + jsonLength)));
  return unpack(json, new PartReader(bytes, 4 + jsonLength));
}

// One-key objects whose key starts with "$" carry what JSON has no word for; a user's own "$…" key is escaped.
function pack(value: unknown, parts: Uint8Array[]): unknown {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  if (value === undefined) return { $undefined: 0 };
  if (value instanceof Date) return { $date: value.getTime() };
  if (value instanceof Uint8Array) return { $bytes: addPart(value, parts) };
  if (value instanceof ArrayBuffer) return { $buffer: addPart(new Uint8Array(value), parts) };
  if (Array.isArray(value)) return value.map((item) => pack(item, parts));
  if (isPlain(value)) {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [safeKey(key), pack(item, parts)]));
  }
  throw new TypeError(`The vault keeps plain data only, not ${Object.prototype.toString.call(value)}`);
}

function unpack(value: unknown, reader: PartReader): unknown {
  if (Array.isArray(value)) return value.map((item) => unpack(item, reader));
  if (!isPlain(value)) return value;
  const { $undefined, $date, $bytes, $buffer } = value;
  if (typeof $undefined === 'number') return undefined;
  if (typeof $date === 'number') return new Date($date);
  if (typeof $bytes === 'number') return reader.next($bytes);
  if (typeof $buffer === 'number') return reader.next($buffer).buffer;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [plainKey(key), unpack(item, reader)]));
}

class PartReader {
  constructor(
    private readonly bytes: Uint8Array,
    private at: number,
  ) {}

  next(length: number): Uint8Array<ArrayBuffer> {
    const part = new Uint8Array(this.bytes.subarray(this.at, this.at + length));
    this.at += length;
    return part;
  }
}

function addPart(part: Uint8Array, parts: Uint8Array[]): number {
  parts.push(part);
  return part.length;
}

function isPlain(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

const safeKey = (key: string) => (key.startsWith('$') ? `$${key}` : key);
const plainKey = (key: string) => (key.startsWith('$$') ? key.slice(1) : key);
