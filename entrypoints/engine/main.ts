import { browser } from 'wxt/browser';
import type { HostRequest, JobResult } from '../../utils/messages';
import type { PdfReport } from '../../utils/signature';
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
    const started = performance.now();
    pool
      .run(request, cancelled.signal, (progress) => port.postMessage({ type: 'progress', progress }))
      .then((result) => {
        if (cancelled.signal.aborted) return;
        port.postMessage({ type: 'result', result });
        void record(request, result, performance.now() - started);
      });
  });
});

/** The desk records its own checks; those of a dossier's page reach the ledger from here alone. */
async function record(request: HostRequest, result: JobResult<unknown>, took: number): Promise<void> {
  if (request.job !== 'verifyPdf' || !request.input.dossier || !result.ok) return;
  const { recordInDossier } = await import('./record');
  await recordInDossier(result.value as PdfReport, request.input.dossier, took);
}

// Firefox: the background page waits for this before it lets a caller connect.
window.parent.postMessage('engine-ready', location.origin);
