import { isWhite } from './lexer';

/**
 * Where `text` (ASCII) stands in the bytes at or after `from`, or -1. Horspool's search: a file of 100 MB is searched
 * for a word, and most of its bytes need not be looked at.
 */
export function findText(bytes: Uint8Array, text: string, from = 0, limit = bytes.length): number {
  const end = Math.min(limit, bytes.length);
  const last = text.length - 1;
  const skips = skipsOf(text);
  for (let at = from; at + last < end; at += skips[bytes[at + last] as number] as number) {
    if (matches(bytes, at, text)) return at;
  }
  return -1;
}

const known = new Map<string, Uint8Array>();

/** How far the text may move on, by the byte that stands under its last letter. */
function skipsOf(text: string): Uint8Array {
  let skips = known.get(text);
  if (skips) return skips;
  skips = new Uint8Array(256).fill(text.length);
  for (let i = 0; i < text.length - 1; i++) skips[text.charCodeAt(i)] = text.length - 1 - i;
  known.set(text, skips);
  return skips;
}

/** The last place of `text` that ends at or before `limit`, looking back to `from`. */
export function findLast(bytes: Uint8Array, text: string, from: number, limit: number): number {
  for (let at = limit - text.length; at >= Math.max(0, from); at--) if (matches(bytes, at, text)) return at;
  return -1;
}

function matches(bytes: Uint8Array, at: number, text: string): boolean {
  for (let i = text.length - 1; i >= 0; i--) if (bytes[at + i] !== text.charCodeAt(i)) return false;
  return true;
}

/** The end of the bytes without trailing white space and NUL. */
export function trimmedEnd(bytes: Uint8Array, limit: number): number {
  let end = limit;
  while (end > 0 && isWhite(bytes[end - 1])) end--;
  return end;
}
