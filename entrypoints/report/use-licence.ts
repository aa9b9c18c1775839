import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { LicenceRead } from '../../utils/licence';
import type { JobFailure, Progress } from '../../utils/messages';
import { runJob } from '../shared/engine';

export type LicenceState =
  | { state: 'reading'; progress: Progress | null }
  | { state: 'done'; read: LicenceRead }
  | { state: 'failed'; failure: JobFailure };

/** Reads the paper when its tab is first opened; leaving the page ends the work. */
export function useLicence(file: File): { licence: LicenceState; start: () => void; cancel: () => void } {
  const [licence, set] = useState<LicenceState>({ state: 'reading', progress: null });
  const running = useRef<AbortController | null>(null);
  const start = useCallback(async () => {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    set({ state: 'reading', progress: null });
    const url = URL.createObjectURL(file);
    const onProgress = (progress: Progress) => set({ state: 'reading', progress });
    const result = await runJob(
      'readLicence',
      { file: { url, name: file.name } },
      { signal: controller.signal, onProgress },
    );
    URL.revokeObjectURL(url);
    if (running.current !== controller) return;
    set(result.ok ? { state: 'done', read: result.value } : { state: 'failed', failure: result.failure });
  }, [file]);
  useEffect(() => {
    void start();
    return () => {
      const last = running.current;
      running.current = null;
      last?.abort();
    };
  }, [start]);
  return { licence, start: () => void start(), cancel: () => running.current?.abort() };
}
