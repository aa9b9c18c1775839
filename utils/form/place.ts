/**
 * Where the reader stood before a field was filled: focus and scroll are given back, in every box that was scrolled.
 */
export function rememberPlace(document: Document, near: Element): () => void {
  const focused = document.activeElement;
  const scrolled: [Element, number, number][] = [];
  for (let at: Element | null = near; at; at = at.parentElement) scrolled.push([at, at.scrollLeft, at.scrollTop]);
  const view = document.defaultView;
  const [x, y] = [view?.scrollX ?? 0, view?.scrollY ?? 0];
  return () => {
    const now = document.activeElement;
    if (now !== focused && now instanceof HTMLElement) now.blur();
    if (focused instanceof HTMLElement && focused.isConnected && focused !== document.body && focused !== now) {
      focused.focus({ preventScroll: true });
    }
    for (const [element, left, top] of scrolled) {
      if (element.scrollTop !== top) element.scrollTop = top;
      if (element.scrollLeft !== left) element.scrollLeft = left;
    }
    if (view && (view.scrollX !== x || view.scrollY !== y)) view.scrollTo({ left: x, top: y, behavior: 'instant' });
  };
}
