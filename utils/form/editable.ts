import { textOf } from './dom';
import { enter, leave, pause } from './events';
import type { FillOutcome } from './types';

/** A part of the page that is written in place, as rich text editors make it: no input, no value. */
export const editable = '[contenteditable=true],[contenteditable=""],[contenteditable=plaintext-only]';

export function isEditable(element: Element): boolean {
  return element.matches(editable);
}

/** The browser types over all of it: the page hears a trusted `input`, and an editor keeps its own model (facts/forms.md 5). */
export async function writeEditable(element: HTMLElement, text: string): Promise<FillOutcome> {
  const { ownerDocument: document } = element;
  enter(element);
  document.getSelection()?.selectAllChildren(element);
  document.execCommand?.(text ? 'insertText' : 'delete', false, text);
  leave(element);
  await pause(30);
  const shown = textOf(element).normalize('NFC');
  return shown === text.normalize('NFC').trim()
    ? { status: 'filled', shown }
    : { status: 'left', reason: 'not-accepted', shown };
}
