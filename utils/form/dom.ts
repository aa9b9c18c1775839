/** Small questions about elements. A field a person cannot see is never scanned and never filled (facts/forms.md 12). */

const smallest = 10;

/** True when a person can see the element: it has a size, and no ancestor hides or fades it away. */
export function isVisible(element: Element): boolean {
  return visibility()(element);
}

/** The same for many elements of a page that holds still: what is known of an ancestor is not asked again. */
export function visibility(): (element: Element) => boolean {
  const known = new Map<Element, boolean>();
  const isShown = (element: Element): boolean => {
    const before = known.get(element);
    if (before !== undefined) return before;
    const { display, visibility: seen, opacity } = getComputedStyle(element);
    const parent = parentOf(element);
    const shown =
      display !== 'none' && seen !== 'hidden' && Number(opacity) >= 0.1 && (parent === null || isShown(parent));
    known.set(element, shown);
    return shown;
  };
  return (element) => {
    const { width, height, right } = element.getBoundingClientRect();
    if (width < smallest || height < smallest) return false;
    // Pushed out to the left, where no scrolling leads.
    if (right + (element.ownerDocument.defaultView?.scrollX ?? 0) <= 0) return false;
    return isShown(element);
  };
}

/** True when all of the element can be seen in the window as it is scrolled now. */
export function isInView(element: Element): boolean {
  const { top, bottom, left, right } = element.getBoundingClientRect();
  const view = element.ownerDocument.defaultView;
  return view !== null && top >= 0 && bottom <= view.innerHeight && left >= 0 && right <= view.innerWidth;
}

/**
 * True when something else lies over the whole element, so that a person sees that instead; to be asked in view.
 * Its own box, its label and what it holds are no cover.
 */
export function isCovered(element: Element, box: Element): boolean {
  const { ownerDocument: document } = element;
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
  return queriesOf(root)(selector);
}

/** The same for several questions to a page that holds still: it is searched for shadow roots once. */
export function queriesOf(root: Document | ShadowRoot): (selector: string) => Element[] {
  const all = root.querySelectorAll('*');
  for (const { shadowRoot } of all) if (shadowRoot) return (selector) => withShadows([...all], selector);
  return (selector) => [...root.querySelectorAll(selector)];
}

function withShadows(all: Element[], selector: string): Element[] {
  return all.flatMap((element) => [
    ...(element.matches(selector) ? [element] : []),
    ...(element.shadowRoot ? queryDeep(element.shadowRoot, selector) : []),
  ]);
}

/** An element by id in the tree the other one lives in. */
export function byId(near: Element, id: string): Element | null {
  const root = near.getRootNode();
  return root instanceof Document || root instanceof ShadowRoot ? root.getElementById(id) : null;
}
