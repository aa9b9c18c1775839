import { toneKey } from '../text';
import { enter, leave, pause, setText } from './events';
import type { FillOutcome } from './types';

/** Types a text and reads it back. A mask that only adds separators ("003 099 000 017") counts as accepted. */
export async function writeText(element: HTMLInputElement | HTMLTextAreaElement, text: string): Promise<FillOutcome> {
  enter(element);
  setText(element, text);
  leave(element);
  await pause(30);
  const shown = element.value;
  const accepted = toneKey(shown) === toneKey(text) || letters(shown) === letters(text);
  if (accepted) return { status: 'filled', shown };
  return { status: 'left', reason: 'not-accepted', shown };
}

function letters(text: string): string {
  return text.normalize('NFC').replace(/[^\p{L}\p{N}]/gu, '');
}
