/** Small questions about elements. A field a person cannot see is never scanned and never filled (facts/forms.md 12). */

const smallest = 10;

/** True when a person can see the element: it has a size, and no ancestor hides or fades it away. */
export function isVisible(element: Element): boolean {
  const box = element.getBoundingClientRect();
  if (box.width < smallest || box.height < smallest) return false;
  for (let at: Element | null = element; at; at = parentOf(at)) {
    const style = getComputedStyle(at);
    if (style.display === 'none' || style.visibility === 'hidden' || Number(style.opacity) < 0.1) return false;
  }
  return true;
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
