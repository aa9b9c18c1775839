import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { JobFailure } from '../../utils/messages';
import type { PdfReport } from '../../utils/signature';
import { verifyFile } from '../shared/verify-file';

export type Verification =
  | { state: 'none' }
  | { state: 'checking'; file: File }
  | { state: 'done'; file: File; report: PdfReport }
  | { state: 'failed'; file: File; failure: JobFailure };

/** Verifies the file in hand; a new file ends the work on the former. */
export function useVerification(first: File | null) {
  const [verification, set] = useState<Verification>({ state: 'none' });
  const running = useRef<AbortController | null>(null);

  const start = useCallback(async (file: File) => {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    set({ state: 'checking', file });
    const result = await verifyFile(file, { signal: controller.signal });
    if (running.current !== controller) return;
    set(result.ok ? { state: 'done', file, report: result.value } : { state: 'failed', file, failure: result.failure });
  }, []);
  useEffect(() => {
    if (first) void start(first);
    return () => running.current?.abort();
  }, [first, start]);

  return { verification, start, cancel: () => running.current?.abort() };
}
