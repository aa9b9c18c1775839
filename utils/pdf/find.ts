import { isWhite } from './lexer';

/**
 * Where `text` (ASCII) stands in the bytes at or after `from`, or -1. The engine's own search for one byte runs many
 * bytes at a time: a file of 100 MB is searched more than once.
 */
export function findText(bytes: Uint8Array, text: string, from = 0, limit = bytes.length): number {
  const part = bytes.subarray(from, limit);
  const first = text.charCodeAt(0);
  for (let at = part.indexOf(first); at >= 0; at = part.indexOf(first, at + 1)) {
    if (matches(part, at, text)) return from + at;
  }
  return -1;
}

/** The last place of `text` that ends at or before `limit`, looking back to `from`. */
export function findLast(bytes: Uint8Array, text: string, from: number, limit: number): number {
  for (let at = limit - text.length; at >= Math.max(0, from); at--) if (matches(bytes, at, text)) return at;
  return -1;
}

function matches(bytes: Uint8Array, at: number, text: string): boolean {
  for (let i = 0; i < text.length; i++) if (bytes[at + i] !== text.charCodeAt(i)) return false;
  return true;
}

/** The end of the bytes without trailing white space and NUL. */
export function trimmedEnd(bytes: Uint8Array, limit: number): number {
  let end = limit;
  while (end > 0 && isWhite(bytes[end - 1])) end--;
  return end;
}
