/** Small questions about elements. A field a person cannot see is never scanned and never filled (facts/forms.md 12). */

const smallest = 10;

/** True when a person can see the element: it has a size, and no ancestor hides or fades it away. */
export function isVisible(element: Element): boolean {
  const box = element.getBoundingClientRect();
  if (box.width < smallest || box.height < smallest) return false;
  // Pushed out to the left, where no scrolling leads.
  if (box.right + (element.ownerDocument.defaultView?.scrollX ?? 0) <= 0) return false;
  for (let at: Element | null = element; at; at = parentOf(at)) {
    const style = getComputedStyle(at);
    if (style.display === 'none' || style.visibility === 'hidden' || Number(style.opacity) < 0.1) return false;
  }
  return true;
}

/**
 * True when something else lies over the whole element, so that a person sees that instead. Brings the element into
 * view first; its own box, its label and what it holds are no cover.
 */
export function isCovered(element: Element, box: Element): boolean {
  const { ownerDocument: document } = element;
  const view = document.defaultView;
  if (!view || !document.elementFromPoint) return false;
  const rect = element.getBoundingClientRect();
  const isInView = rect.top >= 0 && rect.bottom <= view.innerHeight && rect.left >= 0 && rect.right <= view.innerWidth;
  if (!isInView) element.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
  const { left, top, width, height } = element.getBoundingClientRect();
  const points = [0.5, 0.1, 0.9].map((part) => [left + width * part, top + height / 2] as const);
  return points.every(([x, y]) => {
    const root = element.getRootNode();
    const hit = (root instanceof ShadowRoot ? root : document).elementFromPoint(x, y);
    if (!hit) return true;
    return !box.contains(hit) && !hit.contains(element) && !element.contains(hit);
  });
}

/** The parent, out of an open shadow root into its host. */
export function parentOf(element: Element): Element | null {
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}

/** Words of an element as one line. */
export function textOf(element: Element | null): string {
  return (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** Every element that matches, in document order, open shadow roots included. */
export function queryDeep(root: Document | ShadowRoot, selector: string): Element[] {
  const found: Element[] = [];
  const visit = (at: Document | ShadowRoot) => {
    for (const element of at.querySelectorAll('*')) {
      if (element.matches(selector)) found.push(element);
      if (element.shadowRoot) visit(element.shadowRoot);
    }
  };
  visit(root);
  return found;
}

/** An element by id in the tree the other one lives in. */
export function byId(near: Element, id: string): Element | null {
  const root = near.getRootNode();
  return root instanceof Document || root instanceof ShadowRoot ? root.getElementById(id) : null;
}
