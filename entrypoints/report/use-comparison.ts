import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Comparison } from '../../components/report';
import type { PdfReport } from '../../utils/signature';
import { compareVersions } from './compare';

/** A signature after which the file was saved again. */
export interface SignedVersion {
  number: number;
  end: number;
}

/** A larger file is compared when it is asked for, not by itself. */
const largestByItself = 40 * 2 ** 20;

/** Signed versions that are not simply the file as it is, the earliest first: it shows all that came later. */
export function earlierVersions({ signatures, file }: PdfReport): SignedVersion[] {
  return signatures
    .flatMap(({ revisionEnd, coverage }, index) =>
      revisionEnd !== null && revisionEnd < file.bytes && coverage !== 'whole-file'
        ? [{ number: index + 1, end: revisionEnd }]
        : [],
    )
    .sort((a, b) => a.end - b.end);
}

/** Compares one signed version after the other with the file, each once; the earliest without being asked. */
export function useComparison(file: File, report: PdfReport) {
  const versions = earlierVersions(report);
  const [chosen, setChosen] = useState<SignedVersion | null>(versions[0] ?? null);
  const [found, setFound] = useState<Record<number, Comparison>>({});
  const running = useRef<AbortController | null>(null);

  const start = useCallback(
    async ({ number, end }: SignedVersion) => {
      running.current?.abort();
      const controller = new AbortController();
      running.current = controller;
      const tell = (comparison: Comparison) => setFound((known) => ({ ...known, [number]: comparison }));
      tell({ state: 'running', done: 0, total: null });
      const later = report.signatures.flatMap((signature, index) =>
        (signature.revisionEnd ?? 0) > end ? [{ number: index + 1, signature }] : [],
      );
      try {
        const result = await compareVersions(file.slice(0, end), file, later, controller.signal, tell);
        tell({ state: 'done', result });
      } catch {
        tell({ state: controller.signal.aborted ? 'cancelled' : 'failed' });
      }
    },
    [file, report],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: once a report
  useEffect(() => {
    if (chosen && file.size <= largestByItself) void start(chosen);
    return () => running.current?.abort();
  }, [start]);

  return {
    versions,
    chosen,
    comparison: chosen ? (found[chosen.number] ?? null) : null,
    cancel: () => running.current?.abort(),
    again: () => chosen && void start(chosen),
    choose: (version: SignedVersion) => {
      setChosen(version);
      if (found[version.number]?.state !== 'done') void start(version);
    },
  };
}

export type ComparisonInHand = ReturnType<typeof useComparison>;
