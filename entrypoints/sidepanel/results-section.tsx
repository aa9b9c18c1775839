import { useEffect, useState } from 'preact/hooks';
import { ResultList } from '../../components/card/result-list';
import { t } from '../../components/i18n';
import { Panel } from '../../components/ui';
import type { ResultLink } from '../../utils/messages';
import { listResults, onResultsChanged, openResult } from '../shared/page-results';
import { activeTab } from './active-tab';

/** Result files on the page beside the panel; absent where there are none. */
export function ResultsSection() {
  const [results, setResults] = useState<ResultLink[]>([]);
  const [problem, setProblem] = useState<'other-host' | 'failed' | null>(null);
  const tab = activeTab.value;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page, another list
  useEffect(() => {
    let isCurrent = true;
    setProblem(null);
    setResults([]);
    if (!tab?.url?.startsWith('https://')) return;
    const look = () => {
      void listResults(tab.id).then((found) => {
        if (isCurrent) setResults(found);
      });
    };
    look();
    const stop = onResultsChanged(look);
    return () => {
      isCurrent = false;
      stop();
    };
  }, [tab]);
  if (!tab || results.length === 0) return null;
  return (
    <Panel title={t('sidepanel_results_title')}>
      <ResultList
        results={results}
        problem={problem}
        onCheck={(url) => {
          setProblem(null);
          openResult(tab.id, url).then(
            (outcome) => setProblem(outcome === 'opened' ? null : outcome),
            () => setProblem('failed'),
          );
        }}
      />
    </Panel>
  );
}
