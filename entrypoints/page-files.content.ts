import { defineContentScript } from 'wxt/utils/define-content-script';
import { type MadeFile, madeFilesAnswer, madeFilesNews, madeFilesQuestion } from '../utils/portals';

/** Newest last; older ones are let go, for each keeps its bytes in memory. */
const kept: MadeFile[] = [];
const mostKept = 3;
const largestBytes = 150 * 2 ** 20;

/**
 * In the page's own world, only after the user asked for it: remembers the last PDFs the page made itself.
 * Portals hand results over as `blob:` downloads whose address dies at once (facts/portals.md 5.6), so a copy of the
 * address is kept for the user's "check". The page's own work is not changed and nothing is sent anywhere.
 */
export default defineContentScript({
  matches: [],
  registration: 'runtime',
  world: 'MAIN',
  main() {
    const marked = globalThis as { khongGiayFiles?: true };
    if (marked.khongGiayFiles) return;
    marked.khongGiayFiles = true;
    const make = URL.createObjectURL;
    URL.createObjectURL = (source) => {
      const address = make.call(URL, source);
      if (source instanceof Blob) void remember(source, address, (blob) => make.call(URL, blob));
      return address;
    };
    // A link that was never put into the page tells nobody but itself that it was pressed.
    const { prototype } = HTMLAnchorElement;
    const { click, dispatchEvent } = prototype;
    prototype.click = function () {
      nameAfter(this);
      click.call(this);
    };
    prototype.dispatchEvent = function (event) {
      if (event.type === 'click') nameAfter(this);
      return dispatchEvent.call(this, event);
    };
    window.addEventListener('click', ({ target }) => nameAfter(target instanceof Element && target.closest('a')), true);
    document.addEventListener(madeFilesQuestion, () => {
      document.dispatchEvent(new CustomEvent(madeFilesAnswer, { detail: JSON.stringify(kept) }));
    });
  },
});

async function remember(blob: Blob, source: string, make: (blob: Blob) => string): Promise<void> {
  if (blob.size > largestBytes || !/pdf|octet-stream|^$/i.test(blob.type)) return;
  // Known from the first moment: the page presses its link before anything can be read.
  const file: MadeFile = { source, url: make(blob), name: '', bytes: blob.size };
  kept.push(file);
  const isPdf = (await blob.slice(0, 1024).text()).includes('%PDF-');
  if (!isPdf) return forget(file);
  for (const older of kept.slice(0, Math.max(0, kept.length - mostKept))) forget(older);
  document.dispatchEvent(new Event(madeFilesNews));
}

function forget(file: MadeFile): void {
  const at = kept.indexOf(file);
  if (at >= 0) kept.splice(at, 1);
  URL.revokeObjectURL(file.url);
}

function nameAfter(link: HTMLAnchorElement | false | null): void {
  if (!link) return;
  const file = kept.find(({ source }) => source === link.href);
  if (file) file.name = link.download;
}
