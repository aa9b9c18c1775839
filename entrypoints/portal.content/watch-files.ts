import { type Hold, holdChannel } from './hold';

/** Without a panel by then, the page gets the original: a slow helper must not look like a broken portal. */
const patienceMs = 4000;
/** More than this is a folder's worth: checking them would take minutes, and the page gets them as they are. */
const mostFiles = 300;

/** What the watcher needs of the browser. */
export interface Helpers {
  /** Brings the panel's script into this frame; rejects when it cannot. */
  summon(): Promise<unknown>;
  /** The shadow root of an element, a closed one too: browsers show it to extensions alone. */
  shadowOf(host: Element): ShadowRoot | null;
}

/**
 * Stands before the page's own listeners (window, capture, document_start) and holds files that are chosen or
 * dropped. Three listeners and one for clicks, no observer, no work until a file comes (facts/forms.md 11).
 */
export function watchFiles(view: Window & typeof globalThis, { summon, shadowOf }: Helpers): void {
  const holds = new WeakMap<EventTarget, Hold>();
  const clicked: WeakRef<Element>[] = [];

  view.addEventListener(
    'click',
    (event) => {
      const [target] = event.composedPath();
      if (!event.isTrusted || !(target instanceof view.Element)) return;
      clicked.unshift(new WeakRef(target));
      clicked.length = Math.min(clicked.length, 3);
    },
    true,
  );

  const onChoice = (event: Event) => {
    const input = event.isTrusted ? inputOf(event) : null;
    if (input?.type !== 'file') return;
    const files = [...(input.files ?? [])];
    if (files.length === 0 || files.length > mostFiles || input.webkitdirectory) return;
    event.stopImmediatePropagation();
    const held = holds.get(input);
    // `input` and `change` tell of the same choice: one hold.
    if (held?.open && held.files.every((file, i) => file === files[i]) && held.files.length === files.length) return;
    if (held) held.open = false;
    // In an open shadow root `change` never reaches the window: it is stopped where it starts.
    const root = input.getRootNode();
    if (event.type === 'input' && root !== view.document) {
      const stop = (inner: Event) => {
        if (inner.isTrusted && inner.composedPath()[0] === input) inner.stopImmediatePropagation();
      };
      root.addEventListener('change', stop, { capture: true, once: true });
      input.addEventListener('change', stop, { capture: true, once: true });
    }
    const give = (chosen: File[]) => {
      input.files = transferOf(chosen).files;
      input.dispatchEvent(new view.Event('input', { bubbles: true, composed: true }));
      input.dispatchEvent(new view.Event('change', { bubbles: true }));
    };
    const forget = () => {
      input.value = '';
      input.dispatchEvent(new view.Event('cancel', { bubbles: true }));
    };
    const hold = newHold(input, files, give, forget);
    holds.set(input, hold);
    offer(hold);
  };
  view.addEventListener('input', onChoice, true);
  view.addEventListener('change', onChoice, true);

  view.addEventListener(
    'drop',
    (event) => {
      const [target] = event.composedPath();
      const data = event.dataTransfer;
      if (!event.isTrusted || !data || !(target instanceof view.Element)) return;
      // The browser itself puts files dropped on an input into it, and `input` follows.
      if (target instanceof view.HTMLInputElement) return;
      const files = [...data.files];
      const folders = [...data.items].some((item) => item.webkitGetAsEntry?.()?.isDirectory);
      if (files.length === 0 || files.length > mostFiles || folders) return;
      event.stopImmediatePropagation();
      event.preventDefault();
      const { clientX, clientY, screenX, screenY } = event;
      const give = (dropped: File[]) => {
        const place = { clientX, clientY, screenX, screenY, dataTransfer: transferOf(dropped) };
        const again = { ...place, bubbles: true, cancelable: true, composed: true };
        target.dispatchEvent(new view.DragEvent('drop', again));
      };
      // A zone that lit up on dragover waits for the end of the drag.
      offer(
        newHold(target, files, give, () => target.dispatchEvent(new view.DragEvent('dragleave', { bubbles: true }))),
      );
    },
    true,
  );

  /**
   * The input an event came from. Out of a closed shadow root only `input` comes, and names its host instead; where
   * several inputs in there hold files it cannot be told which one was meant, and the page is left alone.
   */
  function inputOf(event: Event): HTMLInputElement | null {
    const [target] = event.composedPath();
    if (target instanceof view.HTMLInputElement) return target;
    const root = target instanceof view.Element && event.type === 'input' ? shadowOf(target) : null;
    const inputs = root ? [...root.querySelectorAll<HTMLInputElement>('input[type="file"]')] : [];
    const [input, ...others] = inputs.filter(({ files }) => files && files.length > 0);
    return input && others.length === 0 ? input : null;
  }

  function transferOf(files: File[]): DataTransfer {
    const transfer = new view.DataTransfer();
    for (const file of files) transfer.items.add(file);
    return transfer;
  }

  function newHold(target: Element, files: File[], give: (files: File[]) => void, forget: () => void): Hold {
    const timer = view.setTimeout(() => hold.pass(files), patienceMs);
    const end = (last: () => void) => {
      if (!hold.open) return;
      hold.open = false;
      view.clearTimeout(timer);
      last();
    };
    const hold: Hold = {
      files,
      target,
      clicked: clicked.flatMap((reference) => reference.deref() ?? []),
      open: true,
      seen: () => view.clearTimeout(timer),
      pass: (chosen) => end(() => give(chosen)),
      drop: () => end(forget),
    };
    return hold;
  }

  function offer(hold: Hold): void {
    const channel = holdChannel();
    if (channel.take) {
      channel.take(hold);
      return;
    }
    channel.waiting.push(hold);
    summon().catch(() => hold.pass(hold.files));
  }
}
