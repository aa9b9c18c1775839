import { useEffect, useRef, useState } from 'preact/hooks';
import type { FillReport, PlanItem } from '../../utils/form';
import { fillPlan, undoFill } from '../shared/page-form';

export type FillState =
  | { is: 'idle' }
  | { is: 'filling'; done: number; total: number; label: string; stop: () => void }
  | { is: 'done'; report: FillReport }
  | { is: 'undone'; count: number }
  | { is: 'failed'; at: 'fill' | 'undo' };

/** One fill run at a time: a second start while one runs does nothing. */
export function useFill() {
  const [state, setState] = useState<FillState>({ is: 'idle' });
  const running = useRef<{ abort: AbortController; tabId: number } | null>(null);
  const lastTab = useRef<number | null>(null);
  useEffect(() => () => running.current?.abort.abort(), []);

  const start = async (tabId: number, items: PlanItem[]) => {
    if (running.current) return;
    const abort = new AbortController();
    running.current = { abort, tabId };
    lastTab.current = tabId;
    const stop = () => abort.abort();
    const total = items.length;
    setState({ is: 'filling', done: 0, total, label: items[0]?.field.label ?? '', stop });
    try {
      const report = await fillPlan(tabId, items, {
        signal: abort.signal,
        onProgress: ({ done, label }) => setState({ is: 'filling', done, total, label, stop }),
      });
      setState({ is: 'done', report });
    } catch {
      setState({ is: 'failed', at: 'fill' });
    } finally {
      running.current = null;
    }
  };

  const undo = async () => {
    if (lastTab.current === null) return;
    try {
      setState({ is: 'undone', count: await undoFill(lastTab.current) });
    } catch {
      setState({ is: 'failed', at: 'undo' });
    }
  };

  return { state, start, undo, reset: () => setState({ is: 'idle' }) };
}
