import { isFinal, withoutSending } from './guard';

/** What a page notices when a person types, presses and leaves (facts/forms.md 5, 7). */

/** One press of the primary button, as a mouse makes it; never one that sends a form or leaves the page. */
export function press(element: HTMLElement): void {
  if (!isFinal(element)) withoutSending(element.ownerDocument, () => pressAll(element));
}

function pressAll(element: HTMLElement): void {
  const common = { bubbles: true, cancelable: true, composed: true, button: 0 };
  element.dispatchEvent(new PointerEvent('pointerdown', { ...common, pointerType: 'mouse', isPrimary: true }));
  element.dispatchEvent(new MouseEvent('mousedown', common));
  element.focus({ preventScroll: true });
  element.dispatchEvent(new PointerEvent('pointerup', { ...common, pointerType: 'mouse', isPrimary: true }));
  element.dispatchEvent(new MouseEvent('mouseup', common));
  element.click();
}

/** The pointer comes to rest on something: menus choose what it rests on, not what is clicked (jQuery UI). */
export function hover(element: HTMLElement): void {
  const at = { bubbles: true, cancelable: true, composed: true };
  element.dispatchEvent(new PointerEvent('pointerover', { ...at, pointerType: 'mouse', isPrimary: true }));
  element.dispatchEvent(new PointerEvent('pointermove', { ...at, pointerType: 'mouse', isPrimary: true }));
  for (const type of ['mouseover', 'mousemove']) element.dispatchEvent(new MouseEvent(type, at));
  for (const type of ['mouseenter', 'pointerenter'])
    element.dispatchEvent(new MouseEvent(type, { ...at, bubbles: false }));
}

/** Sets the text through the prototype's setter, so that frameworks that watch the property notice. */
export function setText(element: HTMLInputElement | HTMLTextAreaElement, text: string): void {
  const prototype = element instanceof HTMLTextAreaElement ? HTMLTextAreaElement.prototype : HTMLInputElement.prototype;
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(element, text);
  element.dispatchEvent(
    new InputEvent('input', { bubbles: true, composed: true, inputType: 'insertText', data: text }),
  );
}

/** Enters the field. Real focus sends events only in a page that has the focus; what is missing is sent by hand. */
export function enter(element: HTMLElement): void {
  sendMissing(element, ['focus', 'focusin'], () => element.focus({ preventScroll: true }));
}

/** Commits and leaves the field: React listens to focusout, Angular to blur. */
export function leave(element: HTMLElement): void {
  element.dispatchEvent(new Event('change', { bubbles: true }));
  sendMissing(element, ['blur', 'focusout'], () => element.blur());
}

function sendMissing(element: HTMLElement, types: [plain: string, bubbling: string], act: () => void): void {
  const seen = new Set<string>();
  const note = (event: Event) => seen.add(event.type);
  for (const type of types) element.addEventListener(type, note);
  act();
  for (const type of types) {
    element.removeEventListener(type, note);
    if (!seen.has(type)) element.dispatchEvent(new FocusEvent(type, { bubbles: type === types[1], composed: true }));
  }
}

export function pressEscape(element: Element): void {
  const key = { key: 'Escape', code: 'Escape', keyCode: 27, bubbles: true, cancelable: true };
  element.dispatchEvent(new KeyboardEvent('keydown', key as KeyboardEventInit));
}

/** A press on the page beside whatever is open: most lists and calendars close on it. */
export function pressBeside(document: Document): void {
  for (const type of ['pointerdown', 'mousedown', 'mouseup', 'click']) {
    document.body.dispatchEvent(new MouseEvent(type, { bubbles: true, cancelable: true }));
  }
}

/**
 * Lets the page answer what waits, input and its own work alike. A timer would do, but browsers make the fifth in a
 * row and all after it wait 4 ms, which is half of a long form's scan.
 */
export async function giveWay(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: { postTask?: (task: () => void) => Promise<void> } };
  await (scheduler?.postTask ? scheduler.postTask(() => {}) : pause(0));
}

/** Looks again every 40 ms until `look` gives something, the time is over or the job is cancelled. */
export async function waitFor<T>(look: () => T | null, ms: number, signal: AbortSignal): Promise<T | null> {
  const end = performance.now() + ms;
  for (;;) {
    const found = look();
    if (found !== null || performance.now() > end || signal.aborted) return found;
    await pause(40);
  }
}

/** Waits until the page has left its elements alone for a while; a page that never rests is not waited for. */
export async function settle(root: Node, signal: AbortSignal): Promise<void> {
  const [quiet, longest] = [160, 1500];
  const started = performance.now();
  let changed = started;
  const observer = new MutationObserver(() => {
    changed = performance.now();
  });
  observer.observe(root, { childList: true, subtree: true });
  const isOver = (now: number) => now - changed > quiet || now - started > longest || signal.aborted;
  while (!isOver(performance.now())) await pause(40);
  observer.disconnect();
}

export function pause(ms: number): Promise<void> {
  return new Promise((next) => setTimeout(next, ms));
}
