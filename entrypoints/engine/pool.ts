import type { HostRequest, JobResult, Progress } from '../../utils/messages';
import { NetworkDesk } from './evidence/desk';
import { loadInputs } from './inputs';
import type { WorkerInput, WorkerReply } from './worker';

type Result = JobResult<unknown>;

interface Waiting {
  request: HostRequest;
  signal: AbortSignal;
  onProgress: (progress: Progress) => void;
  resolve: (result: Result) => void;
}

/** No file a person hands in takes this long on a slow laptop; past it the work is stuck. */
const timeoutMs = 120_000;

/**
 * A worker at rest is ended: what the recognisers still hold in their memory of a card goes with it, and so do the
 * hundred megabytes they take.
 */
const restMs = 30_000;

/** A few workers, a queue, and the promise that every job ends: with a value, cancelled, or timed out. */
export class WorkerPool {
  readonly #idle = new Map<Worker, ReturnType<typeof setTimeout>>();
  readonly #queue: Waiting[] = [];
  readonly #network = new NetworkDesk();
  #started = 0;

  constructor(private readonly size: number) {}

  run(request: HostRequest, signal: AbortSignal, onProgress: (progress: Progress) => void): Promise<Result> {
    return new Promise((resolve) => {
      const waiting = { request, signal, onProgress, resolve };
      this.#queue.push(waiting);
      signal.addEventListener('abort', () => {
        const place = this.#queue.indexOf(waiting);
        if (place >= 0) this.#queue.splice(place, 1);
        resolve({ ok: false, failure: { code: 'cancelled' } });
      });
      this.#next();
    });
  }

  #next(): void {
    if (this.#queue.length === 0) return;
    const worker = this.#wake() ?? this.#start();
    if (!worker) return;
    const waiting = this.#queue.shift();
    if (waiting) void this.#work(worker, waiting);
  }

  /** The one that rested last: its engines are loaded. */
  #wake(): Worker | undefined {
    const [worker, timer] = [...this.#idle].at(-1) ?? [];
    clearTimeout(timer);
    if (worker) this.#idle.delete(worker);
    return worker;
  }

  #start(): Worker | null {
    if (this.#started >= this.size) return null;
    this.#started += 1;
    return new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  }

  async #work(worker: Worker, { request, signal, onProgress, resolve }: Waiting): Promise<void> {
    const loaded = await loadInputs(request);
    if (!loaded.ok || signal.aborted) {
      this.#release(worker);
      resolve(loaded.ok ? { ok: false, failure: { code: 'cancelled' } } : loaded);
      return;
    }
    const finish = (result: Result, reusable: boolean) => {
      clearTimeout(timer);
      signal.removeEventListener('abort', stop);
      worker.onmessage = null;
      worker.onerror = null;
      if (reusable) this.#release(worker);
      else this.#discard(worker);
      resolve(result);
    };
    const stop = () => finish({ ok: false, failure: { code: 'cancelled' } }, false);
    const timer = setTimeout(() => finish({ ok: false, failure: { code: 'timeout' } }, false), timeoutMs);
    signal.addEventListener('abort', stop);
    const send = (input: WorkerInput, handedOver: Transferable[] = []) => worker.postMessage(input, handedOver);
    const askNetwork = this.#network.forFile(new Set(loaded.value.askableHosts), signal);
    worker.onmessage = async ({ data }: MessageEvent<WorkerReply>) => {
      if (data.type === 'progress') onProgress(data.progress);
      else if (data.type === 'result') finish(data.result, true);
      else send({ type: 'evidence', id: data.id, answer: await askNetwork(data.request) });
    };
    worker.onerror = (event) => finish({ ok: false, failure: { code: 'internal', detail: event.message } }, false);
    try {
      const { work } = loaded.value;
      send({ type: 'work', work }, work.bytes ? [work.bytes] : []);
    } catch (error) {
      // What cannot be handed to a worker would otherwise be waited for until the end.
      finish({ ok: false, failure: { code: 'internal', detail: String(error) } }, false);
    }
  }

  #release(worker: Worker): void {
    const end = () => {
      this.#idle.delete(worker);
      this.#discard(worker);
    };
    this.#idle.set(worker, setTimeout(end, restMs));
    this.#next();
  }

  /** A worker in the middle of something cannot be asked to stop: it is ended and another started when needed. */
  #discard(worker: Worker): void {
    worker.terminate();
    this.#started -= 1;
    this.#next();
  }
}
