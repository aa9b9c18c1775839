/**
 * Where the reader stood before a field was filled: focus and scroll are given back, in every box that was scrolled.
 * True when something had to be scrolled.
 */
export function rememberPlace(document: Document, near: Element): () => boolean {
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
    const moved = scrolled.filter(([element, left, top]) => element.scrollTop !== top || element.scrollLeft !== left);
    for (const [element, left, top] of moved) {
      element.scrollTop = top;
      element.scrollLeft = left;
    }
    const isMoved = view !== null && (view.scrollX !== x || view.scrollY !== y);
    if (isMoved) view.scrollTo({ left: x, top: y, behavior: 'instant' });
    return isMoved || moved.length > 0;
  };
}
