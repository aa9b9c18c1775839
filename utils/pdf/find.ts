import { isWhite } from './lexer';

/**
 * Where `text` (ASCII) stands in the bytes at or after `from`, or -1. Looks at every text.length-th byte where it can
 * (Boyer–Moore–Horspool): a file of 100 MB is searched more than once.
 */
export function findText(bytes: Uint8Array, text: string, from = 0, limit = bytes.length): number {
  const last = text.length - 1;
  const skip = skipsOf(text);
  for (let at = from; at + last < limit; at += skip[bytes[at + last] ?? 0] ?? 1) {
    if (matches(bytes, at, text)) return at;
  }
  return -1;
}

const skips = new Map<string, Uint8Array>();

/** How far the text can move on when this byte stands under its end. */
function skipsOf(text: string): Uint8Array {
  const known = skips.get(text);
  if (known) return known;
  const skip = new Uint8Array(256).fill(text.length);
  for (let i = 0; i < text.length - 1; i++) skip[text.charCodeAt(i)] = text.length - 1 - i;
  skips.set(text, skip);
  return skip;
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
