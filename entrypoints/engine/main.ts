import { browser } from 'wxt/browser';
import type { HostRequest } from '../../utils/messages';
import { WorkerPool } from './pool';

/**
 * The one hidden page that hosts the heavy workers: an offscreen document in Chrome,
 * an iframe of the background page in Firefox (facts/toolchain.md 12).
 * One port is one job; a closed port is a cancelled job.
 */
// Two even on a machine of two cores: a desk of thousands of files shall leave none of them idle.
const pool = new WorkerPool(Math.max(2, Math.min(3, navigator.hardwareConcurrency - 1)));

browser.runtime.onConnect.addListener((port) => {
  if (port.name !== 'engine') return;
  const cancelled = new AbortController();
  port.onDisconnect.addListener(() => cancelled.abort());
  port.onMessage.addListener((request: HostRequest) => {
    pool
      .run(request, cancelled.signal, (progress) => port.postMessage({ type: 'progress', progress }))
      .then((result) => {
        if (!cancelled.signal.aborted) port.postMessage({ type: 'result', result });
      });
  });
});

// Firefox: the background page waits for this before it lets a caller connect.
window.parent.postMessage('engine-ready', location.origin);
