import { browser } from 'wxt/browser';
import { pageUrl } from '../shared/paths';

let pending: Promise<void> | null = null;

/** Makes sure the hidden engine page exists. Two callers at once share one attempt, so two pages never arise. */
export function ensureEnginePage(): Promise<void> {
  pending ??= (browser.offscreen ? ensureOffscreen() : ensureFrame()).finally(() => {
    pending = null;
  });
  return pending;
}

/** Chrome. The page outlives the service worker and is found again after its death. */
async function ensureOffscreen(): Promise<void> {
  const open = await browser.runtime.getContexts({ contextTypes: ['OFFSCREEN_DOCUMENT'] });
  if (open.length > 0) return;
  await browser.offscreen.createDocument({
    url: 'engine.html',
    reasons: ['WORKERS', 'BLOBS'],
    justification: 'Reads cards and verifies documents in workers, on the device.',
  });
}

/** Firefox has no offscreen documents; its background is a page that can hold a frame. */
function ensureFrame(): Promise<void> {
  if (document.querySelector('iframe')) return Promise.resolve();
  return new Promise((resolve) => {
    const frame = document.createElement('iframe');
    frame.src = pageUrl('engine');
    window.addEventListener('message', function ready(event) {
      if (event.source !== frame.contentWindow || event.data !== 'engine-ready') return;
      window.removeEventListener('message', ready);
      resolve();
    });
    document.body.append(frame);
  });
}
