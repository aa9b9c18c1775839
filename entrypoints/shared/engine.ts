import { browser } from 'wxt/browser';
import type { HostReply, JobName, JobResult, Jobs, Progress } from '../../utils/messages';
import { request } from './request';

export interface JobOptions {
  /** Ends the job: the host stops its worker, the promise resolves with `cancelled`. */
  signal?: AbortSignal;
  onProgress?: (progress: Progress) => void;
}

type Result<J extends JobName> = JobResult<Jobs[J]['output']>;

/**
 * Runs heavy work in the engine host and always resolves; failures are values.
 * Works from extension pages (files by `blob:` address) and from content scripts (files as Blob).
 *
 * @example const result = await runJob('verifyPdf', { file: { url, name }, trust }, { signal });
 */
export async function runJob<J extends JobName>(
  job: J,
  input: Jobs[J]['input'],
  options: JobOptions = {},
): Promise<Result<J>> {
  const first = await attempt(job, input, options);
  const lost = !first.ok && first.failure.code === 'engine-lost';
  // The browser may have closed the hidden page between the question and the work: once more, with a new one.
  return lost && !options.signal?.aborted ? attempt(job, input, options) : first;
}

async function attempt<J extends JobName>(job: J, input: Jobs[J]['input'], options: JobOptions): Promise<Result<J>> {
  const { signal, onProgress } = options;
  if (signal?.aborted) return { ok: false, failure: { code: 'cancelled' } };
  try {
    const { ready } = await request('engine/ensure', {});
    if (!ready) return { ok: false, failure: { code: 'engine-lost' } };
  } catch (error) {
    return { ok: false, failure: { code: 'engine-lost', detail: String(error) } };
  }
  return new Promise((resolve) => {
    const port = browser.runtime.connect({ name: 'engine' });
    const end = (result: Result<J>) => {
      signal?.removeEventListener('abort', cancel);
      port.disconnect();
      resolve(result);
    };
    const cancel = () => end({ ok: false, failure: { code: 'cancelled' } });
    signal?.addEventListener('abort', cancel);
    port.onDisconnect.addListener(() => end({ ok: false, failure: { code: 'engine-lost' } }));
    port.onMessage.addListener((reply: HostReply<J>) => {
      if (reply.type === 'progress') onProgress?.(reply.progress);
      else end(reply.result);
    });
    port.postMessage({ job, input });
  });
}
