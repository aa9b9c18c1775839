import { isWhite } from './lexer';

/**
 * Where `text` (ASCII) stands in the bytes at or after `from`, or -1. Horspool's search: a file of 100 MB is searched
 * for a word, and most of its bytes need not be looked at.
 */
export function findText(bytes: Uint8Array, text: string, from = 0, limit = bytes.length): number {
  const end = Math.min(limit, bytes.length);
  const { length } = text;
  const { skips, isIn } = tablesOf(text);
  for (let at = from + length - 1; at < end; ) {
    const byte = bytes[at] as number;
    if (isIn[byte] === 0) {
      // Nearly all bytes: a step that waits for no table lets the processor run ahead.
      at += length;
      continue;
    }
    if (matches(bytes, at - length + 1, text)) return at - length + 1;
    at += skips[byte] as number;
  }
  return -1;
}

interface Tables {
  /** How far the text may move on, by the byte that stands under its last letter. */
  skips: Uint8Array;
  /** 1 for the text's own letters. */
  isIn: Uint8Array;
}

const known = new Map<string, Tables>();

function tablesOf(text: string): Tables {
  const found = known.get(text);
  if (found) return found;
  const made = { skips: new Uint8Array(256).fill(text.length), isIn: new Uint8Array(256) };
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    made.isIn[code] = 1;
    if (i < text.length - 1) made.skips[code] = text.length - 1 - i;
  }
  known.set(text, made);
  return made;
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
