/** Below that a page may have made our panel unreadable on purpose (facts/forms.md 12). */
const leastOpacity = 0.7;

/**
 * Was this a click the person meant for our button? A page can send clicks of its own, and can hide or cover what
 * it does not own; then nothing happens and the file stays held.
 */
export function isMeant(event: Event, host: Element, button: Element, view: Window = window): boolean {
  return event.isTrusted && isVisible(host, view) && isUncovered(host, button, view);
}

/** The host and everything it stands in are shown. */
export function isVisible(host: Element, view: Window = window): boolean {
  if (!host.isConnected) return false;
  let opacity = 1;
  for (let at: Element | null = host; at; at = at.parentElement) {
    const style = view.getComputedStyle(at);
    if (style.display === 'none' || style.visibility === 'hidden') return false;
    opacity *= Number(style.opacity || '1');
  }
  return opacity >= leastOpacity;
}

/** In the middle of the button the page's topmost element is our host: a closed shadow root shows no more. */
function isUncovered(host: Element, button: Element, view: Window): boolean {
  const box = button.getBoundingClientRect();
  const x = Math.min(Math.max(box.left + box.width / 2, 0), view.innerWidth - 1);
  const y = Math.min(Math.max(box.top + box.height / 2, 0), view.innerHeight - 1);
  return view.document.elementFromPoint(x, y) === host;
}
