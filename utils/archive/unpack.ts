import type { ArchiveEntry } from './directory';

/** Why one file of an archive cannot be had. */
export type EntryProblem = 'locked' | 'unknown-method' | 'torn' | 'too-large';
export type EntryResult = { ok: true; bytes: Uint8Array<ArrayBuffer> } | { ok: false; problem: EntryProblem };

/**
 * The bytes of one file of a ZIP. Whatever the directory promised, no more than `most` bytes are unpacked: a file that
 * goes on beyond what it said is torn, not trusted. Its CRC is not compared: what counts is proven by signatures.
 */
export async function unpack(archive: Blob, entry: ArchiveEntry, most: number): Promise<EntryResult> {
  if (entry.encrypted) return { ok: false, problem: 'locked' };
  if (entry.method !== 0 && entry.method !== 8) return { ok: false, problem: 'unknown-method' };
  if (entry.size > most) return { ok: false, problem: 'too-large' };
  const head = new DataView(await archive.slice(entry.offset, entry.offset + 30).arrayBuffer());
  if (head.byteLength < 30 || head.getUint32(0, true) !== 0x04034b50) return { ok: false, problem: 'torn' };
  const from = entry.offset + 30 + head.getUint16(26, true) + head.getUint16(28, true);
  const packed = archive.slice(from, from + entry.packed);
  if (packed.size < entry.packed) return { ok: false, problem: 'torn' };
  const stream = entry.method === 0 ? packed.stream() : packed.stream().pipeThrough(inflate());
  const bytes = await readUpTo(stream, entry.size);
  return bytes ? { ok: true, bytes } : { ok: false, problem: 'torn' };
}

const inflate = () => new DecompressionStream('deflate-raw') as ReadableWritablePair<Uint8Array, Uint8Array>;

/** Exactly `size` bytes; null when the stream breaks, ends early or goes on. */
async function readUpTo(stream: ReadableStream<Uint8Array>, size: number): Promise<Uint8Array<ArrayBuffer> | null> {
  const reader = stream.getReader();
  const bytes = new Uint8Array(size);
  let at = 0;
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      if (at + part.value.length > size) {
        await reader.cancel();
        return null;
      }
      bytes.set(part.value, at);
      at += part.value.length;
    }
    return at === size ? bytes : null;
  } catch {
    return null;
  }
}
