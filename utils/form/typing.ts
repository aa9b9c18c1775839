import { enter, leave, setText } from './events';

type Box = HTMLInputElement | HTMLTextAreaElement;

/** A way to bring a text into a box. */
export type Way = (element: Box, text: string) => void;

/** Sets the value and tells the page: right for every framework that only watches. */
export const bySetter: Way = (element, text) => setText(element, text);

/** The browser types: works in a page without focus, and the page hears a trusted `input` (facts/forms.md 5). */
export const byBrowser: Way = (element, text) => {
  element.focus({ preventScroll: true });
  element.select();
  element.ownerDocument.execCommand?.('insertText', false, text);
};

/** A paste: the one way into some masks (facts/forms.md 6, DevExtreme). */
export const byPaste: Way = (element, text) => {
  element.focus({ preventScroll: true });
  // A page that does not hear the paste shows an empty box, not what an earlier try left there.
  setText(element, '');
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', text);
  element.dispatchEvent(
    new ClipboardEvent('paste', { bubbles: true, cancelable: true, composed: true, clipboardData }),
  );
};

/** Key by key, with key codes: some masks take back whatever no key brought (facts/portals.md 2, owner step). */
export const byKeys: Way = (element, text) => {
  element.focus({ preventScroll: true });
  element.select();
  setText(element, '');
  for (const letter of text) {
    const code = letter.charCodeAt(0);
    const key = {
      key: letter,
      keyCode: code,
      which: code,
      charCode: code,
      bubbles: true,
      cancelable: true,
      composed: true,
    };
    const goesOn = element.dispatchEvent(new KeyboardEvent('keydown', key as KeyboardEventInit));
    if (goesOn && element.dispatchEvent(new KeyboardEvent('keypress', key as KeyboardEventInit))) {
      setText(element, element.value + letter);
    }
    element.dispatchEvent(new KeyboardEvent('keyup', key as KeyboardEventInit));
  }
};

/** Enters the box, brings the text in, commits and leaves. */
export function typeInto(element: Box, text: string, way: Way): void {
  enter(element);
  way(element, text);
  leave(element);
}
