import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { WorkerPool } from '../../../entrypoints/engine/pool';
import type { HostRequest } from '../../../utils/messages';

/** A worker that answers when told to. */
class FakeWorker {
  static all: FakeWorker[] = [];
  onmessage: ((event: { data: unknown }) => void) | null = null;
  onerror: ((event: { message: string }) => void) | null = null;
  ended = false;
  posted: unknown[] = [];
  constructor() {
    FakeWorker.all.push(this);
  }
  postMessage(message: unknown): void {
    this.posted.push(message);
  }
  terminate(): void {
    this.ended = true;
  }
  answer(value: unknown): void {
    this.onmessage?.({ data: { type: 'result', result: { ok: true, value } } });
  }
}

const card = (): HostRequest => ({
  job: 'readCard',
  input: { images: [{ blob: new Blob(['x']), name: 'the.jpg' }] },
});
const never = () => new AbortController().signal;
const nothing = () => {};

describe('the workers of the engine', () => {
  beforeEach(() => {
    FakeWorker.all = [];
    vi.stubGlobal('Worker', FakeWorker);
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });
  const working = (at: number) => vi.waitFor(() => expect(FakeWorker.all[at]?.posted.length).toBeGreaterThan(0));

  it('a worker is used again, and ended after half a minute of rest with all it still holds of a card', async () => {
    const pool = new WorkerPool(1);
    const first = pool.run(card(), never(), nothing);
    await working(0);
    FakeWorker.all[0]?.answer(1);
    expect(await first).toEqual({ ok: true, value: 1 });

    vi.advanceTimersByTime(29_000);
    const second = pool.run(card(), never(), nothing);
    await vi.waitFor(() => expect(FakeWorker.all[0]?.posted).toHaveLength(2));
    // Its rest is over: the timer of before must not end it in the middle of work.
    vi.advanceTimersByTime(29_000);
    expect(FakeWorker.all[0]?.ended).toBe(false);
    FakeWorker.all[0]?.answer(2);
    expect(await second).toEqual({ ok: true, value: 2 });

    vi.advanceTimersByTime(30_000);
    expect(FakeWorker.all.map(({ ended }) => ended)).toEqual([true]);
    void pool.run(card(), never(), nothing);
    await working(1);
  });

  it('a job that is stopped takes its worker with it', async () => {
    const pool = new WorkerPool(1);
    const abort = new AbortController();
    const stopped = pool.run(card(), abort.signal, nothing);
    await working(0);
    abort.abort();
    expect(await stopped).toEqual({ ok: false, failure: { code: 'cancelled' } });
    expect(FakeWorker.all[0]?.ended).toBe(true);
    void pool.run(card(), never(), nothing);
    await working(1);
  });
});
