import { toneKey } from '../text';
import { pause } from './events';
import type { FillOutcome } from './types';
import { byBrowser, byKeys, byPaste, bySetter, typeInto } from './typing';

/** A page takes a value back within this time, if it does (facts/portals.md 2: a masked box reverts). */
const second = 30;

/**
 * Types a text and reads it back. A mask that only adds separators ("003 099 000 017") counts as accepted.
 * What the page takes back is brought in another way; what is longer than the box allows is not cut to fit.
 */
export async function writeText(element: HTMLInputElement | HTMLTextAreaElement, text: string): Promise<FillOutcome> {
  const isTooLong = element.maxLength > 0 && text.length > element.maxLength;
  if (isTooLong) return { status: 'left', reason: 'not-accepted', shown: element.value };
  for (const way of [bySetter, byBrowser, byPaste, byKeys]) {
    typeInto(element, text, way);
    await pause(second);
    if (isSame(element.value, text)) return { status: 'filled', shown: element.value };
  }
  return { status: 'left', reason: 'not-accepted', shown: element.value };
}

function isSame(shown: string, text: string): boolean {
  return toneKey(shown) === toneKey(text) || letters(shown) === letters(text);
}

function letters(text: string): string {
  return text.normalize('NFC').replace(/[^\p{L}\p{N}]/gu, '');
}
