import { useEffect, useRef, useState } from 'preact/hooks';
import type { FillReport, PlanItem } from '../../utils/form';
import { type FillOptions, fillPlan, undoFill } from '../shared/page-form';
import { resumeFill } from '../shared/resume-fill';
import { forgetPending, keepPending, pendingOn } from './pending-fill';

export type FillState =
  | { is: 'idle' }
  | { is: 'filling'; done: number; total: number; label: string; stop: () => void }
  | { is: 'done'; report: FillReport }
  /** The page was loaded anew: `report` is null when the panel was closed meanwhile. */
  | { is: 'interrupted'; report: FillReport | null; rest: PlanItem[] }
  | { is: 'undone'; count: number }
  | { is: 'failed'; at: 'fill' | 'undo' };

/** One fill run at a time: a second start while one runs does nothing. */
export function useFill() {
  const [state, setState] = useState<FillState>({ is: 'idle' });
  const running = useRef<{ abort: AbortController; tabId: number } | null>(null);
  const lastTab = useRef<number | null>(null);
  useEffect(() => () => running.current?.abort.abort(), []);

  const run = async (tabId: number, items: PlanItem[], work: typeof fillPlan) => {
    if (running.current) return;
    const abort = new AbortController();
    running.current = { abort, tabId };
    lastTab.current = tabId;
    const stop = () => abort.abort();
    const total = items.length;
    setState({ is: 'filling', done: 0, total, label: items[0]?.field.label ?? '', stop });
    const options: FillOptions = {
      signal: abort.signal,
      onProgress: ({ done, label }) => setState({ is: 'filling', done, total, label, stop }),
    };
    try {
      const report = await work(tabId, items, options);
      if (report.interrupted) {
        await keepPending(tabId, report.interrupted);
        setState({ is: 'interrupted', report, rest: report.interrupted });
      } else {
        await forgetPending();
        setState({ is: 'done', report });
      }
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

  /** Offers what an earlier run on this tab could not finish; never goes on by itself. */
  const recall = async (tabId: number) => {
    const rest = await pendingOn(tabId);
    if (rest && !running.current)
      setState((now) => (now.is === 'idle' ? { is: 'interrupted', report: null, rest } : now));
  };

  return {
    state,
    start: (tabId: number, items: PlanItem[]) => run(tabId, items, fillPlan),
    resume: (tabId: number, items: PlanItem[]) => run(tabId, items, resumeFill),
    recall,
    undo,
    reset: () => {
      void forgetPending();
      setState({ is: 'idle' });
    },
  };
}
